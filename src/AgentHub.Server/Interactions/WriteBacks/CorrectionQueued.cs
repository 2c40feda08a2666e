namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>Where a decision goes: ids of the systems that hold something else.</summary>
/// <param name="Written">Those it is written to.</param>
/// <param name="Tasks">Those whose owners get a task.</param>
/// <param name="Nowhere">Those that can be told in no way.</param>
internal sealed record CorrectionQueued(IReadOnlyList<string> Written, IReadOnlyList<string> Tasks, IReadOnlyList<string> Nowhere);
