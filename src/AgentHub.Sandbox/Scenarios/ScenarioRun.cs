using AgentHub.Sandbox.Hub;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Scenarios;

/// <summary>
/// Plays one scenario: brings the hub's clock to each step, lets happen what happens by itself, and stands still where an
/// agent is awaited. Agents' commands come in at any time and are answered at once.
/// </summary>
internal sealed class ScenarioRun
{
    private readonly Lock _lock = new();
    private readonly Call _call;
    private readonly Script _script;
    private readonly HubClock _clock;
    private readonly EventOutbox _outbox;
    private readonly TimeProvider _time;
    private TaskCompletionSource _changed = NewSignal();
    private string? _ended;

    public ScenarioRun(string id, Scenario scenario, Call call, DateTimeOffset start, HubClock clock, EventOutbox outbox, TimeProvider time)
    {
        (Id, Scenario, StartedAt) = (id, scenario, start);
        (_call, _script) = (call, new Script(scenario.Steps, start));
        (_clock, _outbox, _time) = (clock, outbox, time);
    }

    public string Id { get; }
    public Scenario Scenario { get; }
    public string ContactId => _call.ContactId;

    /// <summary>Time zero of the scenario, by the hub's clock.</summary>
    public DateTimeOffset StartedAt { get; }

    /// <summary>Why the run is over; null while it is on.</summary>
    public string? Ended
    {
        get { lock (_lock) return _ended; }
    }

    public bool IsOver => Ended is not null;

    /// <summary>The whole run at this moment.</summary>
    public RunView View()
    {
        lock (_lock)
        {
            var waiting = _ended is null && _script.Current is AwaitStep step && Able_NeedsLock(step) is not null ? step : null;
            return RunView.Of(this, _script.Progress, waiting, _call.View(), _ended);
        }
    }

    /// <summary>Carries out what an agent wants: as the awaited step, at its time, or as something else, now.</summary>
    public CommandAnswer Carry(SwitchCommand command)
    {
        lock (_lock)
        {
            if (!_outbox.HasRoom(10)) return CommandAnswer.Refused("The telephone switch cannot reach the hub; try again in a moment.");
            if (AwaitedAt_NeedsLock(command) is { } at)
            {
                var awaited = Do_NeedsLock(() => _call.Carry(command, at));
                if (awaited.Done) Went_NeedsLock(() => _script.Done(at));
                return new(awaited.Refusal, at);
            }
            var now = Now_NeedsLock();
            var result = Do_NeedsLock(() => _call.Carry(command, now));
            if (result.Done) Went_NeedsLock(() => { });
            return new(result.Refusal, now);
        }
    }

    /// <summary>Does the awaited step for the agent.</summary>
    /// <returns>Why that is not possible; null when it was done.</returns>
    public string? Continue()
    {
        lock (_lock)
        {
            if (_ended is not null) return "The run is over.";
            if (_script.Current is not AwaitStep step || Able_NeedsLock(step) is not { } leg) return "Nobody is awaited at the moment.";
            var at = TimeOf_NeedsLock(step);
            var result = Do_NeedsLock(() => step.Command == "complete" ? _call.Complete(step.By, step.Disposition ?? "other", at) : _call.Carry(CommandOf(step, leg), at));
            if (result.Done) Went_NeedsLock(() => _script.Done(at));
            return result.Refusal;
        }
    }

    /// <summary>The caller hangs up: as the awaited end of the call, at its time, or now.</summary>
    public string? HangUp()
    {
        lock (_lock)
        {
            if (_ended is not null) return "The run is over.";
            var awaited = _script.Current is AwaitStep { Command: "end" } step && Able_NeedsLock(step) is not null ? step : null;
            var at = awaited is null ? Now_NeedsLock() : TimeOf_NeedsLock(awaited);
            var result = Do_NeedsLock(() => _call.HangUp(at));
            if (result.Done) Went_NeedsLock(() => { if (awaited is not null) _script.Done(at); });
            return result.Refusal;
        }
    }

    /// <summary>Ends the run: the caller hangs up if still there, nothing more happens.</summary>
    public void Stop(string why)
    {
        lock (_lock)
        {
            if (_ended is not null) return;
            if (!_call.HasEnded) Do_NeedsLock(() => _call.HangUp(Now_NeedsLock()));
            _script.End();
            _ended = why;
            _call.Close();
            Signal_NeedsLock();
        }
    }

