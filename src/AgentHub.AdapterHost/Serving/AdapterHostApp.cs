using System.Net;
using AgentHub.AdapterHost.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AgentHub.AdapterHost.Serving;

/// <summary>Builds the program that serves an adapter. Can be hosted in any process.</summary>
internal static class AdapterHostApp
{
    /// <summary>Largest question that is read, in bytes.</summary>
    private const long LargestQuestion = 256 * 1024;
    private const int MostConnections = 512;
    private const string Ready = "The adapter listens on ";

    /// <summary>Builds it, not started. Nothing of the surrounding process (settings files, environment) is read.</summary>
    /// <param name="adapter">What is served.</param>
    /// <param name="settings">Settings without faults.</param>
    /// <param name="time">Clock of time limits.</param>
    /// <param name="log">Where log lines go; nowhere unless given.</param>
    public static WebApplication Build(IAdapter adapter, HostSettings settings, TimeProvider time, Action<ILoggingBuilder>? log = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ApplicationName = "AgentHub.AdapterHost" });
        var url = new Uri(settings.Url);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Parse(url.Host), url.Port);
            k.Limits.MaxRequestBodySize = LargestQuestion;
            k.Limits.MaxConcurrentConnections = MostConnections;
            k.AddServerHeader = false;
        });
        log?.Invoke(builder.Logging);
        builder.Services.AddSingleton(settings);
        builder.Services.Replace(ServiceDescriptor.Singleton(time));
        builder.Services.AddHostedService<StarterWatch>();
        var app = builder.Build();
        var serving = new AdapterServing(adapter, settings.Secret, time, app.Logger);
        app.Run(serving.AnswerAsync);
        return app;
    }

    /// <summary>What is written when it listens, with the address.</summary>
    public static string ReadyLine(WebApplication app) => Ready + app.Urls.First();
}
