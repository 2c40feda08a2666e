using AgentHub.Abstractions;
using AgentHub.Adapters.ServiceNow;
using AgentHub.Adapters.Tests.VendorStandIns;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.ServiceNow;

public class ServiceNowConformanceTests() : VendorConformance(ServiceNowStandIn.Address, new ServiceNowAdapterFactory())
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["User"] = ServiceNowStandIn.User, ["Password"] = ServiceNowStandIn.Password };

    protected override string Secret => "Password";

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new(ServiceNowRecords.Maria),
        Other = new(ServiceNowRecords.Paul),
        Nobody = new(ServiceNowRecords.Nobody),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = new(ServiceNowRecords.Court),
        ProlificTickets = ServiceNowRecords.CourtsCases,
        Bare = new(ServiceNowRecords.Bare),
        TicketForNotes = ServiceNowRecords.MariasCase,
        TicketOfOther = ServiceNowRecords.PaulsCase,
        Secrets = [ServiceNowStandIn.Password, "Okafor", "7730118420", ServiceNowRecords.Maria, "wrong", "secret", "s3cret"],
    };

    private protected override VendorStandIn NewStandIn() => new ServiceNowStandIn();

    protected override Task<int?> NotesAsync()
    {
        var journal = ((ServiceNowStandIn)StandIn).Record("sn_customerservice_case", ServiceNowRecords.MariasCase)["work_notes"];
        return Task.FromResult<int?>(journal.Split("(work_notes)").Length - 1);
    }
}
