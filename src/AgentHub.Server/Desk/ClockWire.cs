using AgentHub.Core.Documents;

namespace AgentHub.Server.Desk;

/// <summary>The hub's clock on the wire.</summary>
/// <param name="Now">UTC.</param>
/// <param name="HoldsAt">It stands still from then on; absent while it simply runs.</param>
internal sealed record ClockWire(DateTimeOffset Now, DateTimeOffset? HoldsAt)
{
    public static ClockWire Of(HubClockState clock) => new(clock.Now, clock.HoldsAt);
}
