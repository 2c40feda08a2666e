using System.Collections.Immutable;

namespace AgentHub.Core.Interactions;

/// <summary>
/// One pass over a contact's events in total order; the working state of <see cref="ContactReducer"/>. The parts of the
/// class are one state machine: this file drives it, the others hold the transitions of contact, interactions and consults.
/// </summary>
internal sealed partial class ContactFold
{
    private readonly ContactEvent[] _events;
    private readonly FactMerge _facts = new();
    private readonly ImmutableArray<ContactMoment>.Builder _moments = ImmutableArray.CreateBuilder<ContactMoment>();
    private readonly Dictionary<(InteractionId, string), RepeatState> _repeats = [];
    private ContactState _contact;
    private int _illegal;

    public ContactFold(ContactEvent[] ordered)
    {
        _events = ordered;
        _contact = new ContactState { Id = ordered[0].Contact, StartedAt = ordered[0].Time };
        foreach (var offer in ordered.Where(e => e.Type == EventTypes.InteractionOffered))
            if (offer.Data.Interaction("interactionId") is { } id) _offers.TryAdd(id, offer);
    }

    public void Take(ContactEvent e)
    {
        // Opened is stamped by the hub, not by the switch, so it is not held against the switch's order: Finish applies it.
        if (e.Type == EventTypes.InteractionOpened) return;
        if (Apply(e)) _moments.Add(Moment(e));
        else _illegal++;
    }

    public ContactState Finish()
    {
        foreach (var e in _events.Where(e => e.Type == EventTypes.InteractionOpened))
            if (!Opened(e)) _illegal++;

        return _contact with
        {
            Stage = FinalStage(),
            Facts = _facts.Finish(),
            Verification = VerificationMerge.Of(_events),
            Interactions = [.. _order.Select(id => _interactions[id])],
            Repeats = [.. _repeats.Values.OrderBy(r => r.At).ThenBy(r => r.Interaction.Value, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal)],
            Moments = _moments.ToImmutable(),
            EventCount = _events.Length,
            IllegalEvents = _illegal,
            LastRecordedAt = _events.Max(e => e.RecordedAt),
        };
    }

    /// <summary>False when the event is not possible in the state it meets; then nothing was changed.</summary>
    private bool Apply(ContactEvent e) => e.Type switch
    {
        EventTypes.ContactStarted => Started(e),
        EventTypes.ContactQueued => Queued(e),
        EventTypes.ContactAbandoned => Abandoned(e),
        EventTypes.ContactEnded => Ended(e),
        EventTypes.FactGiven => FactGiven(e),
        EventTypes.FactReasked => FactReasked(e),
        EventTypes.IdentityVerified => Verified(e),
        EventTypes.IdentityLinked => Linked(e),
        EventTypes.ConflictDecided => Decided(e),
        EventTypes.InteractionOffered => Offered(e),
        EventTypes.InteractionAlerting => Alerting(e),
        EventTypes.InteractionConnected => Connected(e),
        EventTypes.InteractionHeld => Held(e),
        EventTypes.InteractionRetrieved => Retrieved(e),
        EventTypes.ConsultStarted => ConsultStarted(e),
        EventTypes.ConsultEnded => ConsultEnded(e),
        EventTypes.InteractionTransferred => Transferred(e),
        EventTypes.InteractionDisconnected => Disconnected(e),
        EventTypes.WrapUpCompleted => Completed(e),
        EventTypes.InteractionDeclined => Refused(e, InteractionStage.Declined),
        EventTypes.InteractionMissed => Refused(e, InteractionStage.Missed),
        _ => false,
    };

    private ContactMoment Moment(ContactEvent e)
    {
        var interaction = e.Data.Interaction("interactionId");
        var agent = interaction is { } id && _interactions.TryGetValue(id, out var state) ? state.Agent : (AgentId?)null;
        var at = e.Type == EventTypes.FactGiven ? FactMerge.GivenAt(e) : e.Time;
        return new(e.Id, e.Type, at, interaction, agent, Detail(e));
    }

    private static string? Detail(ContactEvent e) => e.Type switch
    {
        EventTypes.ContactQueued => e.Data.Text("queue"),
        EventTypes.ContactEnded or EventTypes.InteractionDisconnected => e.Data.Text("by"),
        EventTypes.FactGiven or EventTypes.FactReasked => e.Data.Text("key"),
        EventTypes.ConflictDecided => e.Data.Text("field"),
        EventTypes.IdentityVerified => e.Data.Text("result"),
        EventTypes.WrapUpCompleted => e.Data.Text("disposition"),
        _ => e.Data.Text("reason"),
    };
}
