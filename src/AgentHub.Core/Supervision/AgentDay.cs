using System.Collections.Immutable;

namespace AgentHub.Core.Supervision;

/// <summary>Where to find an agent's interactions on the day's book.</summary>
/// <param name="Contacts">Contacts the agent has or had an interaction on.</param>
/// <param name="InHand">Those on which it is not finished.</param>
/// <param name="LastAt">When the state of any of them last changed, by the source's clock.</param>
public sealed record AgentDay(ImmutableHashSet<ContactId> Contacts, ImmutableHashSet<ContactId> InHand, DateTimeOffset? LastAt)
{
    /// <summary>No interactions.</summary>
    public static AgentDay None { get; } = new([], [], null);
}
