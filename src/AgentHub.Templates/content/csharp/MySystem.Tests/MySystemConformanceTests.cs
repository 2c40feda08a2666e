using AgentHub.Rest;

namespace MySystem.Tests;

/// <summary>The adapter does what every adapter must; the tests themselves are AgentHub's. Replace StandIn's answers by what your system really sends.</summary>
public sealed class MySystemConformanceTests : AdapterConformance, IAsyncLifetime
{
    private readonly List<StandIn> _servers = [];
    private readonly List<HttpClient> _clients = [];

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("c-1"),
        Other = new("c-2"),
        Nobody = new("c-999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "person1@example.com"), new(KeyKind.Phone, "+441632960001")],
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960999")],
        Prolific = new("c-2"),
        Bare = new("c-3"),
        Secrets = [StandIn.Token, "Person 1", "c-1", "wrong"],
    };

    protected override async Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        var server = await StandIn.StartAsync(mode);
        _servers.Add(server);
        var client = new HttpClient(new ResponseLimitHandler(1 << 20) { InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false } })
        {
            BaseAddress = server.Address, Timeout = Timeout.InfiniteTimeSpan,
        };
        _clients.Add(client);
        var settings = new AdapterSettings { SystemId = "mysystem", BaseUrl = server.Address, Values = new Dictionary<string, string> { ["Token"] = mode == ServerMode.BadCredentials ? "wrong" : StandIn.Token } };
        var factory = new MySystemAdapterFactory();
        Assert.Empty(factory.Validate(settings));
        return new() { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = server.Asked };
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        foreach (var server in _servers) await server.DisposeAsync();
    }
}
