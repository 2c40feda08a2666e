namespace AgentHub.Bench.Runs;

/// <summary>What all peers did.</summary>
internal sealed record BenchResult
{
    public required Leg AgentHub { get; init; }
    public required Leg WhenAll { get; init; }
    public required Leg Sequential { get; init; }
    /// <summary><see cref="WhenAll"/> with a known 10 ms on top.</summary>
    public required Leg Control { get; init; }
    public required Leg HangingAgentHub { get; init; }
    public required Leg HangingWhenAll { get; init; }
    public WarmLeg Warm { get; } = new();
}
