using AgentHub.Abstractions;
using AgentHub.Adapters.Sap;
using AgentHub.Adapters.Tests.VendorStandIns;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.Sap;

public class SapConformanceTests() : VendorConformance(SapStandIn.Address, new SapAdapterFactory())
{
    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["User"] = SapStandIn.User, ["Password"] = SapStandIn.Password };

    protected override string Secret => "Password";

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new(SapRecords.Maria),
        Other = new(SapRecords.Paul),
        Nobody = new("9990000001"),
        Keys = [new(KeyKind.CustomerNumber, SapRecords.Maria), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = new(SapRecords.Court),
        ProlificInvoices = SapRecords.CourtsInvoices,
        NobodysInvoice = "99999999",
        Bare = new(SapRecords.Bare),
        Secrets = [SapStandIn.Password, "Okafor", SapRecords.Maria, "wrong", "secret", "s3cret", "s4hana"],
    };

    private protected override VendorStandIn NewStandIn() => new SapStandIn();
}
