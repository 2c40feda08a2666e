using System.Collections.Immutable;

namespace AgentHub.Core.Interactions;

/// <summary>The transitions between two interactions: consult and transfer.</summary>
internal sealed partial class ContactFold
{
    private const string ConsultHold = "consult";

    /// <summary>What every giver handed over, and to whom when that was said.</summary>
    private readonly Dictionary<InteractionId, (HandOver What, InteractionId? To)> _handOvers = [];

    private bool ConsultStarted(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { Stage: InteractionStage.Connected or InteractionStage.Held } asking) return false;
        if (e.Data.Interaction("consultInteractionId") is not { } askedId || askedId == asking.Id) return false;
        var asked = Find(e, "consultInteractionId");
        if (asked is not null && !IsRinging(asked)) return false;

        Put(asking with
        {
            Stage = InteractionStage.Consulting,
            Since = e.Time,
            Holds = asking.Holds.Add(new(e.Time, null, ConsultHold)),
            Consults = asking.Consults.Add(new(e.Time, null, askedId)),
        });
        if (asked is not null)
            Put(asked with { Stage = InteractionStage.Consulting, Since = e.Time, Consults = asked.Consults.Add(new(e.Time, null, asking.Id)) });
        return true;
    }

    private bool ConsultEnded(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { } asking || e.Data.Interaction("consultInteractionId") is not { } askedId) return false;
        var ended = EndConsult(asking, askedId, e.Time);
        if (!_interactions.TryGetValue(askedId, out var asked)) return ended;
        if (IsAsked(asked) || (IsRinging(asked) && asked.From == asking.Id))
        {
            Put(CloseConsults(asked, e.Time) with { Stage = InteractionStage.Cancelled, Since = e.Time });
            return true;
        }
        return ended;
    }

    /// <summary>The asking side of an ended consult: the caller is back, unless they were on hold before it.</summary>
    private bool EndConsult(InteractionState asking, InteractionId asked, DateTimeOffset at)
    {
        if (!IsAsking(asking) || asking.Consults.FirstOrDefault(c => c.Until is null && c.With == asked) is not { } consult) return false;
        var hold = asking.Holds.Last(h => h.Until is null && h.Reason == ConsultHold && h.Since == consult.Since);
        var holds = asking.Holds.Replace(hold, hold with { Until = at });
        Put(asking with
        {
            Stage = holds.Any(h => h.Until is null) ? InteractionStage.Held : InteractionStage.Connected,
            Since = at,
            Holds = holds,
            Consults = asking.Consults.Replace(consult, consult with { Until = at }),
        });
        return true;
    }

    /// <summary>A switch that keeps the caller on hold after a consult says so by a later retrieve: the consult's hold lasted until then.</summary>
    private bool RetrievedAfterConsult(InteractionState interaction, DateTimeOffset at)
    {
        if (interaction.Holds is not [.., { Reason: ConsultHold, Until: { } until } last] || until != interaction.Since) return false;
        if (!interaction.Consults.Any(c => c.Until == until)) return false;
        Put(interaction with { Since = at, Holds = interaction.Holds.SetItem(interaction.Holds.Length - 1, last with { Until = at }) });
        return true;
    }

    /// <summary>The asked side hung up: it never had the caller, so it has no wrap-up.</summary>
    private void LeaveConsult(InteractionState asked, DateTimeOffset at)
    {
        foreach (var consult in asked.Consults.Where(c => c.Until is null))
            if (_interactions.TryGetValue(consult.With, out var asking)) EndConsult(asking, asked.Id, at);
        Put(CloseConsults(asked, at) with { Stage = InteractionStage.Cancelled, Since = at });
    }

    private bool Transferred(ContactEvent e)
    {
        if (Find(e, "interactionId") is not { } giver || !IsTalking(giver)) return false;
        var kind = e.Data.Text("kind") ?? "cold";
        var to = e.Data.Interaction("toInteractionId") ?? (kind == "consult" ? giver.Consults.LastOrDefault()?.With : null);
        var handOver = new HandOver(giver.Id, giver.Agent, kind, e.Data.Text("reason") ?? "", e.Data.Text("note"), e.Time);
        _handOvers[giver.Id] = (handOver, to);
        WrapUpFrom(giver, e.Time, "transfer", keep: to);
        foreach (var id in _order) Receive(_interactions[id], e.Time);
        if (e.Data.Text("toQueue") is { } queue && !IsOver && !_interactions.Values.Any(i => IsRinging(i) || IsTalking(i))) WaitIn(queue, e.Time);
        return true;
    }

    /// <summary>
    /// Hands what was given to an interaction that exists already. A consult that was reported as ended just before its
    /// transfer is taken up again: its agent gets the caller with the next <c>connected</c>.
    /// </summary>
    private void Receive(InteractionState receiver, DateTimeOffset at)
    {
        if (receiver.HandOver is not null || HandOverFor(receiver) is not { } handOver) return;
        var wasConsulted = receiver is { Stage: InteractionStage.Cancelled, ConnectedAt: null, Kind: InteractionKind.Consult };
        if (receiver.IsFinished && !wasConsulted) return;
        receiver = CloseConsults(receiver, at) with { HandOver = handOver };
        Put(wasConsulted ? receiver with { Stage = InteractionStage.Consulting, Since = at } : receiver);
    }

    private HandOver? HandOverFor(InteractionState receiver)
    {
        foreach (var (giver, (what, to)) in _handOvers)
            if (to == receiver.Id || (to is null && receiver.From == giver && receiver.Kind == InteractionKind.Transfer)) return what;
        return null;
    }

    /// <summary>Releases those whom <paramref name="asking"/> consults, or still rings for it; never the receiver of a transfer.</summary>
    private void Release(InteractionState asking, DateTimeOffset at, Func<InteractionState, bool> which)
    {
        foreach (var id in _order)
        {
            var other = _interactions[id];
            var isAskedByThem = (other.From == asking.Id && other.Kind == InteractionKind.Consult) || other.Consults.Any(c => c.Until is null && c.With == asking.Id);
            if (isAskedByThem && other.HandOver is null && which(other))
                Put(CloseConsults(other, at) with { Stage = InteractionStage.Cancelled, Since = at });
        }
    }

    /// <summary>True on the side that was asked, and has not had the caller yet.</summary>
    private static bool IsAsked(InteractionState i) => i is { Stage: InteractionStage.Consulting, ConnectedAt: null };

    private static bool IsAsking(InteractionState i) => i is { Stage: InteractionStage.Consulting, ConnectedAt: not null };

    private static InteractionState CloseConsults(InteractionState i, DateTimeOffset at) => i with
    {
        Consults = [.. i.Consults.Select(c => c.Until is null ? c with { Until = at } : c)],
    };
}
