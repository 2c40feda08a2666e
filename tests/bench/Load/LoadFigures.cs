namespace AgentHub.Bench.Load;

/// <summary>What a load run found.</summary>
/// <param name="Steps">Short, faster and faster; the last may not be held.</param>
/// <param name="Long">The highest held rate for long; a second one, lower, when the first was not held so long. Empty when no step was held.</param>
internal sealed record LoadFigures(IReadOnlyList<LoadStep> Steps, IReadOnlyList<LoadStep> Long);
