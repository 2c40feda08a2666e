using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Load;

/// <summary>One call of a load, and its events that the hub has not acknowledged. Thread safe.</summary>
internal sealed class LoadCall(Call call, string queue, TimeProvider time, Func<DateTimeOffset> now, LoadSender sender)
{
    private readonly Lock _lock = new();
    private readonly Queue<(SwitchEvent Event, long HappenedAt)> _waiting = new();
    private bool _isSending;

    public string ContactId => call.ContactId;
    public string Queue => queue;

    /// <summary>Who rings or has the caller; null while nobody. Used by the load's own loop only.</summary>
    public SwitchAgent? Agent { get; set; }

    /// <summary>Used by the load's own loop only.</summary>
    public LoadPhase Phase { get; set; }

    /// <summary>True when an agent has the caller.</summary>
    public bool IsWith(SwitchAgent agent) => call.Able(agent.Id, "end") is not null;

    /// <summary>Does something on the call, and lines its events up.</summary>
    public ActResult Do(Func<Call, DateTimeOffset, ActResult> act)
    {
        bool wake;
        ActResult result;
        lock (_lock)
        {
            var at = now();
            result = act(call, at > call.Last ? at : call.Last);
            sender.Added(result.Events.Count);
            foreach (var happened in result.Events) _waiting.Enqueue((happened, time.GetTimestamp()));
            wake = _waiting.Count > 0 && !_isSending;
            if (wake) _isSending = true;
        }
        if (wake) sender.Ready(this);
        return result;
    }

    /// <summary>What an agent at a desk does with it.</summary>
    public CommandAnswer Carry(SwitchCommand command)
    {
        var at = call.Last;
        var result = Do((c, now) =>
        {
            at = now;
            return c.Carry(command, now);
        });
        return new(result.Refusal, at);
    }

    /// <summary>Gives its telephones back.</summary>
    public void Close() => call.Close();

    /// <summary>The event to send next; null, and sending has ended, when there is none.</summary>
    public (SwitchEvent Event, long HappenedAt)? Next()
    {
        lock (_lock)
        {
            if (_waiting.TryPeek(out var next)) return next;
            _isSending = false;
            return null;
        }
    }

    /// <summary>The event sent is done with.</summary>
    public void Done()
    {
        lock (_lock) _waiting.Dequeue();
    }
}

/// <summary>Where a call of a load stands.</summary>
internal enum LoadPhase
{
    Waiting,
    Ringing,
    Talking,
    WrapUp,
    Over,
}
