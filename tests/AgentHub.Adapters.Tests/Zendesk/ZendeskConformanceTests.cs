using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.Zendesk;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.Zendesk;

public class ZendeskConformanceTests(SandboxSystems sandbox)
    : SandboxConformance(sandbox, "tickets", "zendesk", new ZendeskAdapterFactory()), IClassFixture<SandboxSystems>, IAsyncLifetime
{
    private const string Basic = "Basic YWdlbnRodWJAY2FsZGVyLmV4YW1wbGUvdG9rZW46c2FuZGJveC16ZW5kZXNrLXRva2Vu";

    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>
    {
        ["User"] = "agenthub@calder.example",
        ["Token"] = "sandbox-zendesk-token",
    };

    private AdapterSample _sample = new()
    {
        Customer = new("381000000101"),
        Other = new("381000000141"),
        Nobody = new("999999999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        ProlificTickets = 120,
        Bare = new("381000000121"),
        TicketForNotes = "5512",
        TicketOfOther = "5498",
        Changeable = new("381000000241"),
        // A household belongs to no organization.
        NothingIn = [Capability.Accounts],
        Secrets = ["sandbox-zendesk-token", "Okafor", "381000000101", "calder.example", "wrong"],
    };

    protected override AdapterSample Sample => _sample;

    /// <summary>Weir Court's id depends on how many people the scenario file has.</summary>
    public async Task InitializeAsync()
    {
        await Sandbox.SetAsync("tickets", new { mode = "none" });
        var found = await Sandbox.ReadAsync("zendesk/api/v2/users/search?external_id=7730100001", Basic);
        _sample = _sample with { Prolific = new(found["users"]![0]!["id"]!.ToString()) };
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;

    protected override Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        QueryEdit.Remove(request, "query", "external_id");
        var path = request.RequestUri!.AbsolutePath;
        if (path.EndsWith("/tickets/requested", StringComparison.Ordinal))
            request.RequestUri = new UriBuilder(request.RequestUri) { Path = "/zendesk/api/v2/tickets" }.Uri;
        return Task.CompletedTask;
    }

    protected override void AskForSmallPages(HttpRequestMessage request) => QueryEdit.Set(request, "page[size]", "30");

    protected override async Task<int?> NotesAsync() =>
        ((JsonArray)(await Sandbox.ReadAsync("zendesk/api/v2/tickets/5512/comments", Basic))["comments"]!).Count;
}
