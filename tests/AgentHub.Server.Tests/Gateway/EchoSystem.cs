using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>A system of record over real HTTP on loopback that remembers what it received and answers as the test says. Dispose it.</summary>
internal sealed class EchoSystem : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Received> _received = new();

    private EchoSystem(WebApplication app) => _app = app;

    /// <summary>Such as <c>http://127.0.0.1:23456</c>.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What answers; status 200 and <c>{"ok":true}</c> unless set.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = Well;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Received> All => [.. _received];

    /// <summary>The only request so far.</summary>
    public Received Only => Assert.Single(_received);

    public static async Task<EchoSystem> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.Listen(IPAddress.Loopback, 0);
            o.Limits.MaxRequestBodySize = null;
            o.AddServerHeader = false;
        });
        var app = builder.Build();
        var system = new EchoSystem(app);
        app.UseWebSockets();
        app.Run(system.HandleAsync);
        await app.StartAsync();
        system.Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return system;
    }

    /// <summary>Forgets what was received and how to answer.</summary>
    public void Forget()
    {
        _received.Clear();
        Answer = Well;
    }

    private static Task Well(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("{\"ok\":true}");
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        if (!context.WebSockets.IsWebSocketRequest) await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var headers = context.Request.Headers.SelectMany(h => h.Value.Select(v => new KeyValuePair<string, string>(h.Key, v ?? "")));
        _received.Enqueue(new(context.Request.Method, target, [.. headers], body.ToArray()));
        await Answer(context);
    }

    /// <summary>One request as the system saw it.</summary>
    internal sealed record Received(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
    {
        /// <summary>The values of a header, joined; null when there is none.</summary>
        public string? this[string name]
        {
            get
            {
                var values = Headers.Where(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value).ToList();
                return values.Count == 0 ? null : string.Join(", ", values);
            }
        }
    }
}
