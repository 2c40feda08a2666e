using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.Redmine;
using AgentHub.Adapters.Tests;
using AgentHub.RealSystems.Tests.Running;
using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.RealSystems.Tests.Redmine;

/// <summary>What every adapter must do, against Redmine itself; what it never does by itself comes from a server that misbehaves.</summary>
[Collection(RedmineTests.Name)]
public sealed class RedmineConformanceTests(RedmineFixture redmine) : AdapterConformance, IAsyncLifetime
{
    private const long MaxBodyBytes = 1 << 20;
    private readonly List<IDisposable> _clients = [];
    private readonly List<MisbehavingServer> _servers = [];

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("7730118420"),
        Other = new("7730129107"),
        Nobody = new("9999999999"),
        AnybodyIsACustomer = true,
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com")],
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com")],
        Prolific = new("7730100001"),
        ProlificTickets = 120,
        Bare = new("7730118544"),
        TicketForNotes = "5512",
        TicketOfOther = "5498",
        Secrets = ["wrong-key", "Okafor", "usr/share", ".rb"],
    };

    /// <summary>Requests take a quarter of a second here.</summary>
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
        if (mode == ServerMode.IgnoresFilters) tap.Change = RemoveFiltersAsync;
        if (mode == ServerMode.SmallPages) tap.Change = AskForSmallPagesAsync;
        var client = new HttpClient(new ResponseLimitHandler(MaxBodyBytes) { InnerHandler = tap }) { BaseAddress = Address(mode), Timeout = Timeout.InfiniteTimeSpan };
        _clients.Add(client);
        var settings = new AdapterSettings
        {
            SystemId = "tickets",
            BaseUrl = client.BaseAddress,
            Values = redmine.Settings(mode == ServerMode.BadCredentials ? "wrong-key" : redmine.Key),
        };
        var factory = new RedmineAdapterFactory();
        Assert.Empty(factory.Validate(settings));
        return Task.FromResult(new AdapterUnderTest { Adapter = factory.Create(settings, client), Another = () => factory.Create(settings, client), Asked = tap.Asked });
    }

    protected override async Task<int?> NotesAsync()
    {
        var issue = await redmine.ReadAsync("issues/5512.json?include=journals");
        return issue["issue"]!["journals"]!.AsArray().Count(j => ((string?)j!["notes"])?.Length > 0);
    }

    private Uri Address(ServerMode mode)
    {
        if (mode is ServerMode.Healthy or ServerMode.IgnoresFilters or ServerMode.SmallPages or ServerMode.BadCredentials) return redmine.Address;
        _servers.Add(new(mode));
        return _servers[^1].Address;
    }

    /// <summary>As if no condition were known to it; those on the state are its own.</summary>
    private Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        if (!request.RequestUri!.AbsolutePath.EndsWith("/issues.json", StringComparison.Ordinal)) return Task.CompletedTask;
        var settings = redmine.Settings(redmine.Key);
        foreach (var name in new[] { $"cf_{settings["EmailField"]}", $"cf_{settings["NumberField"]}", "issue_id", "description" }) QueryEdit.Remove(request, name);
        return Task.CompletedTask;
    }

    /// <summary>Lists answer with 20 rows, however few or many were asked for.</summary>
    private static Task AskForSmallPagesAsync(HttpRequestMessage request)
    {
        if (request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith("/issues.json", StringComparison.Ordinal)) QueryEdit.Set(request, "limit", "20");
        return Task.CompletedTask;
    }
}
