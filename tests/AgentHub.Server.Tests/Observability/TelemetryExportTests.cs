using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace AgentHub.Server.Tests.Observability;

public sealed class TelemetryExportTests
{
    [Fact]
    public async Task A_collector_gets_our_measures_and_traces_without_query_strings()
    {
        await using var collector = await Collector.StartAsync();
        await using (var server = new AgentHubServer()
            .With("AgentHub:Observability:OtlpEndpoint", collector.Address)
            .With("AgentHub:Observability:TraceRatio", "1"))
        {
            using var foreigner = server.Anonymous();
            foreigner.DefaultRequestHeaders.Add("Origin", "https://evil.example");
            using var refused = await foreigner.GetAsync("/hubs/desk?phone=canary-number");
        }

        Assert.Contains("agenthub.identity.foreign_origins", collector.Received("MetricsService"));
        Assert.Contains("http.server.request.duration", collector.Received("MetricsService"));
        Assert.Contains("/hubs/desk", collector.Received("TraceService"));
        Assert.DoesNotContain("canary-number", collector.Received("TraceService"));
    }

    /// <summary>As much of an OpenTelemetry collector as keeps what it is sent (gRPC over plain HTTP/2).</summary>
    private sealed class Collector(WebApplication app, ConcurrentDictionary<string, string> received) : IAsyncDisposable
    {
        public string Address => app.Urls.Single();

        public string Received(string service) => string.Concat(received.Where(r => r.Key.Contains(service)).Select(r => r.Value));

        public static async Task<Collector> StartAsync()
        {
            var received = new ConcurrentDictionary<string, string>();
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(o => o.ListenLocalhostOnAnyPort());
            var app = builder.Build();
            app.Run(async context =>
            {
                using var body = new MemoryStream();
                await context.Request.Body.CopyToAsync(body);
                received.AddOrUpdate(context.Request.Path, Encoding.Latin1.GetString(body.ToArray()), (_, known) => known + Encoding.Latin1.GetString(body.ToArray()));
                context.Response.ContentType = "application/grpc";
                context.Response.DeclareTrailer("grpc-status");
                await context.Response.Body.WriteAsync(new byte[5]);
                context.Response.AppendTrailer("grpc-status", "0");
            });
            await app.StartAsync();
            return new Collector(app, received);
        }

        public async ValueTask DisposeAsync() => await app.DisposeAsync();
    }
}

internal static class KestrelPorts
{
    public static void ListenLocalhostOnAnyPort(this KestrelServerOptions options) =>
        options.Listen(System.Net.IPAddress.Loopback, 0, o => o.Protocols = HttpProtocols.Http2);
}
