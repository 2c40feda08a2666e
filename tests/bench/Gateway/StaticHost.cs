using AgentHub.Bench.Children;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace AgentHub.Bench.Gateway;

/// <summary>The system behind all gateways: answers at once with 1 KB, in a process of its own so that its CPU is nobody else's.</summary>
internal static class StaticHost
{
    /// <summary>What is asked of it.</summary>
    public const string Path = "/files/one-kilobyte";

    private static readonly byte[] Body = [.. Enumerable.Repeat((byte)'x', 1024)];

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context =>
        {
            if (context.Request.Path != Path)
            {
                context.Response.StatusCode = 404;
                return Task.CompletedTask;
            }
            context.Response.ContentType = "text/plain";
            context.Response.ContentLength = Body.Length;
            return context.Response.Body.WriteAsync(Body).AsTask();
        });
        await app.StartAsync();
        await ParentProcess.AnnounceAndWaitAsync(app.Urls.First());
        await app.StopAsync();
    }
}
