using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.E164;
using AgentHub.Core.Identity;
using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Server.Context;
using AgentHub.Server.Interactions;

namespace AgentHub.Server.Desk;

/// <summary>Makes the interactions of a desk from the day's book, the saved notes and the write-backs.</summary>
internal sealed class DeskInteractions(
    INotes notes, IWriteBacks writeBacks, DeskCallers callers, IPeople people, ISystems systems, InteractionsOptions options, ContextOptions context)
{
    public async ValueTask<DeskInteraction> OfAsync(DayContact contact, InteractionMeasure measure, int order, CancellationToken cancellationToken)
    {
        var i = measure.Interaction;
        var held = i.Stage is InteractionStage.Held or InteractionStage.Consulting ? i.Holds.LastOrDefault(h => h.Until is null) : null;
        return new()
        {
            Id = i.Id,
            ContactId = contact.State.Id,
            Kind = i.Kind,
            State = StateOf(i.Stage),
            Since = i.Since,
            Queue = i.Queue,
            Caller = await callers.NameAsync(contact.State.Id, i.Agent, cancellationToken),
            From = PhoneOf(contact.State.From),
            OfferedAt = i.OfferedAt,
            ConnectedAt = i.ConnectedAt,
            DisconnectedAt = i.DisconnectedAt,
            HeldSince = held is null ? null : i.Holds.Where(h => h.Until is null).Min(h => h.Since),
            HoldReason = held?.Reason,
            AnswerBy = i.AnswerBy,
            Order = order,
            Consult = ConsultOf(contact, i),
            HandOver = HandOverOf(i),
            Note = await notes.FindAsync(i.Id, cancellationToken) is { } note ? new(note.Text, note.Revision, note.SavedAt) : null,
            WrapUp = i.Stage == InteractionStage.WrapUp ? WrapUpOf(i) : null,
            Seconds = SecondsOf(measure),
            WriteBacks = await WriteBacksOf(i.Id, cancellationToken),
        };
    }

    /// <summary>Only what is not finished is on a desk.</summary>
    private static DeskInteractionState StateOf(InteractionStage stage) => stage switch
    {
        InteractionStage.Offered => DeskInteractionState.Offered,
        InteractionStage.Alerting => DeskInteractionState.Alerting,
        InteractionStage.Held => DeskInteractionState.Held,
        InteractionStage.Consulting => DeskInteractionState.Consulting,
        InteractionStage.WrapUp => DeskInteractionState.WrapUp,
        _ => DeskInteractionState.Connected,
    };

    private static TransferKind KindOf(string kind) => kind switch
    {
        "consult" => TransferKind.Consult,
        "warm" => TransferKind.Warm,
        _ => TransferKind.Cold,
    };

    /// <summary>The other side of a consult: who is rung or talked to, or who asks.</summary>
    private DeskConsult? ConsultOf(DayContact contact, InteractionState i)
    {
        var with = i.Consults.LastOrDefault(c => c.Until is null)?.With;
        var other = with is { } id
            ? contact.State.Interaction(id)
            : contact.State.Interactions.LastOrDefault(o => o.From == i.Id && o is { Kind: InteractionKind.Consult, Stage: InteractionStage.Offered or InteractionStage.Alerting });
        if (other is null || i.IsFinished || i.Stage == InteractionStage.WrapUp) return null;
        return new(other.Id, other.Agent, NameOf(other.Agent), with is null ? ConsultState.Alerting : ConsultState.Talking);
    }

    private DeskHandOver? HandOverOf(InteractionState i) => i.HandOver is { } h
        ? new(h.FromAgent, NameOf(h.FromAgent), h.Reason, h.Note, h.At, i.OpenedAt, KindOf(h.Kind))
        : null;

    private DeskWrapUp WrapUpOf(InteractionState i)
    {
        var queue = options.Queue(i.Queue);
        return new(i.DisconnectedAt ?? i.Since, queue.WrapUpSeconds, queue.Dispositions.ToDictionary(d => d.Key, d => new DeskDisposition(d.Value.Label, d.Value.Order)));
    }

    private static DeskSeconds SecondsOf(InteractionMeasure measure)
    {
        var (time, waits) = (measure.Time, measure.Waits.Booked);
        return new(Seconds(time.Talk), Seconds(time.Hold), Seconds(time.WrapUp), Seconds(time.Handle), Seconds(time.Consult), Seconds(waits.Union),
            waits.BySystem.ToDictionary(s => s.Key, s => Seconds(s.Value)));
    }

    private async ValueTask<IReadOnlyDictionary<string, DeskWriteBack>?> WriteBacksOf(InteractionId id, CancellationToken cancellationToken)
    {
        var all = await writeBacks.OfInteractionAsync(id, cancellationToken);
        if (all.Count == 0) return null;
        return all.ToDictionary(w => w.Name, w => new DeskWriteBack(
            w.Label, w.System, TitleOf(w.System), w.Kind, w.State, w.At, w.Reason, w.Reference, w.Field, w.Field is null ? null : w.HappenedAt));
    }

    private string TitleOf(string system) => systems.All.FirstOrDefault(s => s.Id == system)?.Title ?? system;

    private string? PhoneOf(string? from) =>
        from is null ? null : PhoneNumber.Normalise(from, context.DefaultCountry) is { } e164 ? PhoneDisplay.Of(e164, context.DefaultCountry) : from;

    private string NameOf(AgentId agent) => people.Find(agent)?.Name ?? agent.Value;

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 1);
}
