using AgentHub.Core.Adapters;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>Everything a board is made of.</summary>
public sealed record BoardInput
{
    public required DaySnapshot Book { get; init; }
    /// <summary>Everybody known; the board shows those who may take calls.</summary>
    public required IReadOnlyList<Person> People { get; init; }
    public required IReadOnlyDictionary<AgentId, AgentAvailability> Availability { get; init; }
    public required IReadOnlyList<BoardSystemState> Systems { get; init; }
    public required BoardTargets Targets { get; init; }
    /// <summary>What people read for an outcome of a queue; null shows the stored id.</summary>
    public Func<string?, string, string?> OutcomeWords { get; init; } = static (_, _) => null;
    /// <summary>Hub clock, UTC.</summary>
    public required DateTimeOffset Now { get; init; }
    /// <summary>Whose midnight begins the day.</summary>
    public required TimeZoneInfo Zone { get; init; }
}

/// <summary>A connected system as the board needs it.</summary>
public sealed record BoardSystemState(string Id, string Title, SystemState State);
