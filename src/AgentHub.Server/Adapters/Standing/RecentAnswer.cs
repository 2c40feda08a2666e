using AgentHub.Abstractions;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>One answer of a system that was asked.</summary>
internal readonly record struct RecentAnswer(DateTimeOffset At, Capability Capability, Outcome Outcome, TimeSpan Took)
{
    /// <summary>Whether it says that the system is not well.</summary>
    public bool IsFailure => Breaker.IsFailure(Outcome);
}
