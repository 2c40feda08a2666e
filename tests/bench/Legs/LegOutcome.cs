namespace AgentHub.Bench.Legs;

/// <summary>What a leg has to say.</summary>
/// <param name="Report">Tables for people.</param>
/// <param name="IsCredible">False when the leg did not see the difference its control was made to show.</param>
internal sealed record LegOutcome(string Report, bool IsCredible);
