using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>The contacts in hand and of the day at one moment. Immutable.</summary>
public sealed record DaySnapshot
{
    /// <summary>No contacts.</summary>
    public static DaySnapshot Empty { get; } = new();

    public ImmutableDictionary<ContactId, DayContact> Contacts { get; init; } = ImmutableDictionary<ContactId, DayContact>.Empty;

    /// <summary>Agents with an interaction on any of the contacts.</summary>
    public ImmutableDictionary<AgentId, AgentDay> ByAgent { get; init; } = ImmutableDictionary<AgentId, AgentDay>.Empty;

    /// <summary>The contact of an interaction.</summary>
    public ImmutableDictionary<InteractionId, ContactId> ByInteraction { get; init; } = ImmutableDictionary<InteractionId, ContactId>.Empty;

    /// <summary>Contacts in a queue at this moment.</summary>
    public ImmutableHashSet<ContactId> Queued { get; init; } = [];

    /// <summary>Reported waits by interaction, by id of the wait.</summary>
    public ImmutableDictionary<InteractionId, ImmutableDictionary<string, SystemWait>> Waits { get; init; } =
        ImmutableDictionary<InteractionId, ImmutableDictionary<string, SystemWait>>.Empty;

    /// <summary>The contact of an interaction; null when it is not on the book.</summary>
    public DayContact? Find(InteractionId interaction) => ByInteraction.TryGetValue(interaction, out var id) ? Contacts.GetValueOrDefault(id) : null;

    /// <summary>Everything known of an agent's interactions, in no order.</summary>
    public IEnumerable<(DayContact Contact, InteractionMeasure Measure)> Of(AgentId agent) => On(DayOf(agent).Contacts, agent);

    /// <summary>What is on an agent's desk: interactions that are not finished, oldest offer first.</summary>
    public IReadOnlyList<(DayContact Contact, InteractionMeasure Measure)> OnDesk(AgentId agent)
    {
        var inHand = DayOf(agent).InHand;
        if (inHand.IsEmpty) return [];
        return [.. On(inHand, agent).Where(i => !i.Measure.Interaction.IsFinished).OrderBy(i => i.Measure.Interaction.OfferedAt ?? i.Measure.Interaction.Since)];
    }

    /// <summary>Where an agent's interactions are.</summary>
    public AgentDay DayOf(AgentId agent) => ByAgent.GetValueOrDefault(agent) ?? AgentDay.None;

    /// <summary>Stays in a queue that last at this moment.</summary>
    public IEnumerable<QueueStay> WaitingNow() => Queued.SelectMany(id => Contacts[id].State.QueueStays).Where(s => s.Until is null);

    /// <summary>The reported waits of one interaction.</summary>
    public IReadOnlyCollection<SystemWait> WaitsOf(InteractionId interaction) =>
        Waits.TryGetValue(interaction, out var waits) ? [.. waits.Values] : [];

    private IEnumerable<(DayContact Contact, InteractionMeasure Measure)> On(IEnumerable<ContactId> contacts, AgentId agent)
    {
        foreach (var id in contacts)
        {
            if (!Contacts.TryGetValue(id, out var contact)) continue;
            foreach (var measure in contact.Interactions)
                if (measure.Interaction.Agent == agent) yield return (contact, measure);
        }
    }
}
