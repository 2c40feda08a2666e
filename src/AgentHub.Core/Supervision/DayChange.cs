using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>Something on the day's book changed.</summary>
/// <param name="Contact">The contact now.</param>
/// <param name="Agents">Everybody with an interaction on it.</param>
public sealed record DayChange(ContactState Contact, ImmutableArray<AgentId> Agents);
