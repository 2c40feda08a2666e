namespace AgentHub.YamlAdapters;

/// <summary>What reading a file gave: a plan, or every fault.</summary>
/// <param name="Plan">Null exactly when there are faults.</param>
/// <param name="Faults">In the order of the file.</param>
/// <param name="IsOfOtherVersion">True when the file is written in another version of the format, and nothing else of it was looked at.</param>
public sealed record YamlReading(AdapterPlan? Plan, IReadOnlyList<YamlFault> Faults, bool IsOfOtherVersion = false);
