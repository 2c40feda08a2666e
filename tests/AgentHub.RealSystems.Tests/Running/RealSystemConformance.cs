using AgentHub.Abstractions;
using AgentHub.Adapters.Tests;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.RealSystems.Tests.Running;

/// <summary>What every adapter must do, against a system itself; what that never does by itself comes from a server that misbehaves.</summary>
public abstract class RealSystemConformance : AdapterConformance, IAsyncLifetime
{
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<IDisposable> _clients = [];
    private readonly List<MisbehavingServer> _servers = [];

    /// <summary>Requests to the real systems take up to half a second, and four are answered at once.</summary>
    protected override TimeSpan Soon => TimeSpan.FromSeconds(300);

    /// <summary>Root of the real system's interface.</summary>
    protected abstract Uri Address { get; }

    /// <summary>Makes the adapter under test.</summary>
    protected abstract IAdapterFactory Factory { get; }

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        foreach (var server in _servers) await server.DisposeAsync();
    }

    /// <summary>Settings of the installation, with credentials that are good or not.</summary>
    protected abstract AdapterSettings Settings(Uri address, bool areGood);

    /// <summary>Changes a request so that the system answers as if it knew no conditions.</summary>
    protected abstract Task RemoveFiltersAsync(HttpRequestMessage request);

    /// <summary>Changes a request so that the system sends less in one page than it was asked for.</summary>
    protected abstract Task AskForSmallPagesAsync(HttpRequestMessage request);

    protected sealed override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        var tap = new RequestTap { InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false } };
        if (mode == ServerMode.IgnoresFilters) tap.Change = RemoveFiltersAsync;
        if (mode == ServerMode.SmallPages) tap.Change = AskForSmallPagesAsync;
        var address = AddressOf(mode);
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = tap }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var (factory, settings) = (Factory, Settings(address, areGood: mode != ServerMode.BadCredentials));
        Assert.Empty(factory.Validate(settings));
        return Task.FromResult(new AdapterUnderTest { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = tap.Asked });
    }

    private Uri AddressOf(ServerMode mode)
    {
        if (mode is ServerMode.Healthy or ServerMode.IgnoresFilters or ServerMode.SmallPages or ServerMode.BadCredentials) return Address;
        _servers.Add(new(mode));
        return _servers[^1].Address;
    }
}
