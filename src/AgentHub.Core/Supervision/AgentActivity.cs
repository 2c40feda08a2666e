using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>What an agent is doing, in the words of desk and board.</summary>
public enum AgentState { Offline, Ready, Offered, Talking, Holding, WrapUp, NotReady }

/// <summary>What an agent is doing and since when.</summary>
/// <param name="Reason">Why they hold, or why they are not ready; null when there is none.</param>
/// <param name="On">The interaction they are busy with; null when with none.</param>
public sealed record AgentActivity(AgentState State, DateTimeOffset Since, string? Reason, InteractionMeasure? On)
{
    /// <summary>
    /// What the interactions say goes before what the agent says: somebody who talks is talking, whatever they set.
    /// </summary>
    /// <param name="agent">Whose.</param>
    /// <param name="day">Contacts in hand and of the day.</param>
    /// <param name="own">What the agent says; null when they never did.</param>
    public static AgentActivity Of(AgentId agent, DaySnapshot day, AgentAvailability? own)
    {
        ArgumentNullException.ThrowIfNull(day);
        AgentActivity? busy = null;
        foreach (var (_, measure) in day.OnDesk(agent))
            if (Busy(measure) is { } now && (busy is null || Rank(now.State) > Rank(busy.State))) busy = now;
        return busy ?? Own(agent, day, own);
    }

    private static AgentActivity Busy(InteractionMeasure on)
    {
        var i = on.Interaction;
        return i.Stage switch
        {
            InteractionStage.Offered or InteractionStage.Alerting => new(AgentState.Offered, i.OfferedAt ?? i.Since, null, on),
            InteractionStage.Held => new(AgentState.Holding, i.Since, i.Holds.LastOrDefault()?.Reason, on),
            InteractionStage.Consulting when i.ConnectedAt is not null => new(AgentState.Holding, i.Since, "consult", on),
            InteractionStage.Consulting => new(AgentState.Talking, i.Since, "consult", on),
            InteractionStage.WrapUp => new(AgentState.WrapUp, i.Since, null, on),
            _ => new(AgentState.Talking, i.Since, null, on),
        };
    }

    private static AgentActivity Own(AgentId agent, DaySnapshot day, AgentAvailability? own)
    {
        if (own is null || own.State == Availability.Offline) return new(AgentState.Offline, own?.Since ?? DateTimeOffset.MinValue, null, null);
        var since = day.DayOf(agent).LastAt is { } last && last > own.Since ? last : own.Since;
        return own.State == Availability.Ready ? new(AgentState.Ready, since, null, null) : new(AgentState.NotReady, since, own.Reason, null);
    }

    private static int Rank(AgentState state) => state switch
    {
        AgentState.Talking => 4,
        AgentState.Holding => 3,
        AgentState.Offered => 2,
        AgentState.WrapUp => 1,
        _ => 0,
    };
}
