using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>A contact with the measures of its interactions, in the same order.</summary>
public sealed record DayContact(ContactState State, ImmutableArray<InteractionMeasure> Interactions)
{
    /// <summary>The measure of one interaction; null when the contact has no such interaction.</summary>
    public InteractionMeasure? Find(InteractionId id) => Interactions.FirstOrDefault(m => m.Interaction.Id == id);
}
