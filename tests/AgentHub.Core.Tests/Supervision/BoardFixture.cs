using AgentHub.Core.Adapters;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Supervision;

/// <summary>The demo company's people, systems and book.</summary>
internal sealed class BoardFixture
{
    public static readonly DateTimeOffset Start = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);
    public DayBook Book { get; } = new();
    public DateTimeOffset Now { get; set; } = Start.AddSeconds(900);
    public Dictionary<AgentId, AgentAvailability> Availability { get; } = [];

    public BoardDocument Board() => Core.Supervision.Board.Of(new()
    {
        Book = Book.Now,
        People =
        [
            new(new("dana"), "Dana Whitfield", "Billing", [ViewerRole.Agent]),
            new(new("ravi"), "Ravi Menon", "Metering", [ViewerRole.Agent]),
            new(new("sam"), "Sam Cole", "Billing", [ViewerRole.Supervisor]),
        ],
        Availability = Availability,
        Systems = [System("crm", "CRM"), System("erp", "Billing ERP"), System("tickets", "Ticket desk")],
        Targets = new(),
        Now = Now,
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
    });

    /// <summary>Takes a call in event by event, as it happens.</summary>
    public BoardFixture Play(CallEvents call)
    {
        for (var n = 1; n <= call.Written.Count; n++) Book.Take(ContactReducer.Reduce(call.Written.Take(n)));
        return this;
    }

    public BoardFixture Wait(string interaction, string agent, string system, double from, double until, string contact = "con_4f1c")
    {
        Book.Take([new SystemWait($"{interaction}:{system}:{from}", new(interaction), new(contact), new(agent), system, "invoiceDetail",
            Start.AddSeconds(from), Start.AddSeconds(until), OffHub: false)]);
        return this;
    }

    private static BoardSystemState System(string id, string title) => new(id, title, new(SystemCondition.Ok, Start));
}
