namespace AgentHub.Core.Context.Precedence;

/// <summary>What makes one source of a field count before another.</summary>
public enum PrecedenceRule
{
    /// <summary>A value that the caller confirmed on this contact comes before any other.</summary>
    VerifiedFirst,

    /// <summary>Sources count in a given order; one that is not in it comes after all that are.</summary>
    Authority,

    /// <summary>The record changed last comes first; one whose last change is not known comes after all that say.</summary>
    MostRecent,

    /// <summary>The value that says most comes first.</summary>
    MostComplete,
}
