namespace AgentHub.Core.Context.Wire;

/// <summary>That a system was replaced: what it holds is old, read only, and asked for by name.</summary>
/// <param name="Successor">Title of the system that took its place.</param>
/// <param name="OffOn">Last day it answers.</param>
/// <param name="TakesMs">How long an answer usually takes; null when nobody has said.</param>
public sealed record Archive(string Successor, DateOnly OffOn, double? TakesMs);
