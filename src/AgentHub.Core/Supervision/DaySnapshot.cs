using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>The contacts in hand and of the day at one moment. Immutable.</summary>
public sealed record DaySnapshot
{
    /// <summary>No contacts.</summary>
    public static DaySnapshot Empty { get; } = new();

    public ImmutableDictionary<ContactId, DayContact> Contacts { get; init; } = ImmutableDictionary<ContactId, DayContact>.Empty;

    /// <summary>Which contacts an agent has or had an interaction on.</summary>
    public ImmutableDictionary<AgentId, ImmutableHashSet<ContactId>> ByAgent { get; init; } =
        ImmutableDictionary<AgentId, ImmutableHashSet<ContactId>>.Empty;

    /// <summary>Reported waits by interaction, by id of the wait.</summary>
    public ImmutableDictionary<InteractionId, ImmutableDictionary<string, SystemWait>> Waits { get; init; } =
        ImmutableDictionary<InteractionId, ImmutableDictionary<string, SystemWait>>.Empty;

    /// <summary>Everything known of an agent's interactions, in no order.</summary>
    public IEnumerable<(DayContact Contact, InteractionMeasure Measure)> Of(AgentId agent)
    {
        foreach (var id in ByAgent.GetValueOrDefault(agent) ?? [])
        {
            if (!Contacts.TryGetValue(id, out var contact)) continue;
            foreach (var measure in contact.Interactions)
                if (measure.Interaction.Agent == agent) yield return (contact, measure);
        }
    }

    /// <summary>What is on an agent's desk: interactions that are not finished, oldest offer first.</summary>
    public IReadOnlyList<(DayContact Contact, InteractionMeasure Measure)> OnDesk(AgentId agent) =>
        [.. Of(agent).Where(i => !i.Measure.Interaction.IsFinished).OrderBy(i => i.Measure.Interaction.OfferedAt ?? i.Measure.Interaction.Since)];

    /// <summary>The reported waits of one interaction.</summary>
    public IReadOnlyCollection<SystemWait> WaitsOf(InteractionId interaction) =>
        Waits.TryGetValue(interaction, out var waits) ? [.. waits.Values] : [];
}
