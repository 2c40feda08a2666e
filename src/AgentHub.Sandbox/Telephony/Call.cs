using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Telephony;

/// <summary>
/// One call on the switch: who has the caller, who rings, who waits, and what is possible next. One idea, so one file; one
/// lock, nothing is awaited or called back inside it. Times come in from outside and never run backwards.
/// </summary>
/// <param name="contactId">Its id for the hub.</param>
/// <param name="setup">Who calls whom.</param>
/// <param name="agents">Whose telephones it can ring.</param>
/// <param name="rules">What the switch does by itself.</param>
/// <param name="lines">Which telephones other calls have.</param>
/// <param name="newId">Makes ids of agents' parts.</param>
internal sealed class Call(string contactId, CallSetup setup, IReadOnlyList<SwitchAgent> agents, SwitchRules rules, AgentLines lines, Func<string> newId)
{
    /// <summary>Agents' parts kept; a call that needs more is refused them.</summary>
    private const int MostLegs = 50;

    private static readonly string[] Commands = ["accept", "decline", "hold", "retrieve", "consult", "transfer", "end", "complete"];

    private readonly Lock _lock = new();
    private readonly List<Leg> _legs = [];
    private readonly List<SwitchEvent> _events = [];
    private CallStage _stage = CallStage.SelfService;
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private DateTimeOffset? _offerAt;
    private string? _queue;
    private bool _wasConnected;
    private long _sequence;

    public string ContactId => contactId;

    /// <summary>Time of the last act; later acts are never stamped before it.</summary>
    public DateTimeOffset Last
    {
        get { lock (_lock) return _last; }
    }

    /// <summary>The caller is gone.</summary>
    public bool HasEnded
    {
        get { lock (_lock) return _stage == CallStage.Ended; }
    }

    /// <summary>The caller is gone and nobody wraps up any more.</summary>
    public bool IsOver
    {
        get { lock (_lock) return _stage == CallStage.Ended && _legs.All(l => l.State == LegState.Over); }
    }

