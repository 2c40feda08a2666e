using AgentHub.Abstractions;
using AgentHub.Adapters.Tests;
using AgentHub.Adapters.Tryton;
using AgentHub.RealSystems.Tests.Running;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.RealSystems.Tests.Tryton;

/// <summary>What every adapter must do, against Tryton itself; what it never does by itself comes from a server that misbehaves.</summary>
[Collection(TrytonTests.Name)]
public sealed class TrytonConformanceTests(TrytonFixture tryton) : AdapterConformance, IAsyncLifetime
{
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<IDisposable> _clients = [];
    private readonly List<MisbehavingServer> _servers = [];

    protected override AdapterSample Sample => new()
    {
        Customer = tryton.Party("maria"),
        Other = tryton.Party("paul"),
        Nobody = new("999999999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+442079460147")],
        SharedKey = new(KeyKind.Phone, "+442079460212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+442079460001")],
        Prolific = tryton.Party("court"),
        ProlificInvoices = (int)tryton.Seed["courtInvoices"]!,
        NobodysInvoice = "999999999",
        Bare = tryton.Party("noor"),
        Secrets = [tryton.Password, "Okafor", "dist-packages", ".py", "wrong-password"],
    };

    /// <summary>Requests take up to half a second here.</summary>
    protected override TimeSpan Soon => TimeSpan.FromSeconds(300);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        foreach (var server in _servers) await server.DisposeAsync();
    }

    protected override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        var tap = new RequestTap { InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false } };
        if (mode == ServerMode.IgnoresFilters) tap.Change = RpcEdit.RemoveConditionsAsync;
        if (mode == ServerMode.SmallPages) tap.Change = RpcEdit.AskForSmallPagesAsync;
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = tap }) { BaseAddress = Address(mode), Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var values = tryton.Settings();
        // Another name: Tryton locks an account after five wrong passwords.
        if (mode == ServerMode.BadCredentials) (values["User"], values["Password"]) = ("somebody-else", "wrong-password");
        var settings = new AdapterSettings { SystemId = "erp", BaseUrl = client.BaseAddress, Values = values };
        var factory = new TrytonAdapterFactory();
        Assert.Empty(factory.Validate(settings));
        return Task.FromResult(new AdapterUnderTest { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = tap.Asked });
    }

    protected override async Task<int?> NotesAsync() =>
        (await tryton.ReadAsync("ir.note", [new[] { "resource", "=", $"party.party,{tryton.Party("maria").RecordId}" }], "message")).Count;

    private Uri Address(ServerMode mode)
    {
        if (mode is ServerMode.Healthy or ServerMode.IgnoresFilters or ServerMode.SmallPages or ServerMode.BadCredentials) return tryton.Address;
        _servers.Add(new(mode));
        return _servers[^1].Address;
    }
}
