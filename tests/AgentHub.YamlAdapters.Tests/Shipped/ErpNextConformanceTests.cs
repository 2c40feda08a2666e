using AgentHub.Testing;

namespace AgentHub.YamlAdapters.Tests.Shipped;

public sealed class ErpNextConformanceTests : ShippedConformance
{
    protected override string Name => "erpnext";

    protected override string Ticket => "ISS-0-2";

    protected override string ForeignTicket => "ISS-1-1";

    protected override string Stored => "Z&#228;hler &lt;b&gt;&quot;l&#228;uft&quot;&lt;/b&gt;<br>&amp; r&#252;ckw&#228;rts";

    // ERPNext would send it as e-mail.
    protected override bool WritesToCustomers => false;

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("7730118420"),
        Other = new("7730118421"),
        Nobody = new("9990000001"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = new("Müller & \"Söhne\""),
        ProlificInvoices = 60,
        ProlificTickets = 60,
        Bare = new("7730100002"),
        Secrets = ["value-of", "Okafor", "wrong"],
    };

    private protected override VendorStandIn Make(ServerMode mode) => new ErpNextStandIn(mode);
}
