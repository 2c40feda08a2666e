namespace AgentHub.Core.Documents;

/// <summary>What the hub's clock says, and whether it will stand still.</summary>
/// <param name="Now">The hub's time, UTC. Never goes back while the process lives.</param>
/// <param name="HoldsAt">
/// The clock runs up to this time and stands there until it is told to go on; equal to <paramref name="Now"/> when it
/// stands already. Always null outside the sandbox.
/// </param>
public sealed record HubClockState(DateTimeOffset Now, DateTimeOffset? HoldsAt = null);
