using AgentHub.Abstractions;
using AgentHub.Adapters.Salesforce;
using AgentHub.Adapters.Tests.Documented;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.Salesforce;

public sealed class SalesforceConformanceTests(SalesforceStandIn server) : DocumentedConformance(server, new SalesforceAdapterFactory()), IClassFixture<SalesforceStandIn>
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["Currency"] = "GBP" };

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new(SalesforceData.Maria),
        Other = new(SalesforceData.Priya),
        Nobody = new(SalesforceData.Nobody),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147"), new(KeyKind.Phone, "+447700900461")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Changeable = new(SalesforceData.Jose),
        Prolific = new(SalesforceData.Court),
        ProlificTickets = 120,
        Bare = new(SalesforceData.Tomasz),
        TicketForNotes = SalesforceData.MariasCase,
        TicketOfOther = SalesforceData.PaulsCase,
        Secrets = ["the-secret", "token-", "Okafor", "SELECT", "7730118420", "wrong", "ErrorId"],
    };

    protected override Task<int?> NotesAsync() => Task.FromResult<int?>(server.Data.Rows("CaseComment").Count(c => (string?)c["ParentId"] == SalesforceData.MariasCase));
}
