using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>One time that somebody still needed an archive. Says nothing about the customer or the agent.</summary>
/// <param name="System">Id of the archive.</param>
/// <param name="Capability">What was wanted of it.</param>
/// <param name="Occasion">Counts once: a contact's id for agents, a new id for each question of a program.</param>
/// <param name="By">Who asked.</param>
/// <param name="At">Hub clock, UTC.</param>
public sealed record ArchiveUse(string System, Capability Capability, string Occasion, ArchiveUser By, DateTimeOffset At);
