using AgentHub.Core.Interactions;

namespace AgentHub.Server.Intake;

/// <summary>An event after the check: either what is to be stored, or why it is refused.</summary>
/// <param name="Event">Null when it is refused.</param>
/// <param name="Applied">False when it is kept without being understood.</param>
/// <param name="Refusal">Null when it is to be stored.</param>
internal readonly record struct CheckedEvent(ContactEvent? Event, bool Applied, EventOutcome? Refusal);
