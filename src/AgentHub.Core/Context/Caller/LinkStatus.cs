namespace AgentHub.Core.Context.Caller;

/// <summary>Whether a system's record of the caller is known.</summary>
public enum LinkStatus
{
    /// <summary>Nothing that this system could be searched by is known.</summary>
    NoKey,

    /// <summary>It is being searched.</summary>
    Searching,

    /// <summary>The record is known.</summary>
    Linked,

    /// <summary>The system was searched and holds no record of the caller.</summary>
    NoRecord,

    /// <summary>Several records fit and none is taken.</summary>
    Several,

    /// <summary>The search failed.</summary>
    Failed,
}
