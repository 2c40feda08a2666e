namespace AgentHub.Core.Adapters;

/// <summary>That a system was replaced: it is asked when an agent wants it, never written, and will be switched off.</summary>
/// <param name="Successor">Id of the system that took its place.</param>
/// <param name="OffOn">Last day it answers, as the installation plans it.</param>
/// <param name="Takes">How long an answer usually takes, said before it is asked; null when nobody has said.</param>
public sealed record ArchiveNotice(string Successor, DateOnly OffOn, TimeSpan? Takes = null);
