namespace AgentHub.Core.Interactions;

/// <summary>What a change was made to.</summary>
public enum LedgerChangeKind
{
    /// <summary>A contact; the id is the contact's.</summary>
    Contact,
    /// <summary>The note of an interaction; the id is the interaction's.</summary>
    Note,
    /// <summary>What an agent says of themselves; the id is the agent's.</summary>
    AgentState,
    /// <summary>Reported waits of an interaction; the id is the interaction's.</summary>
    Waits,
    /// <summary>A write-back of an interaction; the id is the interaction's.</summary>
    WriteBack,
    /// <summary>The switch of a system of record; the id is the system's.</summary>
    SystemSwitch,
}
