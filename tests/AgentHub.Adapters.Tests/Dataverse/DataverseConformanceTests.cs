using AgentHub.Abstractions;
using AgentHub.Adapters.Dataverse;
using AgentHub.Adapters.Tests.Documented;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.Dataverse;

public sealed class DataverseConformanceTests(DataverseStandIn server) : DocumentedConformance(server, new DataverseAdapterFactory()), IClassFixture<DataverseStandIn>
{
    protected override IReadOnlyDictionary<string, string> Values => new Dictionary<string, string>
    {
        ["TenantId"] = "contoso", ["Authority"] = server.Address.AbsoluteUri, ["CustomerNumberColumn"] = "new_customernumber",
    };

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new($"contact/{DataverseData.Maria}"),
        Other = new($"contact/{DataverseData.Priya}"),
        Nobody = new($"contact/{DataverseData.Id("c", 999)}"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147"), new(KeyKind.Phone, "+447700900461")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Changeable = new($"contact/{DataverseData.Jose}"),
        Prolific = new($"account/{DataverseData.Court}"),
        ProlificTickets = 120,
        ProlificInvoices = 130,
        Bare = new($"contact/{DataverseData.Tomasz}"),
        TicketForNotes = DataverseData.MariasCase.ToString(),
        TicketOfOther = DataverseData.PaulsCase.ToString(),
        Secrets = ["the-secret", "token-", "Okafor", "$filter", "7730118420", "wrong", "prvRead", "dynamics.com", "0x8"],
    };

    protected override Task<int?> NotesAsync() => Task.FromResult<int?>(server.Data.Rows("annotations").Count(n => (Guid?)n["_objectid_value"] == DataverseData.MariasCase));
}
