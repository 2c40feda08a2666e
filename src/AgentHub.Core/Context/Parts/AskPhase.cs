namespace AgentHub.Core.Context.Parts;

/// <summary>How far a question is.</summary>
public enum AskPhase
{
    /// <summary>On its way.</summary>
    Asked,

    /// <summary>On its way for longer than the agent should wait without a word.</summary>
    Slow,

    /// <summary>Over, whatever the outcome.</summary>
    Answered,
}
