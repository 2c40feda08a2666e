using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.RequestTracker;
using AgentHub.Adapters.Tests;
using AgentHub.RealSystems.Tests.Running;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.RealSystems.Tests.RequestTracker;

/// <summary>What every adapter must do, against Request Tracker itself; what it never does by itself comes from a server that misbehaves.</summary>
[Collection(RequestTrackerTests.Name)]
public sealed class RequestTrackerConformanceTests(RequestTrackerFixture rt) : AdapterConformance, IAsyncLifetime
{
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<IDisposable> _clients = [];
    private readonly List<MisbehavingServer> _servers = [];
    private AdapterSample? _sample;

    protected override AdapterSample Sample => _sample!;

    /// <summary>Requests take up to half a second here, and four are answered at once.</summary>
    protected override TimeSpan Soon => TimeSpan.FromSeconds(300);

    public async Task InitializeAsync() => _sample = new()
    {
        Customer = await UserAsync("m.okafor@example.com"),
        Other = await UserAsync("paul.h@example.com"),
        Nobody = new("999999999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = await UserAsync("office@weircourt.example"),
        ProlificTickets = 120,
        Bare = await UserAsync("priya.h@example.com"),
        TicketForNotes = "5512",
        TicketOfOther = "5498",
        Secrets = [rt.Server.Token, "Okafor", "request-tracker5", ".pm", "wrong"],
    };

    public async Task DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        foreach (var server in _servers) await server.DisposeAsync();
    }

    protected override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        var tap = new RequestTap { InnerHandler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false } };
        if (mode == ServerMode.IgnoresFilters) tap.Change = RemoveFiltersAsync;
        if (mode == ServerMode.SmallPages) tap.Change = AskForSmallPagesAsync;
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = tap }) { BaseAddress = Address(mode), Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var settings = new AdapterSettings
        {
            SystemId = "tickets",
            BaseUrl = client.BaseAddress,
            Values = new Dictionary<string, string> { ["Token"] = mode == ServerMode.BadCredentials ? "1-2-wrong" : rt.Server.Token, ["NumberPrefix"] = "T-" },
        };
        var factory = new RequestTrackerAdapterFactory();
        Assert.Empty(factory.Validate(settings));
        return Task.FromResult(new AdapterUnderTest { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = tap.Asked });
    }

    protected override async Task<int?> NotesAsync()
    {
        var history = await rt.Server.ReadAsync("ticket/5512/history?fields=Type&per_page=100");
        return history["items"]!.AsArray().Count(t => (string?)t!["Type"] == "Comment");
    }

    private Uri Address(ServerMode mode)
    {
        if (mode is ServerMode.Healthy or ServerMode.IgnoresFilters or ServerMode.SmallPages or ServerMode.BadCredentials) return rt.Server.Address;
        _servers.Add(new(mode));
        return _servers[^1].Address;
    }

    private async Task<CustomerRef> UserAsync(string email) => new((await rt.Server.ReadAsync($"user/{email}"))["id"]!.ToString());

    private static Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/users", StringComparison.Ordinal))
            request.Content = JsonContent.Create(new JsonArray(new JsonObject { ["field"] = "Nonsense", ["value"] = "x" }));
        else QueryEdit.Set(request, "query", "id > 0");
        return Task.CompletedTask;
    }

    private static Task AskForSmallPagesAsync(HttpRequestMessage request)
    {
        QueryEdit.Set(request, "per_page", "30");
        return Task.CompletedTask;
    }
}
