using System.Diagnostics;
using AgentHub.Bench.Children;
using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;
using AgentHub.Server.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentHub.Bench.Peers;

/// <summary>
/// What one would write without AgentHub: endpoints that ask the systems and answer when all have answered. The systems,
/// their adapters and the pipeline in front of them are the server's own.
/// </summary>
internal static class AggregatorHost
{
    public const string WhenAll = "/when-all";
    public const string Sequential = "/sequential";
    public const string Control = "/control";

    /// <summary>What <see cref="Control"/> adds to <see cref="WhenAll"/>.</summary>
    public static readonly TimeSpan ControlDelay = TimeSpan.FromMilliseconds(10);

    /// <param name="arguments">The same adapter settings as the server has.</param>
    public static async Task RunAsync(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory, WebRootPath = "." });
        builder.Logging.ClearProviders();
        builder.AddConfiguration();
        builder.AddConfiguredSystems();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        Map(app);
        await app.StartAsync();
        await ParentProcess.AnnounceAndWaitAsync(app.Urls.First());
        await app.StopAsync();
    }

    private static void Map(WebApplication app)
    {
        var systems = app.Services.GetRequiredService<ISystems>();
        app.MapGet(WhenAll + "/{customer}", async (string customer, CancellationToken stop) => Json(await Aggregate.AtOnceAsync(systems, customer, stop)));
        app.MapGet(Sequential + "/{customer}", async (string customer, CancellationToken stop) => Json(await Aggregate.OneByOneAsync(systems, customer, stop)));
        app.MapGet(Control + "/{customer}", async (string customer, CancellationToken stop) =>
        {
            var answers = await Aggregate.AtOnceAsync(systems, customer, stop);
            await DelayExactlyAsync(stop);
            return Json(answers);
        });
    }

    /// <summary>A timer may be 1 or 2 ms late, which is too much for a known delay: the last of it is waited out by the clock.</summary>
    private static async Task DelayExactlyAsync(CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        await Task.Delay(ControlDelay - TimeSpan.FromMilliseconds(3), TimeProvider.System, stop);
        while (Stopwatch.GetElapsedTime(since) < ControlDelay) Thread.SpinWait(20);
    }

    private static IResult Json(IEnumerable<(string Part, object Answer)> answers) => Results.Json(answers.ToDictionary(a => a.Part, a => a.Answer), AggregateJson.Options);
}
