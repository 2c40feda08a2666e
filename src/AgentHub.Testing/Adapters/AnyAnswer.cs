using AgentHub.Abstractions;

namespace AgentHub.Testing;

/// <summary>An answer of whatever shape, as far as all have it in common.</summary>
/// <param name="Capability">What was asked.</param>
public sealed record AnyAnswer(Capability Capability, Outcome Outcome, string? Reason, TimeSpan? RetryAfter, int Dropped)
{
    /// <summary>From an answer.</summary>
    public static AnyAnswer Of<T>(Capability capability, Answer<T> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return new(capability, answer.Outcome, answer.Reason, answer.RetryAfter, answer.Dropped);
    }
}
