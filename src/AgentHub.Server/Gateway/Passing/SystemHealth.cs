using AgentHub.Core.Adapters;
using AgentHub.Server.Adapters;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>
/// What the gateway learns of how a system is doing. A system with an adapter has one state, seen from both sides; another
/// has its own. Good and quick answers are noted once a second, so that passing on stays cheap. Thread safe.
/// </summary>
internal sealed class SystemHealth
{
    private static readonly TimeSpan NotedEvery = TimeSpan.FromSeconds(1);

    private readonly ConnectedSystem? _adapter;
    private readonly SystemCare _care;
    private readonly LeaveAlone _leaveAlone;
    private readonly TimeProvider _time;
    private long _noted;

    /// <param name="adapter">The connected system of the same id, or null.</param>
    public SystemHealth(string id, ConnectedSystem? adapter, TimeProvider time, ILogger log)
    {
        (_adapter, _time) = (adapter, time);
        _leaveAlone = adapter?.LeaveAlone ?? new LeaveAlone(time);
        _care = adapter?.Care ?? new SystemCare(time, enabled: true, (before, after) =>
        {
            if (before.Condition == after.Condition) return;
            if (after.Condition == SystemCondition.Failed) log.SystemFailed(id, after.Reason ?? "has failed");
            else if (before.Condition == SystemCondition.Failed) log.SystemAnswersAgain(id);
        });
    }

    /// <summary>True when the state is the adapter's, which others show already.</summary>
    public bool IsAdapters => _adapter is not null;

    public SystemState State => _care.State;

    /// <summary>How long the system still wants to be left alone; null when it may be asked.</summary>
    public TimeSpan? LeftAloneFor => _leaveAlone.Left();

    /// <summary>The system answered, and not with a failure.</summary>
    public void Answered(TimeSpan took, TimeSpan showWithout)
    {
        var condition = _care.State.Condition;
        // An open breaker closes by its own rules.
        if (condition == SystemCondition.Open) return;
        if (condition == SystemCondition.Ok && took <= showWithout && _time.GetElapsedTime(Volatile.Read(ref _noted)) < NotedEvery) return;
        Volatile.Write(ref _noted, _time.GetTimestamp());
        _care.Answered(null, took, showWithout);
    }

    /// <summary>Somebody waits longer than a system may take unnoticed.</summary>
    public void StillWaited() => _care.StillWaited();

    /// <param name="reason">Reads on from the system's title.</param>
    /// <param name="retryAfter">What the system asked for.</param>
    public void Failed(string reason, TimeSpan? retryAfter)
    {
        if (retryAfter is { } wait) LeaveAlone(wait);
        _care.Failed(null, SystemCondition.Failed, reason, retryAfter);
    }

    /// <summary>The system asked not to be asked for a while.</summary>
    public void LeaveAlone(TimeSpan wait) => _leaveAlone.For(wait);
}
