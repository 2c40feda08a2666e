namespace AgentHub.Core.Context.Precedence;

/// <summary>Which value of a field counts, and why.</summary>
/// <param name="Right">What counts.</param>
/// <param name="By">The rule that left one value; null when all sources agree, or when no rule tells them apart and the first source counts.</param>
/// <param name="Others">One value of each other group of sources that agree, in the order given: what else is said.</param>
public sealed record PrecedenceDecision(HeldValue Right, PrecedenceRule? By, IReadOnlyList<HeldValue> Others)
{
    /// <summary>True when the sources do not agree.</summary>
    public bool IsConflict => Others.Count > 0;
}
