using System.Globalization;
using AgentHub.Bench.Children;
using AgentHub.Bench.Control;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Configuration;

namespace AgentHub.Bench.Gateway;

/// <summary>YARP as its documentation sets it up: one route, the prefix taken off, everything else passed on.</summary>
internal static class YarpHost
{
    /// <param name="backEnd">Where it passes requests on to.</param>
    /// <param name="burnMicroseconds">CPU to waste on each request, for the control; 0 for none.</param>
    public static async Task RunAsync(string backEnd, string burnMicroseconds)
    {
        var burn = TimeSpan.FromMicroseconds(int.Parse(burnMicroseconds, CultureInfo.InvariantCulture));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = "." });
        builder.Logging.ClearProviders();
        builder.Services.AddReverseProxy().LoadFromMemory([Route], [new ClusterConfig
        {
            ClusterId = "static", Destinations = new Dictionary<string, DestinationConfig> { ["only"] = new() { Address = backEnd } },
        }]);
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        if (burn > TimeSpan.Zero)
        {
            app.Use((context, next) =>
            {
                CpuClock.Burn(burn);
                return next(context);
            });
        }
        app.MapReverseProxy();
        await app.StartAsync();
        await ParentProcess.AnnounceAndWaitAsync(app.Urls.First());
        await app.StopAsync();
    }

    private static readonly RouteConfig Route = new()
    {
        RouteId = "static", ClusterId = "static", Match = new RouteMatch { Path = GatewayPeers.Prefix + "/{**path}" },
        Transforms = [new Dictionary<string, string> { ["PathRemovePrefix"] = GatewayPeers.Prefix }],
    };
}
