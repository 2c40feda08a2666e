using AgentHub.Abstractions;

namespace AgentHub.Adapters.Redmine;

/// <summary>What the installation calls our states of a ticket; compared without case.</summary>
internal sealed record StatusNames(IReadOnlyDictionary<TicketStatus, string> Names)
{
    // What Redmine's own default data has.
    private static readonly (TicketStatus Status, string? Usual)[] All =
    [
        (TicketStatus.New, "New"), (TicketStatus.Open, "In Progress"), (TicketStatus.Pending, "Feedback"), (TicketStatus.OnHold, null),
        (TicketStatus.Solved, "Resolved"), (TicketStatus.Closed, "Closed"),
    ];

    public static StatusNames Read(SettingsReader reader) => new(All
        .Select(s => (s.Status, Name: reader.Optional($"Status{s.Status}") ?? s.Usual))
        .Where(s => s.Name is not null).ToDictionary(s => s.Status, s => s.Name!));

    /// <summary>Our word for a status: by its name, else by whether Redmine counts it as closed.</summary>
    public TicketStatus Of(WireStatus status)
    {
        foreach (var (ours, name) in Names)
        {
            if (name.Equals(status.Name, StringComparison.OrdinalIgnoreCase)) return ours;
        }
        return status.IsClosed switch { true => TicketStatus.Closed, false => TicketStatus.Open, null => TicketStatus.Unknown };
    }

    /// <summary>Whether nothing remains to be done: Redmine itself still counts <c>Resolved</c> as open.</summary>
    public bool IsDone(WireStatus status) => Of(status) is TicketStatus.Solved or TicketStatus.Closed;
}
