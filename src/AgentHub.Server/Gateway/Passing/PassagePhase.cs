namespace AgentHub.Server.Gateway.Passing;

/// <summary>Where a request stands on its way.</summary>
internal enum PassagePhase
{
    /// <summary>In the pool.</summary>
    Idle,

    /// <summary>Sent, and not for long.</summary>
    Waiting,

    /// <summary>Sent, and waited for longer than goes unnoticed.</summary>
    Slow,

    /// <summary>The answer began.</summary>
    Answering,

    /// <summary>A WebSocket is open.</summary>
    Open,

    /// <summary>Took longer than it may.</summary>
    Expired,
}
