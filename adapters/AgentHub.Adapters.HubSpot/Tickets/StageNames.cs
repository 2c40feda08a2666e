using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>What the account calls the stages that stand for our states of a ticket; compared without case.</summary>
internal sealed record StageNames(IReadOnlyDictionary<TicketStatus, string> Names)
{
    // What HubSpot's own default pipeline has.
    private static readonly (TicketStatus Status, string? Usual)[] All =
    [
        (TicketStatus.New, "New"), (TicketStatus.Open, "Waiting on us"), (TicketStatus.Pending, "Waiting on contact"), (TicketStatus.OnHold, null),
        (TicketStatus.Solved, null), (TicketStatus.Closed, "Closed"),
    ];

    public static StageNames Read(SettingsReader reader) => new(All
        .Select(s => (s.Status, Name: reader.Optional($"Status{s.Status}") ?? s.Usual))
        .Where(s => s.Name is not null).ToDictionary(s => s.Status, s => s.Name!));

    /// <summary>Our word for a stage: by its name, else by whether HubSpot counts it as closed.</summary>
    public TicketStatus Of(WireStage stage)
    {
        foreach (var (ours, name) in Names)
        {
            if (name.Equals(stage.Label?.Trim(), StringComparison.OrdinalIgnoreCase)) return ours;
        }
        return stage.IsClosed switch { true => TicketStatus.Closed, false => TicketStatus.Open, null => TicketStatus.Unknown };
    }
}
