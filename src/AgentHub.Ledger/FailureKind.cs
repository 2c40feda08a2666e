namespace AgentHub.Ledger;

/// <summary>What a failure of the database means for trying again.</summary>
internal enum FailureKind
{
    /// <summary>It would fail again.</summary>
    Final,
    /// <summary>Other nodes were in the way (a deadlock, a lock held too long); nothing is wrong with the server.</summary>
    Busy,
    /// <summary>The server cannot be reached, is starting or stopping, or takes no writes now.</summary>
    Away,
}
