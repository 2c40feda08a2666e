using AgentHub.Testing;

namespace AgentHub.YamlAdapters.Tests.Shipped;

public sealed class FreshdeskConformanceTests : ShippedConformance
{
    protected override string Name => "freshdesk";

    protected override string Ticket => "102";

    protected override string ForeignTicket => "201";

    protected override string Stored => "Z&#228;hler &lt;b&gt;&quot;l&#228;uft&quot;&lt;/b&gt;<br>&amp; r&#252;ckw&#228;rts";

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("4001"),
        Other = new("4002"),
        Nobody = new("4999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = new("4003"),
        ProlificTickets = 60,
        Bare = new("4004"),
        TicketForNotes = "102",
        TicketOfOther = "201",
        Secrets = ["value-of", "Okafor", "wrong"],
    };

    private protected override VendorStandIn Make(ServerMode mode) => new FreshdeskStandIn(mode);
}
