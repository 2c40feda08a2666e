using AgentHub.AdapterHost.Hosting;
using AgentHub.AdapterHost.Serving;
using AgentHub.Testing;
using Microsoft.AspNetCore.Builder;

namespace AgentHub.RemoteAdapters.Tests.Host;

/// <summary>An adapter behind the host, over HTTP on loopback, and a client of it. Dispose it.</summary>
internal sealed class Served : IAsyncDisposable
{
    public const string Secret = "a-secret-of-at-least-thirty-two-chars";
    private readonly WebApplication _app;

    private Served(WebApplication app)
    {
        _app = app;
        Http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(app.Urls.Single() + "/") };
        Remote = (RemoteAdapter)new RemoteAdapterFactory().Create(
            new() { SystemId = "remote", BaseUrl = Http.BaseAddress, Values = new Dictionary<string, string> { ["Secret"] = Secret } }, Http);
    }

    /// <summary>The adapter as it is reached by the protocol.</summary>
    public RemoteAdapter Remote { get; }

    /// <summary>For requests by hand.</summary>
    public HttpClient Http { get; }

    public static async Task<Served> StartAsync(IAdapter adapter, TimeProvider? time = null)
    {
        var app = AdapterHostApp.Build(adapter, new HostSettings { Url = "http://127.0.0.1:0", Secret = Secret }, time ?? new ManualTime());
        await app.StartAsync();
        var served = new Served(app);
        await served.Remote.DescribeAsync(CancellationToken.None);
        return served;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
