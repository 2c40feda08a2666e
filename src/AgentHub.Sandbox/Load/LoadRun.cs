using AgentHub.Sandbox.People;
using AgentHub.Sandbox.Scenarios;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Load;

/// <summary>
/// One load, open-loop: calls begin at their rate whatever becomes of those before. One loop plays all calls; sending has
/// loops of its own. Ends by itself.
/// </summary>
internal sealed class LoadRun(string id, LoadRequest plan, LoadAgents agents, LoadCallers callers, Func<CallSetup, Call> newCall, LoadSender sender, Func<DateTimeOffset> hubNow, TimeProvider time, string dials)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStuck = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Answers = TimeSpan.FromSeconds(2);

    /// <summary>Longest that is waited for the last acknowledgements.</summary>
    private static readonly TimeSpan LongestDrain = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LoadCall> _open = [];
    private readonly Dictionary<string, Queue<LoadCall>> _waiting = agents.Queues.ToDictionary(q => q, _ => new Queue<LoadCall>());
    private readonly PriorityQueue<Action, TimeSpan> _acts = new();
    private readonly long _began = time.GetTimestamp();
    private readonly Dice _dice = Dice.For(0, DiceFor.Load, 0, 1);
    private long _due, _placed, _notPlaced, _abandoned, _over;
    private string? _why;
    private bool _isOver;
    private TimeSpan? _endedAfter;

    public string Id => id;
    public DateTimeOffset StartedAt { get; } = hubNow();

    public bool IsOver
    {
        get { lock (_lock) return _isOver; }
    }

    private TimeSpan Elapsed => time.GetElapsedTime(_began);

    /// <summary>No further call begins, those open end at once.</summary>
    public void Stop(string why)
    {
        lock (_lock)
        {
            if (_isOver) return;
            Stop_NeedsLock(why);
        }
    }

    /// <summary>Null when it plays no call of that contact.</summary>
    public CommandAnswer? Carry(SwitchCommand command)
    {
        LoadCall? call;
        lock (_lock) call = _open.GetValueOrDefault(command.ContactId);
        return call?.Carry(command);
    }

    /// <summary>Plays to the end.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var sending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sent = sender.RunAsync(plan.Connections, sending.Token);
        try
        {
            using var beat = new PeriodicTimer(Beat, time);
            do BeatOnce();
            while (!IsDone() && await beat.WaitForNextTickAsync(cancellationToken));
        }
        finally
        {
            lock (_lock)
            {
                _isOver = true;
                _endedAfter = Elapsed;
                foreach (var call in _open.Values) call.Close();
            }
            await sending.CancelAsync();
            await EndedAsync(sent);
        }
    }

    public LoadFigures Figures()
    {
        lock (_lock)
        {
            var elapsed = _endedAfter ?? Elapsed;
            int In(LoadPhase phase) => _open.Values.Count(c => c.Phase == phase);
            return new(id, plan, _isOver ? "over" : _why is null ? "running" : "draining", _why, StartedAt, Math.Round(elapsed.TotalSeconds, 1),
                new(_due, _placed, _notPlaced, In(LoadPhase.Waiting), In(LoadPhase.Ringing), In(LoadPhase.Talking), In(LoadPhase.WrapUp), _abandoned, _over),
                sender.Figures(elapsed), sender.Intake.Figures(), sender.FromDue.Figures());
        }
    }

    private void BeatOnce()
    {
        lock (_lock)
        {
            var now = Elapsed;
            if (_why is null && sender.Stuck > LongestStuck) Stop_NeedsLock($"the hub took nothing for {LongestStuck.TotalSeconds:0} s");
            if (_why is null) Begin_NeedsLock(now);
            while (_acts.TryPeek(out _, out var at) && at <= now) _acts.Dequeue()();
        }
    }

    private void Stop_NeedsLock(string why)
    {
        _why = why;
        foreach (var call in _open.Values.ToList()) End_NeedsLock(call);
    }

    private void Begin_NeedsLock(TimeSpan now)
    {
        var until = Math.Min(now.TotalSeconds, plan.Seconds);
        for (var due = (long)(until * plan.PerSecond); _due < due; _due++) Place_NeedsLock((int)_due, now);
        if (now.TotalSeconds >= plan.Seconds) _why = $"{plan.Seconds} s are over";
    }

    private void Place_NeedsLock(int number, TimeSpan now)
    {
        if (_open.Count >= LoadCheck.MostOpen)
        {
            _notPlaced++;
            return;
        }
        var (setup, fact) = callers.Caller(number, dials);
        var queue = agents.Queues[number % agents.Queues.Count];
        var call = new LoadCall(newCall(setup), queue, time, hubNow, sender);
        _open.Add(call.ContactId, call);
        _placed++;
        Do(call, (c, at) => c.Start(at));
        if (fact is not null) Do(call, (c, at) => c.Say("fact.given", fact, at));
        Do(call, (c, at) => c.Queue(queue, at));
        _waiting[queue].Enqueue(call);
        At(now + Patience, () => GiveUp_NeedsLock(call));
        Ring_NeedsLock(queue);
    }

    private void Ring_NeedsLock(string queue)
    {
        var waiting = _waiting[queue];
        // An agent whose telephone is taken, as by a call placed by hand, is asked again when somebody is free.
        for (var tries = agents.All.Count; tries > 0 && agents.HasFree(queue); tries--)
        {
            while (waiting.TryPeek(out var first) && first.Phase != LoadPhase.Waiting) waiting.Dequeue();
            if (!waiting.TryPeek(out var call)) return;
            var agent = agents.Take(queue)!;
            if (!Do(call, (c, at) => c.Offer(agent.Id, at)).Done)
            {
                agents.Free(agent);
                continue;
            }
            waiting.Dequeue();
            (call.Agent, call.Phase) = (agent, LoadPhase.Ringing);
            At(Elapsed + Answers, () => Answer_NeedsLock(call));
        }
    }

    private void Answer_NeedsLock(LoadCall call)
    {
        if (call.Phase != LoadPhase.Ringing) return;
        var agent = call.Agent!;
        Do(call, (c, at) => c.Able(agent.Id, "accept") is { } leg ? c.Carry(Command(call, agent, leg, "accept"), at) : ActResult.Refused("was answered or declined at the desk"));
        if (!call.IsWith(agent))
        {
            WaitAgain_NeedsLock(call, agent);
            return;
        }
        call.Phase = LoadPhase.Talking;
        At(Elapsed + TimeSpan.FromSeconds(plan.CallSeconds * (0.5 + _dice.Below(1_000) / 1_000d)), () => End_NeedsLock(call));
    }

    /// <summary>Declined at the desk.</summary>
    private void WaitAgain_NeedsLock(LoadCall call, SwitchAgent agent)
    {
        (call.Agent, call.Phase) = (null, LoadPhase.Waiting);
        agents.Free(agent);
        _waiting[call.Queue].Enqueue(call);
        At(Elapsed + Patience, () => GiveUp_NeedsLock(call));
        Ring_NeedsLock(call.Queue);
    }

    private void End_NeedsLock(LoadCall call)
    {
        if (call.Phase is LoadPhase.WrapUp or LoadPhase.Over) return;
        Do(call, (c, at) => c.HangUp(at));
        var agent = call.Agent;
        call.Phase = agent is null ? LoadPhase.Over : LoadPhase.WrapUp;
        if (agent is null) Over_NeedsLock(call);
        else At(Elapsed + (_why is null ? TimeSpan.FromSeconds(plan.WrapUpSeconds) : TimeSpan.Zero), () => Finish_NeedsLock(call, agent));
    }

    private void Finish_NeedsLock(LoadCall call, SwitchAgent agent)
    {
        if (call.Phase == LoadPhase.Over) return;
        Do(call, (c, at) => c.Complete(agent.Id, "other", at));
        Over_NeedsLock(call);
        agents.Free(agent);
        if (_why is null || _waiting[agent.Queue].Count > 0) Ring_NeedsLock(agent.Queue);
    }

    private void GiveUp_NeedsLock(LoadCall call)
    {
        if (call.Phase != LoadPhase.Waiting) return;
        _abandoned++;
        End_NeedsLock(call);
    }

    private void Over_NeedsLock(LoadCall call)
    {
        call.Phase = LoadPhase.Over;
        call.Close();
        _open.Remove(call.ContactId);
        _over++;
    }

    private bool IsDone()
    {
        lock (_lock) return _why is not null && _open.Count == 0 && (sender.Waiting == 0 || sender.Stuck > LongestDrain);
    }

    private static ActResult Do(LoadCall call, Func<Call, DateTimeOffset, ActResult> act) => call.Do(act);

    private static async Task EndedAsync(Task sent)
    {
        try
        {
            await sent;
        }
        catch (OperationCanceledException)
        {
            // Sending ends with the load.
        }
    }

    private void At(TimeSpan at, Action act) => _acts.Enqueue(act, at);

    private static SwitchCommand Command(LoadCall call, SwitchAgent agent, string leg, string command) =>
        new() { Id = "load", Command = command, ContactId = call.ContactId, InteractionId = leg, AgentId = agent.Id };
}
