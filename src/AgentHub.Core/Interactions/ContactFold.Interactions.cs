using System.Collections.Immutable;

namespace AgentHub.Core.Interactions;

/// <summary>The transitions of one interaction: offered, alerting, connected, held, retrieved, disconnected, completed.</summary>
internal sealed partial class ContactFold
{
    private readonly Dictionary<InteractionId, InteractionState> _interactions = [];
    private readonly List<InteractionId> _order = [];

    /// <summary>The first offer of every interaction, so that an offer that is late by its time still says whose it is.</summary>
    private readonly Dictionary<InteractionId, ContactEvent> _offers = [];

    private bool Offered(ContactEvent e)
    {
        if (e.Data.Interaction("interactionId") is not { } id) return false;
        if (_interactions.TryGetValue(id, out var existing))
        {
            if (existing.OfferedAt is not null || !ReferenceEquals(_offers[id], e)) return false;
            Put(existing with { OfferedAt = e.Time });
            return true;
        }
        if (Find(e, "interactionId") is not { } offered) return false;
        Put(offered with { OfferedAt = e.Time });
        if (offered.Kind != InteractionKind.Consult) ReachAgent(e.Time, offered.Queue);
        return true;
    }

    private bool Alerting(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { Stage: InteractionStage.Offered } interaction) return false;
        Put(interaction with { Stage = InteractionStage.Alerting, Since = e.Time, AlertingAt = e.Time });
        return true;
    }

    private bool Connected(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { } interaction) return false;
        if (!IsRinging(interaction) && !IsAsked(interaction)) return false;
        Put(CloseConsults(interaction, e.Time) with
        {
            Stage = InteractionStage.Connected,
            Since = e.Time,
            ConnectedAt = e.Time,
            ConnectedRecordedAt = e.RecordedAt,
        });
        ReachAgent(e.Time, interaction.Queue);
        return true;
    }

    private bool Held(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { Stage: InteractionStage.Connected } interaction) return false;
        Put(interaction with
        {
            Stage = InteractionStage.Held,
            Since = e.Time,
            Holds = interaction.Holds.Add(new(e.Time, null, e.Data.Text("reason") ?? "other")),
        });
        return true;
    }

    private bool Retrieved(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { } interaction) return false;
        if (interaction.Stage == InteractionStage.Connected) return RetrievedAfterConsult(interaction, e.Time);
        if (interaction.Stage != InteractionStage.Held && !IsAsking(interaction)) return false;
        Release(interaction, e.Time, IsAsked);
        Put(CloseConsults(CloseHolds(interaction, e.Time), e.Time) with { Stage = InteractionStage.Connected, Since = e.Time });
        return true;
    }

    private bool Disconnected(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { } interaction) return false;
        if (IsTalking(interaction)) WrapUpFrom(interaction, e.Time, e.Data.Text("by"), keep: null);
        else if (IsAsked(interaction)) LeaveConsult(interaction, e.Time);
        else if (IsRinging(interaction)) Put(interaction with { Stage = InteractionStage.Cancelled, Since = e.Time });
        else return false;
        return true;
    }

    private bool Completed(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { Stage: InteractionStage.WrapUp } interaction) return false;
        Put(interaction with
        {
            Stage = InteractionStage.Completed,
            Since = e.Time,
            CompletedAt = e.Time,
            CompletedRecordedAt = e.RecordedAt,
            Disposition = e.Data.Text("disposition"),
            Cause = e.Data.Text("cause"),
            Solved = e.Data.Flag("solved"),
            Summary = e.Data.Text("summary"),
        });
        return true;
    }

    /// <summary>Declined or missed: the caller waits on, unless somebody else has them.</summary>
    private bool Refused(ContactEvent e, InteractionStage stage)
    {
        if (Find(e, "interactionId") is not { } interaction || !IsRinging(interaction)) return false;
        Put(interaction with { Stage = stage, Since = e.Time });
        var alone = !_interactions.Values.Any(i => IsRinging(i) || IsTalking(i));
        if (alone && !IsOver && interaction.Kind != InteractionKind.Consult && (interaction.Queue ?? _contact.Queue) is { } queue) WaitIn(queue, e.Time);
        return true;
    }

    private bool Opened(ContactEvent e)
    {
        if (e.Data.Interaction("interactionId") is not { } id || !_interactions.TryGetValue(id, out var interaction)) return false;
        if (interaction.OpenedAt is null) Put(interaction with { OpenedAt = e.Time });
        return true;
    }

    /// <summary>The caller went: whoever talked wraps up, whoever was rung or asked is released.</summary>
    private void Cut(DateTimeOffset at, string? by)
    {
        foreach (var id in _order)
        {
            var interaction = _interactions[id];
            if (IsTalking(interaction)) WrapUpFrom(interaction, at, by, keep: null);
            else if (IsRinging(interaction) || IsAsked(interaction)) Put(CloseConsults(interaction, at) with { Stage = InteractionStage.Cancelled, Since = at });
        }
    }

    private void WrapUpFrom(InteractionState interaction, DateTimeOffset at, string? by, InteractionId? keep)
    {
        Release(interaction, at, other => other.Id != keep && (IsAsked(other) || IsRinging(other)));
        Put(CloseConsults(CloseHolds(interaction, at), at) with
        {
            Stage = InteractionStage.WrapUp,
            Since = at,
            DisconnectedAt = at,
            DisconnectedBy = by,
        });
    }

    private void ReachAgent(DateTimeOffset at, string? queue)
    {
        LeaveQueue(at);
        _contact = _contact with { Stage = ContactStage.WithAgent, Queue = _contact.Queue ?? queue };
    }

    /// <summary>
    /// The interaction an event names: as it is, or, when only its offer is known, as that offer makes it. What is found is
    /// part of the contact only once it was <see cref="Put"/>.
    /// </summary>
    private InteractionState? Find(ContactEvent e, string member)
    {
        if (e.Data.Interaction(member) is not { } id) return null;
        if (_interactions.TryGetValue(id, out var known)) return known;
        if (IsOver || !_offers.TryGetValue(id, out var offer) || offer.Data.Agent("agentId") is not { } agent) return null;
        var made = new InteractionState
        {
            Id = id,
            Agent = agent,
            Queue = offer.Data.Text("queue"),
            Kind = offer.Data.Word("kind", InteractionKind.Queue),
            From = offer.Data.Interaction("fromInteractionId"),
            Since = e.Time,
            AnswerBy = offer.Data.Time("answerBy"),
        };
        return made with { HandOver = HandOverFor(made) };
    }

    private void Put(InteractionState interaction)
    {
        if (!_interactions.ContainsKey(interaction.Id)) _order.Add(interaction.Id);
        _interactions[interaction.Id] = interaction;
    }

    private static bool IsRinging(InteractionState i) => i.Stage is InteractionStage.Offered or InteractionStage.Alerting;

    /// <summary>True while this agent has the caller: talking, holding, or consulting somebody about them.</summary>
    private static bool IsTalking(InteractionState i) => i.Stage is InteractionStage.Connected or InteractionStage.Held || IsAsking(i);

    private static InteractionState CloseHolds(InteractionState i, DateTimeOffset at) => i with
    {
        Holds = [.. i.Holds.Select(h => h.Until is null ? h with { Until = at } : h)],
    };
}
