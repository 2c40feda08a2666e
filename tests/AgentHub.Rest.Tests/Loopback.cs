using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AgentHub.Rest.Tests;

/// <summary>A server on a free loopback port that records what arrives and answers what a test says.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Loopback(WebApplication app) => _app = app;

    public ConcurrentQueue<Received> Requests { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<Loopback> StartAsync(string basePath = "", Func<HttpMessageHandler, HttpMessageHandler>? around = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var loopback = new Loopback(app);
        app.Run(loopback.HandleAsync);
        await app.StartAsync();
        HttpMessageHandler handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, AutomaticDecompression = System.Net.DecompressionMethods.All };
        loopback.Client = new HttpClient(around?.Invoke(handler) ?? handler) { BaseAddress = new Uri(app.Urls.First() + basePath) };
        return loopback;
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        Requests.Enqueue(new($"{context.Request.Method} {target}", await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString())));
        await Answer(context);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    internal sealed record Received(string Line, string Body, Dictionary<string, string> Headers);
}