    /// <summary>When the switch does something by itself: a telephone has rung too long, or the next one shall ring.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_lock)
            {
                var rung = _legs.Where(l => l.State == LegState.Ringing).Select(l => (DateTimeOffset?)(l.RingsSince + rules.Rings)).Min();
                return rung is null || _offerAt < rung ? _offerAt ?? rung : rung;
            }
        }
    }

    /// <summary>True while the caller waits in a queue, nobody rings, and nothing falls due by itself.</summary>
    public bool WaitsForAgent
    {
        get { lock (_lock) return _stage == CallStage.Queued && _offerAt is null && _legs.All(l => l.State != LegState.Ringing); }
    }

    /// <summary>True until the caller waits for an agent.</summary>
    public bool IsWithIvr
    {
        get { lock (_lock) return _stage == CallStage.SelfService; }
    }

    /// <summary>Where the caller waits, or waited last; null before.</summary>
    public string? QueueName
    {
        get { lock (_lock) return _queue; }
    }

    /// <summary>Gives all telephones back, also those of agents who have not finished wrap-up: the call is no longer played.</summary>
    public void Close() => lines.ReleaseAll(contactId);

    /// <summary>What each agent's newest part can do now.</summary>
    public IReadOnlyList<(string Agent, string Command)> Possible()
    {
        lock (_lock)
        {
            return [.. _legs.Where(l => l.State != LegState.Over && l == _legs.FindLast(o => o.Agent.Id == l.Agent.Id))
                .SelectMany(l => Commands.Where(c => Can_NeedsLock(l, c, null, c == "transfer" ? "cold" : null)).Select(c => (l.Agent.Id, c)))];
        }
    }

    public CallView View()
    {
        lock (_lock) return new(contactId, Words.Of(_stage), _queue, [.. _legs.Select(l => new LegView(l.Id, l.Agent.Id, Words.Of(l)))]);
    }

    // ── What the caller and the IVR do ────────────────────────────────────────────────────────────────────────────

    public ActResult Start(DateTimeOffset at) => Act(at, () => Emit_NeedsLock("contact.started", new()
    {
        ["channel"] = "voice",
        ["direction"] = "inbound",
        ["from"] = setup.From,
        ["to"] = setup.To,
        ["attestation"] = setup.Attestation,
    }));

    /// <summary>The caller gave a value, or proved who they are: told to the hub as it is.</summary>
    public ActResult Say(string type, JsonObject data, DateTimeOffset at) => Act(at, () => Emit_NeedsLock(type, data));

    public ActResult Queue(string queue, DateTimeOffset at) => Act(at, () => Queue_NeedsLock(queue));

    public ActResult Offer(string agentId, DateTimeOffset at) => Act(at, () =>
    {
        if (_stage == CallStage.Ended) return "The caller has hung up.";
        if (Busy_NeedsLock(agentId) is { } busy) return busy;
        Ring_NeedsLock(agents.First(a => a.Id == agentId), "queue", _queue, null);
        return null;
    });

    public ActResult HangUp(DateTimeOffset at) => Act(at, () =>
    {
        if (_stage == CallStage.Ended) return "The caller has hung up already.";
        End_NeedsLock("caller");
        return null;
    });

    // ── What agents do ────────────────────────────────────────────────────────────────────────────────────────────

    public ActResult Carry(SwitchCommand command, DateTimeOffset at) => Act(at, () =>
        _legs.FirstOrDefault(l => l.Id == command.InteractionId && l.Agent.Id == command.AgentId) is { } leg
            ? Carry_NeedsLock(leg, command)
            : "The telephone switch does not know this interaction of yours.");

    /// <summary>The agent finishes wrap-up at the telephone, with an outcome; the hub hears of it by an event.</summary>
    public ActResult Complete(string agentId, string disposition, DateTimeOffset at) => Act(at, () =>
    {
        if (_legs.FirstOrDefault(l => l.Agent.Id == agentId && l.State == LegState.WrapUp) is not { } leg) return "There is no wrap-up to finish.";
        leg.State = LegState.Over;
        Emit_NeedsLock("interaction.wrapup.completed", Of(leg, ("disposition", disposition)));
        return null;
    });

    /// <summary>The newest part of an agent that can do a command now; null when there is none.</summary>
    public string? Able(string agentId, string command, string? to = null, string? kind = null)
    {
        lock (_lock) return _legs.LastOrDefault(l => l.Agent.Id == agentId && Can_NeedsLock(l, command, to, kind))?.Id;
    }

    // ── What the switch does by itself ────────────────────────────────────────────────────────────────────────────

    /// <summary>Does what fell due, the given time included; each act is stamped with the time it fell due.</summary>
    public ActResult Tick(DateTimeOffset now)
    {
        var events = new List<SwitchEvent>();
        while (NextDue is { } due && due <= now) events.AddRange(Act(due, Due_NeedsLock).Events);
        return new(null, events);
    }

    private string? Due_NeedsLock()
    {
        if (_legs.FirstOrDefault(l => l.State == LegState.Ringing && l.RingsSince + rules.Rings <= _last) is { } rung)
        {
            Emit_NeedsLock("interaction.missed", Of(rung));
            StopRinging_NeedsLock(rung);
        }
        if (_offerAt <= _last) OfferNext_NeedsLock();
        return null;
    }

    private void OfferNext_NeedsLock()
    {
        // Whoever has waited longest for a call of this queue; the same agent again when there is no other.
        var next = agents.Where(a => a.Queue == _queue && Busy_NeedsLock(a.Id) is null)
            .OrderBy(a => _legs.FindLastIndex(l => l.Agent.Id == a.Id)).FirstOrDefault();
        if (next is null || _legs.Count >= MostLegs)
        {
            _offerAt = _last + rules.OffersAgainAfter;
            return;
        }
        _offerAt = null;
        Ring_NeedsLock(next, "queue", _queue, null);
    }

    private string? Carry_NeedsLock(Leg leg, SwitchCommand command) => command.Command switch
    {
        "accept" => Accept_NeedsLock(leg),
        "decline" => Decline_NeedsLock(leg, command.Reason),
        "hold" => Hold_NeedsLock(leg, command.Reason),
        "retrieve" => Retrieve_NeedsLock(leg),
        "consult" => Consult_NeedsLock(leg, command.ToAgentId),
        "transfer" => Transfer_NeedsLock(leg, command),
        "end" => HangUp_NeedsLock(leg),
        "complete" => Finish_NeedsLock(leg),
        _ => $"The telephone switch does not know the command {command.Command}.",
    };

    private bool Can_NeedsLock(Leg leg, string command, string? to, string? kind) => command switch
    {
        "accept" or "decline" => leg.State == LegState.Ringing,
        "hold" => leg.State == LegState.WithCaller && !leg.OnHold && leg.Consults?.State != LegState.Consulted,
        "retrieve" => leg.State == LegState.WithCaller && (leg.OnHold || leg.Consults is not null),
        "consult" => leg.State == LegState.WithCaller && leg.Consults is null && (to is null || Busy_NeedsLock(to) is null),
        "transfer" when kind is "consult" or "warm" => leg.State == LegState.WithCaller && leg.Consults?.State == LegState.Consulted && (to is null || leg.Consults.Agent.Id == to),
        "transfer" => leg.State == LegState.WithCaller,
        "end" => leg.State is LegState.WithCaller or LegState.Consulted,
        "complete" => leg.State == LegState.WrapUp,
        _ => false,
    };

    private string? Accept_NeedsLock(Leg leg)
    {
        if (!Can_NeedsLock(leg, "accept", null, null)) return "The call does not ring at your desk any more.";
        if (leg.AskedBy is { } asking)
        {
            leg.State = LegState.Consulted;
            Emit_NeedsLock("interaction.consult.started", Consult(asking, leg));
            return null;
        }
        leg.State = LegState.WithCaller;
        _stage = CallStage.WithAgent;
        _wasConnected = true;
        Emit_NeedsLock("interaction.connected", Of(leg));
        return null;
    }

    private string? Decline_NeedsLock(Leg leg, string? reason)
    {
        if (!Can_NeedsLock(leg, "decline", null, null)) return "The call does not ring at your desk any more.";
        Emit_NeedsLock("interaction.declined", Of(leg, ("reason", reason)));
        StopRinging_NeedsLock(leg);
        return null;
    }

    private string? Hold_NeedsLock(Leg leg, string? reason)
    {
        if (leg.OnHold) return "The caller is on hold already.";
        if (leg.Consults?.State == LegState.Consulted) return "The caller waits already while you consult.";
        if (!Can_NeedsLock(leg, "hold", null, null)) return "You do not have the caller on the line.";
        leg.OnHold = true;
        Emit_NeedsLock("interaction.held", Of(leg, ("reason", reason ?? "other")));
        return null;
    }

    private string? Retrieve_NeedsLock(Leg leg)
    {
        if (!Can_NeedsLock(leg, "retrieve", null, null)) return "The caller is not on hold.";
        var waited = leg.OnHold || leg.Consults?.State == LegState.Consulted;
        EndConsult_NeedsLock(leg);
        leg.OnHold = false;
        if (waited) Emit_NeedsLock("interaction.retrieved", Of(leg));
        return null;
    }

    private string? Consult_NeedsLock(Leg leg, string? to)
    {
        if (leg.State != LegState.WithCaller) return "You do not have the caller on the line.";
        if (leg.Consults is { } running) return $"You consult {running.Agent.FirstName} already; take the caller back first.";
        if (to is null) return "Nobody was named to consult.";
        if (to == leg.Agent.Id) return "You cannot consult yourself.";
        if (Busy_NeedsLock(to) is { } busy) return busy;
        var colleague = agents.First(a => a.Id == to);
        leg.Consults = Ring_NeedsLock(colleague, "consult", colleague.Queue, leg);
        return null;
    }

    private string? Transfer_NeedsLock(Leg leg, SwitchCommand command)
    {
        if (leg.State != LegState.WithCaller) return "You do not have the caller on the line.";
        var asked = leg.Consults;
        if (command.Kind is "consult" or "warm" || (asked?.State == LegState.Consulted && asked.Agent.Id == command.ToAgentId))
            return TransferConsulted_NeedsLock(leg, asked, command);
        if (command.Kind != "cold") return $"The telephone switch does not know transfers of the kind {command.Kind}.";
        return command.ToQueue is { } queue ? TransferToQueue_NeedsLock(leg, queue, command) : TransferCold_NeedsLock(leg, command);
    }

    private string? TransferConsulted_NeedsLock(Leg leg, Leg? asked, SwitchCommand command)
    {
        if (asked is null) return "Consult the colleague first, or transfer without.";
        if (asked.State != LegState.Consulted) return $"{asked.Agent.FirstName} has not answered yet.";
        if (command.ToAgentId is { } to && to != asked.Agent.Id) return $"You consult {asked.Agent.FirstName}; the caller can only go there.";
        // The transfer first: a consult that ends before it would take the call off the receiver's desk for a moment.
        GiveAway_NeedsLock(leg, command, asked.Id, asked.Agent.Id, null);
        EndConsult_NeedsLock(leg, over: false);
        asked.State = LegState.WithCaller;
        Emit_NeedsLock("interaction.connected", Of(asked));
        return null;
    }

    private string? TransferCold_NeedsLock(Leg leg, SwitchCommand command)
    {
        if (command.ToAgentId is not { } to) return "Nobody was named to transfer to.";
        if (to == leg.Agent.Id) return "You have the caller already.";
        if (Busy_NeedsLock(to, except: leg.Consults) is { } busy) return busy;
        EndConsult_NeedsLock(leg);
        var colleague = agents.First(a => a.Id == to);
        var receiver = new Leg(newId(), colleague, "transfer", colleague.Queue, _last);
        GiveAway_NeedsLock(leg, command, receiver.Id, to, null);
        Ring_NeedsLock(receiver, leg.Id);
        return null;
    }

    private string? TransferToQueue_NeedsLock(Leg leg, string queue, SwitchCommand command)
    {
        if (agents.All(a => a.Queue != queue)) return $"There is no queue {queue}.";
        EndConsult_NeedsLock(leg);
        GiveAway_NeedsLock(leg, command, null, null, queue);
        Queue_NeedsLock(queue);
        _offerAt = _last + rules.OffersAgainAfter;
        return null;
    }

    private void GiveAway_NeedsLock(Leg leg, SwitchCommand command, string? toId, string? toAgent, string? toQueue)
    {
        leg.State = LegState.WrapUp;
        leg.OnHold = false;
        Emit_NeedsLock("interaction.transferred", Of(leg, ("kind", command.Kind), ("toInteractionId", toId), ("toAgentId", toAgent), ("toQueue", toQueue),
            ("reason", command.Reason ?? ""), ("note", command.Note)));
    }

    private string? HangUp_NeedsLock(Leg leg)
    {
        if (leg.State == LegState.Consulted)
        {
            EndConsult_NeedsLock(leg.AskedBy!);
            return null;
        }
        if (leg.State != LegState.WithCaller) return "You do not have the caller on the line.";
        End_NeedsLock("agent");
        return null;
    }

    private static string? Finish_NeedsLock(Leg leg)
    {
        if (leg.State != LegState.WrapUp) return leg.State == LegState.Over ? "This interaction is finished already." : "The call is still on.";
        leg.State = LegState.Over;
        return null;
    }

    private void End_NeedsLock(string by)
    {
        foreach (var leg in _legs.Where(l => l.State == LegState.WithCaller))
        {
            EndConsult_NeedsLock(leg);
            leg.State = LegState.WrapUp;
            leg.OnHold = false;
            Emit_NeedsLock("interaction.disconnected", Of(leg, ("by", by)));
        }
        foreach (var leg in _legs.Where(l => l.State == LegState.Ringing)) leg.State = LegState.Over;
        _stage = CallStage.Ended;
        _offerAt = null;
        if (!_wasConnected) Emit_NeedsLock("contact.abandoned", []);
        Emit_NeedsLock("contact.ended", new() { ["by"] = by });
    }

    private void EndConsult_NeedsLock(Leg asking, bool over = true)
    {
        if (asking.Consults is not { } asked) return;
        asking.Consults = null;
        if (over) asked.State = LegState.Over;
        Emit_NeedsLock("interaction.consult.ended", Consult(asking, asked));
    }

    private void StopRinging_NeedsLock(Leg leg)
    {
        leg.State = LegState.Over;
        if (leg.AskedBy is { } asking)
        {
            asking.Consults = null;
            return;
        }
        Queue_NeedsLock(leg.Queue);
        _offerAt = _last + rules.OffersAgainAfter;
    }

    private void Queue_NeedsLock(string queue)
    {
        _stage = CallStage.Queued;
        _queue = queue;
        Emit_NeedsLock("contact.queued", new() { ["queue"] = queue });
    }

    private Leg Ring_NeedsLock(SwitchAgent agent, string kind, string? queue, Leg? askedBy)
    {
        var leg = new Leg(newId(), agent, kind, queue ?? agent.Queue, _last) { AskedBy = askedBy };
        Ring_NeedsLock(leg, askedBy?.Id);
        return leg;
    }

    private void Ring_NeedsLock(Leg leg, string? from)
    {
        _legs.Add(leg);
        lines.Take(leg.Agent.Id, contactId);
        Emit_NeedsLock("interaction.offered", Of(leg, ("agentId", leg.Agent.Id), ("queue", leg.Queue), ("kind", leg.Kind), ("fromInteractionId", from),
            ("answerBy", SwitchEvent.WireTime(_last + rules.Rings))));
        Emit_NeedsLock("interaction.alerting", Of(leg));
    }

    /// <summary>Why an agent cannot be rung; null when they can.</summary>
    private string? Busy_NeedsLock(string agentId, Leg? except = null)
    {
        if (agents.FirstOrDefault(a => a.Id == agentId) is not { } agent) return $"There is no telephone for {agentId}.";
        if (_legs.Count >= MostLegs) return "This call has been passed on too often; end it.";
        if (lines.IsTaken(agentId, contactId)) return $"{agent.FirstName} is busy with another call.";
        return _legs.Any(l => l != except && l.Agent.Id == agentId && l.State != LegState.Over) ? $"{agent.FirstName} is busy with this call." : null;
    }

    private ActResult Act(DateTimeOffset at, Action act) => Act(at, () =>
    {
        act();
        return null;
    });

    private ActResult Act(DateTimeOffset at, Func<string?> act)
    {
        lock (_lock)
        {
            if (at > _last) _last = at;
            _events.Clear();
            var refusal = act();
            foreach (var over in _legs.Where(l => l.State == LegState.Over && _legs.TrueForAll(o => o.Agent.Id != l.Agent.Id || o.State == LegState.Over))) lines.Release(over.Agent.Id, contactId);
            return refusal is null ? new(null, [.. _events]) : ActResult.Refused(refusal);
        }
    }

    private void Emit_NeedsLock(string type, JsonObject data)
    {
        _sequence++;
        _events.Add(new($"{contactId}-{_sequence}", type, contactId, _last, _sequence.ToString("D8", System.Globalization.CultureInfo.InvariantCulture), data));
    }

    private static JsonObject Of(Leg leg, params (string Name, string? Value)[] more)
    {
        var data = new JsonObject { ["interactionId"] = leg.Id };
        foreach (var (name, value) in more)
        {
            if (value is not null) data[name] = value;
        }
        return data;
    }

    private static JsonObject Consult(Leg asking, Leg asked) => new() { ["interactionId"] = asking.Id, ["consultInteractionId"] = asked.Id };

    private enum CallStage
    {
        SelfService,
        Queued,
        WithAgent,
        Ended,
    }

    private static class Words
    {
        public static string Of(CallStage stage) => stage switch
        {
            CallStage.SelfService => "selfService",
            CallStage.Queued => "queued",
            CallStage.WithAgent => "withAgent",
            _ => "ended",
        };

        public static string Of(Leg leg) => leg.State switch
        {
            LegState.Ringing => "ringing",
            LegState.WithCaller when leg.Consults?.State == LegState.Consulted => "consulting",
            LegState.WithCaller => leg.OnHold ? "holding" : "talking",
            LegState.Consulted => "consulted",
            LegState.WrapUp => "wrap-up",
            _ => "done",
        };
    }
}
