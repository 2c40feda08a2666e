using AgentHub.Abstractions;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.VendorStandIns;

/// <summary>Runs the conformance suite against a stand-in that was written by the vendor's documentation.</summary>
public abstract class VendorConformance(string address, IAdapterFactory factory) : AdapterConformance, IDisposable
{
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<HttpClient> _clients = [];

    /// <summary>The adapter's settings with good credentials.</summary>
    protected abstract IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The value that is wrong when credentials are.</summary>
    protected abstract string Secret { get; }

    /// <summary>A new system with the sample's records.</summary>
    private protected abstract VendorStandIn NewStandIn();

    private protected VendorStandIn StandIn { get; private set; } = null!;

    protected override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        StandIn = NewStandIn();
        StandIn.Mode = mode;
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = StandIn }) { BaseAddress = new Uri(address), Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var values = new Dictionary<string, string>(Values);
        if (mode == ServerMode.BadCredentials) values[Secret] = "wrong";
        var settings = new AdapterSettings { SystemId = "x", BaseUrl = client.BaseAddress, Values = values };
        Assert.Empty(factory.Validate(settings));
        return Task.FromResult(new AdapterUnderTest { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = StandIn.Asked });
    }

    public void Dispose()
    {
        foreach (var client in _clients) client.Dispose();
        GC.SuppressFinalize(this);
    }
}
