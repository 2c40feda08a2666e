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

    private readonly Func<ConnectedSystem?> _adapter;
    private readonly SystemCare _ownCare;
    private readonly LeaveAlone _ownLeaveAlone;
    private readonly TimeProvider _time;
    private long _noted;

    /// <param name="adapter">The connected system of the same id at this moment, or null; adapters come and go.</param>
    public SystemHealth(string id, Func<ConnectedSystem?> adapter, TimeProvider time, ILogger log)
    {
        (_adapter, _time) = (adapter, time);
        _ownLeaveAlone = new LeaveAlone(time);
        _ownCare = OwnCare(id, time, log);
    }

    /// <summary>True when the state is the adapter's, which others show already.</summary>
    public bool IsAdapters => _adapter() is not null;

    public SystemState State => Care.State;

    /// <summary>True when whoever runs the installation ordered that nobody asks it.</summary>
    public bool IsSwitchedOff => _adapter()?.State.Condition == SystemCondition.Disabled;

    /// <summary>How long the system still wants to be left alone; null when it may be asked.</summary>
    public TimeSpan? LeftAloneFor => Alone.Left();

    /// <summary>The system answered, and not with a failure.</summary>
    public void Answered(TimeSpan took, TimeSpan showWithout)
    {
        var care = Care;
        var condition = care.State.Condition;
        // An open breaker closes by its own rules.
        if (condition == SystemCondition.Open) return;
        if (condition == SystemCondition.Ok && took <= showWithout && _time.GetElapsedTime(Volatile.Read(ref _noted)) < NotedEvery) return;
        Volatile.Write(ref _noted, _time.GetTimestamp());
        care.Answered(null, took, showWithout);
    }

    /// <summary>Somebody waits longer than a system may take unnoticed.</summary>
    public void StillWaited() => Care.StillWaited();

    /// <param name="reason">Reads on from the system's title.</param>
    /// <param name="retryAfter">What the system asked for.</param>
    public void Failed(string reason, TimeSpan? retryAfter)
    {
        if (retryAfter is { } wait) LeaveAlone(wait);
        Care.Failed(null, SystemCondition.Failed, reason, retryAfter);
    }

    /// <summary>The system asked not to be asked for a while.</summary>
    public void LeaveAlone(TimeSpan wait) => Alone.For(wait);

    private SystemCare Care => _adapter()?.Care ?? _ownCare;

    private LeaveAlone Alone => _adapter()?.LeaveAlone ?? _ownLeaveAlone;

    // Its timer is armed by questions only, and the gateway asks none.
    private static SystemCare OwnCare(string id, TimeProvider time, ILogger log) => new(time, enabled: true, (before, after) =>
    {
        if (before.Condition == after.Condition) return;
        if (after.Condition == SystemCondition.Failed) log.SystemFailed(id, after.Reason ?? "has failed");
        else if (before.Condition == SystemCondition.Failed) log.SystemAnswersAgain(id);
    });
}
