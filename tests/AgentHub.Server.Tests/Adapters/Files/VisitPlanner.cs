using System.Text.Json.Nodes;
using AgentHub.Testing.Systems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgentHub.Server.Tests.Adapters.Files;

/// <summary>A small REST system on loopback that nobody outside has heard of. Dispose it.</summary>
internal sealed class VisitPlanner : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private VisitPlanner(WebApplication app) => _app = app;

    /// <summary>Questions so far.</summary>
    public int Asked => Volatile.Read(ref _asked);

    /// <summary>Answers wait for it.</summary>
    public Task Open { get; set; } = Task.CompletedTask;

    /// <summary>Completes when a question has come in.</summary>
    public TaskCompletionSource CameIn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the last question carried as Authorization.</summary>
    public string? Authorization { get; private set; }

    public Uri Address => new(_app.Urls.First() + "/api/");

    public static async Task<VisitPlanner> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var planner = new VisitPlanner(builder.Build());
        planner._app.MapGet("/api/visits", planner.VisitsAsync);
        await planner._app.StartAsync();
        return planner;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task VisitsAsync(HttpContext http)
    {
        Interlocked.Increment(ref _asked);
        Authorization = http.Request.Headers.Authorization;
        CameIn.TrySetResult();
        await Open.WaitAsync(http.RequestAborted);
        var customer = (string?)http.Request.Query["customer"];
        JsonArray visits = customer != CalderVale.Account ? [] :
            [new JsonObject { ["id"] = "v-1", ["customer"] = customer, ["about"] = "Meter exchange", ["title"] = "Exchange of the smart meter", ["state"] = "fixed", ["at"] = "2026-12-03T09:00:00Z" }];
        await http.Response.WriteAsJsonAsync(new JsonObject { ["visits"] = visits });
    }
}
