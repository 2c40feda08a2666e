using AgentHub.Abstractions;
using AgentHub.AdapterHost.Hosting;
using AgentHub.AdapterHost.Serving;
using AgentHub.RemoteAdapters;
using AgentHub.Rest;
using AgentHub.Testing;
using Microsoft.AspNetCore.Builder;

namespace AgentHub.Adapters.Tests.Remote;

/// <summary>Puts adapters behind the adapter host, over HTTP on loopback, and speaks to them as the server would.</summary>
internal sealed class ThroughHost : IAsyncDisposable
{
    private const string Secret = "a-secret-for-the-tests-of-the-adapter-host";
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<WebApplication> _hosts = [];
    private readonly List<HttpClient> _clients = [];

    /// <summary>The same server under test, behind a host.</summary>
    public async Task<AdapterUnderTest> PutAsync(AdapterUnderTest test)
    {
        var settings = new HostSettings { Url = "http://127.0.0.1:0", Secret = Secret };
        var host = AdapterHostApp.Build(test.Adapter, settings, TimeProvider.System);
        _hosts.Add(host);
        await host.StartAsync();
        // Another adapter object behind another host: as after a restart of everything between the hub and the system.
        var another = AdapterHostApp.Build(test.Another(), settings, TimeProvider.System);
        _hosts.Add(another);
        await another.StartAsync();
        var second = await ConnectAsync(another);
        return test with { Adapter = await ConnectAsync(host), Another = () => second };
    }

    private async Task<IAdapter> ConnectAsync(WebApplication host)
    {
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false } }) { Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var factory = new RemoteAdapterFactory();
        var settings = new AdapterSettings { SystemId = "remote", BaseUrl = new Uri(host.Urls.Single()), Values = new Dictionary<string, string> { ["Secret"] = Secret } };
        Assert.Empty(factory.Validate(settings));
        var adapter = (RemoteAdapter)factory.Create(settings, client);
        await adapter.DescribeAsync(CancellationToken.None);
        return adapter;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        foreach (var host in _hosts)
        {
            await host.StopAsync(new CancellationToken(canceled: true));
            await host.DisposeAsync();
        }
    }
}
