using AgentHub.Testing;

namespace AgentHub.YamlAdapters.Tests.Shipped;

public sealed class OdooConformanceTests : ShippedConformance
{
    protected override string Name => "odoo";

    protected override string Ticket => "502";

    protected override string ForeignTicket => "504";

    protected override string Stored => "Z&#228;hler &lt;b&gt;&quot;l&#228;uft&quot;&lt;/b&gt;<br>&amp; r&#252;ckw&#228;rts";

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("25"),
        Other = new("26"),
        Nobody = new("99"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = new("27"),
        ProlificInvoices = 60,
        ProlificTickets = 60,
        Bare = new("28"),
        Secrets = ["value-of", "Okafor", "wrong"],
    };

    private protected override VendorStandIn Make(ServerMode mode) => new OdooStandIn(mode);
}
