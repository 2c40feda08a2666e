namespace AgentHub.Core.Context.Caller;

/// <summary>How far it is known who the caller is.</summary>
public enum IdentityState
{
    /// <summary>Nobody was found (yet).</summary>
    Unidentified,

    /// <summary>A weak key, such as the number calling, proposes exactly one person. Shown as not confirmed.</summary>
    Candidates,

    /// <summary>A strong key, exactly one record of a medium key, or an agent's choice says who it is.</summary>
    Identified,

    /// <summary>Several people fit. None of them is opened until an agent chooses.</summary>
    Ambiguous,
}
