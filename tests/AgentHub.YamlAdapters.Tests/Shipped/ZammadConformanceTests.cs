using AgentHub.Testing;

namespace AgentHub.YamlAdapters.Tests.Shipped;

public sealed class ZammadConformanceTests : ShippedConformance
{
    protected override string Name => "zammad";

    protected override string Ticket => "102";

    protected override string ForeignTicket => "201";

    protected override string Stored => "Zähler <b>\"läuft\"</b>\n& rückwärts";

    protected override AdapterSample Sample { get; } = new()
    {
        Customer = new("3"),
        Other = new("4"),
        Nobody = new("99"),
        Keys = [new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        Prolific = new("5"),
        ProlificTickets = 60,
        Bare = new("6"),
        TicketForNotes = "102",
        TicketOfOther = "201",
        Secrets = ["value-of", "Okafor", "wrong"],
    };

    private protected override VendorStandIn Make(ServerMode mode) => new ZammadStandIn(mode);
}
