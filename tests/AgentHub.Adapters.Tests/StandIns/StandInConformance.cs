using System.Net;
using AgentHub.Abstractions;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.StandIns;

/// <summary>Runs the conformance suite against a stand-in written from a vendor's public documentation.</summary>
public abstract class StandInConformance(StandIn server, IAdapterFactory factory) : AdapterConformance, IDisposable
{
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<HttpClient> _clients = [];

    /// <summary>The adapter's settings but for the credentials.</summary>
    protected abstract IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The address the adapter is given.</summary>
    protected virtual Uri BaseUrl => server.Address;

    protected override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        server.Mode = mode;
        return Task.FromResult(Connect(new RequestTap(), mode == ServerMode.BadCredentials ? "wrong" : StandIn.ClientSecret));
    }

    private protected AdapterUnderTest Connect(RequestTap tap, string secret = StandIn.ClientSecret)
    {
        tap.InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All };
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = tap }) { BaseAddress = BaseUrl, Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var settings = new AdapterSettings
        {
            SystemId = "crm",
            BaseUrl = BaseUrl,
            Values = new Dictionary<string, string>(Values) { ["ClientId"] = StandIn.ClientId, ["ClientSecret"] = secret },
        };
        Assert.Empty(factory.Validate(settings));
        return new() { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = tap.Asked };
    }

    public void Dispose()
    {
        foreach (var client in _clients) client.Dispose();
        GC.SuppressFinalize(this);
    }
}
