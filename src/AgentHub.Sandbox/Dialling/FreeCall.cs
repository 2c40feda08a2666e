using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Dialling;

/// <summary>
/// A call placed by hand. Nothing of it is planned: each step is stamped with the hub's clock as it is, standing or running.
/// Thread safe.
/// </summary>
internal sealed class FreeCall(string id, Call call, CallSetup setup, string? customer, IReadOnlyList<SwitchAgent> agents, AgentLines lines, Callers callers, HubClock clock, EventOutbox outbox)
{
    private readonly Lock _lock = new();
    private Ringing _ring = Ringing.Nobody;
    private string? _account;
    private string? _ended;

    public string Id => id;
    public string ContactId => call.ContactId;
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Nothing more happens.</summary>
    public bool IsOver
    {
        get { lock (_lock) return _ended is not null; }
    }

    /// <summary>The caller calls and the automated attendant answers.</summary>
    public string? Start() => Do(at => call.Start(at));

    /// <summary>The caller keys something in.</summary>
    /// <returns>Why that is not possible; null when it was done.</returns>
    public string? Key(KeyedIn keyed)
    {
        lock (_lock)
        {
            if (!call.IsWithIvr) return "The caller is not with the automated attendant any more.";
            if (keyed.IsNothing) return "Nothing was keyed in.";
            _account = keyed.Account ?? _account;
            if (_account is null && (keyed.Pin ?? (object?)keyed.Born) is not null) return "The automated attendant asks for the account number first.";
            foreach (var (type, data) in Ivr.Events(keyed, _account, _account is null ? null : callers.OfAccount(_account)))
            {
                if (Do_NeedsLock(at => call.Say(type, data, at)) is { } refusal) return refusal;
            }
            return null;
        }
    }

    /// <summary>The caller waits for an agent.</summary>
    public string? Queue(string queue, Ringing ring)
    {
        lock (_lock)
        {
            if (!call.IsWithIvr) return "The caller is not with the automated attendant any more.";
            if (Do_NeedsLock(at => call.Queue(queue, at)) is { } refusal) return refusal;
            _ring = ring;
            Ring_NeedsLock();
            return null;
        }
    }

    public string? HangUp() => Do(at => call.HangUp(at));

    /// <summary>What an agent does at the desk.</summary>
    public CommandAnswer Carry(SwitchCommand command)
    {
        lock (_lock)
        {
            var at = Now;
            return Do_NeedsLock(_ => call.Carry(command, at)) is { } refusal ? CommandAnswer.Refused(refusal) : new(null, at);
        }
    }

    /// <summary>The same, done from the page.</summary>
    public string? Act(ActRequest act)
    {
        lock (_lock)
        {
            if (act.Command == "offer") return Do_NeedsLock(at => call.WaitsForAgent ? call.Offer(act.AgentId!, at) : ActResult.Refused("The caller does not wait for an agent now."));
            if (act.Command == "complete") return Do_NeedsLock(at => call.Complete(act.AgentId!, act.Disposition ?? "other", at));
            if (call.Able(act.AgentId!, act.Command!, act.ToAgentId, act.Kind) is not { } leg)
                return act.ToAgentId is { } to && call.Able(act.AgentId!, act.Command!, null, act.Kind) is not null
                    ? $"{FirstName(to)} cannot be reached that way now."
                    : $"{FirstName(act.AgentId!)} cannot do that now.";
            return Do_NeedsLock(at => call.Carry(new()
            {
                Id = "page", Command = act.Command!, ContactId = ContactId, InteractionId = leg, AgentId = act.AgentId!,
                Reason = act.Reason, ToAgentId = act.ToAgentId, ToQueue = act.ToQueue, Kind = act.Kind, Note = act.Note,
            }, at));
        }
    }

    /// <summary>Does what fell due, and rings whoever is free.</summary>
    public void Tick()
    {
        lock (_lock)
        {
            if (_ended is not null || !outbox.HasRoom(10)) return;
            outbox.Send(call.Tick(Now).Events);
            Ring_NeedsLock();
            if (call.IsOver) End_NeedsLock("the call is over");
        }
    }

    /// <summary>Ends it: the caller hangs up if still there, nothing more happens.</summary>
    public void Stop(string why)
    {
        lock (_lock)
        {
            if (_ended is not null) return;
            if (!call.HasEnded) outbox.Send(call.HangUp(Now).Events);
            End_NeedsLock(why);
        }
    }

    public FreeCallView View()
    {
        lock (_lock)
        {
            var over = _ended is not null;
            return new(id, ContactId, StartedAt, over ? "over" : "open", _ended, customer, setup.Caller, setup.From, _account, call.IsWithIvr && !over,
                call.WaitsForAgent && !over, call.View(), over ? [] : [.. call.Possible().Select(p => new PossibleAct(p.Agent, FirstName(p.Agent), p.Command))]);
        }
    }

    private DateTimeOffset Now => clock.Now > call.Last ? clock.Now : call.Last;

    private void Ring_NeedsLock()
    {
        if (!_ring.ByItself || !call.WaitsForAgent) return;
        var free = agents.FirstOrDefault(a => (_ring.AgentId ?? a.Id) == a.Id && (_ring.AgentId is not null || a.Queue == call.QueueName) && !lines.IsTaken(a.Id));
        if (free is not null) Do_NeedsLock(at => call.Offer(free.Id, at));
    }

    private void End_NeedsLock(string why)
    {
        _ended = why;
        call.Close();
    }

    private string? Do(Func<DateTimeOffset, ActResult> act)
    {
        lock (_lock) return Do_NeedsLock(act);
    }

    private string? Do_NeedsLock(Func<DateTimeOffset, ActResult> act)
    {
        if (_ended is not null) return "This call is over.";
        if (!outbox.HasRoom(10)) return "The telephone switch cannot reach the hub; try again in a moment.";
        var result = act(Now);
        outbox.Send(result.Events);
        if (result.Done && call.IsOver) End_NeedsLock("the call is over");
        return result.Refusal;
    }

    private string FirstName(string agentId) => agents.FirstOrDefault(a => a.Id == agentId)?.FirstName ?? agentId;
}
