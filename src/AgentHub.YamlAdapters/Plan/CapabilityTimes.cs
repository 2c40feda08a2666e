namespace AgentHub.YamlAdapters;

/// <summary>How long a capability may take, as its file says; an installation may say otherwise.</summary>
/// <param name="ShowWithout">How long its facet waits before it says so, 50 ms to 10 s; null when the file does not say.</param>
/// <param name="GiveUp">When its question is cancelled, 100 ms to 60 s; null when the file does not say.</param>
public sealed record CapabilityTimes(TimeSpan? ShowWithout, TimeSpan? GiveUp);
