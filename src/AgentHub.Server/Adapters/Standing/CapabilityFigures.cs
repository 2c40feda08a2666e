using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>One capability of a system, by the answers of the last hour.</summary>
/// <param name="Standing">In one word.</param>
/// <param name="Answers">Questions that reached the system.</param>
/// <param name="Failed">Of those, how many it did not answer well.</param>
/// <param name="P95Ms">19 of 20 good answers took no longer; null without one.</param>
/// <param name="LimitMs">How long a facet waits before it is shown without; 0 for one that is left out.</param>
/// <param name="LastAt">Of the last answer, UTC; null when nobody asked.</param>
internal sealed record CapabilityFigures(CapabilityStanding Standing, int Answers, int Failed, double? P95Ms, double LimitMs, DateTimeOffset? LastAt)
{
    /// <summary>Of one that the settings leave out.</summary>
    public static CapabilityFigures LeftOut { get; } = new(CapabilityStanding.LeftOut, 0, 0, null, 0, null);

    /// <param name="capability">Which.</param>
    /// <param name="answers">All of the system in the last hour, oldest first.</param>
    /// <param name="limit">How long a facet waits for it.</param>
    public static CapabilityFigures Of(Capability capability, IReadOnlyList<RecentAnswer> answers, TimeSpan limit)
    {
        var mine = answers.Where(a => a.Capability == capability).ToArray();
        var p95 = AnswerFigures.Percentile([.. mine.Where(a => !a.IsFailure)], 0.95);
        return new(StandingOf(mine, p95, limit), mine.Length, mine.Count(a => a.IsFailure), p95, limit.TotalMilliseconds, mine.Length == 0 ? null : mine[^1].At);
    }

    private static CapabilityStanding StandingOf(RecentAnswer[] answers, double? p95, TimeSpan limit) =>
        answers.Length == 0 ? CapabilityStanding.Unasked
        : answers[^1].IsFailure ? CapabilityStanding.Failing
        : answers[^1].Outcome is Outcome.Denied or Outcome.Conflict && IsWrite(answers[^1].Capability) ? CapabilityStanding.WriteRefused
        : p95 > limit.TotalMilliseconds ? CapabilityStanding.Slow
        : CapabilityStanding.Works;

    private static bool IsWrite(Capability capability) => capability is >= Capability.CreateTicket and <= Capability.BookAppointment;
}