    /// <summary>Plays to the end.</summary>
    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Move move;
            Task changed;
            lock (_lock)
            {
                move = Next_NeedsLock();
                changed = _changed.Task;
            }
            switch (move)
            {
                case Move.Over:
                    await _clock.OrderAsync(new(SkipTo: _call.Last, Release: true), cancellationToken);
                    return;
                case Move.Happen happen:
                    await _clock.OrderAsync(new(SkipTo: happen.At, HoldAt: happen.At), cancellationToken);
                    await Happen(happen);
                    break;
                case Move.Wait wait:
                    await _clock.OrderAsync(wait.HoldAt is { } hold ? new(SkipTo: wait.CatchUp, HoldAt: hold) : new(SkipTo: wait.CatchUp, Release: true), cancellationToken);
                    await WaitAsync(changed, wait.Due, cancellationToken);
                    break;
            }
        }
    }

    private Move Next_NeedsLock()
    {
        if (_ended is null && _call.IsOver)
        {
            _script.End();
            _ended = "the call is over";
            _call.Close();
        }
        if (_ended is not null) return new Move.Over();
        var due = _call.NextDue;
        switch (_script.Current)
        {
            case AwaitStep step when Able_NeedsLock(step) is not null:
                return new Move.Wait(_call.Last, TimeOf_NeedsLock(step), due);
            case AwaitStep or null:
                // Nothing the scenario awaits is possible: what the switch does by itself comes next, else agents are free.
                return due is { } at ? new Move.Happen(null, at) : new Move.Wait(_call.Last, null, null);
            case var step:
                return new Move.Happen(step, TimeOf_NeedsLock(step!));
        }
    }

    private Task Happen(Move.Happen happen)
    {
        lock (_lock)
        {
            if (_ended is not null) return Task.CompletedTask;
            if (happen.Step is null) return Tick_NeedsLock(happen.At);
            if (_script.Current != happen.Step) return Task.CompletedTask;
            var sent = Send_NeedsLock(StepActs.Do(_call, happen.Step, happen.At, StartedAt));
            Went_NeedsLock(() => _script.Done(happen.At));
            return sent;
        }
    }

    private async Task WaitAsync(Task changed, DateTimeOffset? due, CancellationToken cancellationToken)
    {
        if (due is not { } at)
        {
            await changed.WaitAsync(cancellationToken);
            return;
        }
        var left = at - _clock.Now;
        if (left > TimeSpan.Zero)
        {
            using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(changed, Task.Delay(left, _time, enough.Token));
            await enough.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
        lock (_lock) Tick_NeedsLock(_clock.Now);
    }

    private Task Tick_NeedsLock(DateTimeOffset now)
    {
        var result = _call.Tick(now);
        if (result.Events.Count > 0) Went_NeedsLock(() => { });
        return Send_NeedsLock(result);
    }

    private DateTimeOffset? AwaitedAt_NeedsLock(SwitchCommand command)
    {
        if (_script.Current is not AwaitStep step || step.Command != command.Command || step.By != command.AgentId) return null;
        if (step.To is not null && step.To != command.ToAgentId && command.ToAgentId is not null) return null;
        if (step.To is not null && command.ToQueue is not null) return null;
        return Able_NeedsLock(step) == command.InteractionId ? TimeOf_NeedsLock(step) : null;
    }

    private string? Able_NeedsLock(AwaitStep step) => _call.Able(step.By, step.Command, step.To, step.Kind);

    private DateTimeOffset TimeOf_NeedsLock(Step step) => _script.TimeOf(step, step is AwaitStep ? Now_NeedsLock() : _call.Last);

    private DateTimeOffset Now_NeedsLock()
    {
        var now = _clock.Now;
        return now > _call.Last ? now : _call.Last;
    }

    private ActResult Do_NeedsLock(Func<ActResult> act)
    {
        var result = act();
        if (result.Done) Send_NeedsLock(result);
        return result;
    }

    private Task Send_NeedsLock(ActResult result) => _outbox.Send(result.Events);

    private void Went_NeedsLock(Action advance)
    {
        advance();
        _script.Adapt(s => Able_NeedsLock(s) is not null);
        Signal_NeedsLock();
    }

    private void Signal_NeedsLock()
    {
        _changed.TrySetResult();
        _changed = NewSignal();
    }

    private static SwitchCommand CommandOf(AwaitStep step, string interaction) => new()
    {
        Id = "page",
        Command = step.Command,
        ContactId = "",
        InteractionId = interaction,
        AgentId = step.By,
        Reason = step.Reason,
        ToAgentId = step.To,
        Kind = step.Kind,
        Note = step.Note,
    };

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What the run does next.</summary>
    private abstract record Move
    {
        /// <summary>Nothing; the clock runs on.</summary>
        public sealed record Over : Move;

        /// <summary>Something happens by itself; null when it is the switch's own doing.</summary>
        public sealed record Happen(Step? Step, DateTimeOffset At) : Move;

        /// <summary>Agents act; the clock stands at <paramref name="HoldAt"/>, the switch acts by itself at <paramref name="Due"/>.</summary>
        public sealed record Wait(DateTimeOffset CatchUp, DateTimeOffset? HoldAt, DateTimeOffset? Due) : Move;
    }
}
