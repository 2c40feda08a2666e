namespace AgentHub.Sandbox.Telephony;

/// <summary>One agent's part in a call; its fields are guarded by the call's lock.</summary>
internal sealed class Leg(string id, SwitchAgent agent, string kind, string queue, DateTimeOffset ringsSince)
{
    public string Id => id;
    public SwitchAgent Agent => agent;

    /// <summary><c>queue</c>, <c>consult</c> or <c>transfer</c>.</summary>
    public string Kind => kind;

    public string Queue => queue;
    public DateTimeOffset RingsSince => ringsSince;
    public LegState State { get; set; } = LegState.Ringing;

    /// <summary>The caller waits because the agent said so.</summary>
    public bool OnHold { get; set; }

    /// <summary>Whom this agent consults; null when nobody.</summary>
    public Leg? Consults { get; set; }

    /// <summary>Who asked, when this is the asked side of a consult.</summary>
    public Leg? AskedBy { get; init; }
}

/// <summary>Where an agent's part in a call stands.</summary>
internal enum LegState
{
    Ringing,

    /// <summary>Has the caller, on hold or not.</summary>
    WithCaller,

    /// <summary>Talks with the colleague who consults; the caller waits.</summary>
    Consulted,

    WrapUp,
    Over,
}
