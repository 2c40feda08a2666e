using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.HubSpot;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.HubSpot;

public sealed class HubSpotConformanceTests(SandboxSystems sandbox)
    : SandboxConformance(sandbox, "crm", "hubspot", new HubSpotAdapterFactory()), IClassFixture<SandboxSystems>
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["Token"] = "sandbox-hubspot-token" };

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("10101"),
        Other = new("10151"),
        Changeable = new("10151"),
        Nobody = new("999999999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Secrets = ["sandbox-hubspot-token", "Okafor", "10101", "wrong"],
    };

    protected override async Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        if (request.Content is null) return;
        var body = JsonNode.Parse(await request.Content.ReadAsStringAsync())!;
        if (body["filterGroups"] is null) return;
        body["filterGroups"] = new JsonArray();
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
    }

    protected override async Task<int?> NotesAsync() =>
        ((JsonArray)(await Sandbox.ReadAsync("hubspot/crm/v4/objects/contacts/10101/associations/notes", "Bearer sandbox-hubspot-token"))["results"]!).Count;
}
