using AgentHub.Abstractions;

namespace AgentHub.Server.Adapters.Standing;

/// <summary>What the answers of the last hour say about a system. Questions of this node that reached the system; checks of its health and copies are left out.</summary>
/// <param name="From">Start of what is counted, UTC: an hour ago, or later when there were more answers than are kept.</param>
/// <param name="Answers">Questions that reached the system.</param>
/// <param name="Failed">Of those, how many it did not answer well.</param>
/// <param name="P50Ms">Half of the good answers took no longer; null without one.</param>
/// <param name="P95Ms">19 of 20 good answers took no longer; null without one.</param>
/// <param name="Trend">Median of each two minutes in milliseconds, oldest first, 30 of them; null for two minutes without a good answer.</param>
internal sealed record AnswerFigures(DateTimeOffset From, int Answers, int Failed, double? P50Ms, double? P95Ms, IReadOnlyList<double?> Trend)
{
    /// <summary>How far the figures reach back.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private const int Steps = 30;
    private static readonly TimeSpan Step = Window / Steps;

    /// <param name="answers">Of the last hour, oldest first.</param>
    /// <param name="now">End of the hour.</param>
    public static AnswerFigures Of(IEnumerable<RecentAnswer> answers, DateTimeOffset now)
    {
        var asked = answers.Where(a => a.Capability != Capability.Health).ToArray();
        var good = asked.Where(a => !a.IsFailure).ToArray();
        var from = now - Window;
        var steps = good.ToLookup(a => (int)((a.At - from) / Step));
        return new(from, asked.Length, asked.Length - good.Length, Percentile(good, 0.5), Percentile(good, 0.95), [.. Enumerable.Range(0, Steps).Select(i => Percentile([.. steps[i]], 0.5))]);
    }

    /// <summary>The smallest time that so large a part of the answers does not exceed (nearest rank), in milliseconds; null without answers.</summary>
    public static double? Percentile(IReadOnlyCollection<RecentAnswer> answers, double part) => answers.Count == 0 ? null
        : Math.Round(answers.Select(a => a.Took.TotalMilliseconds).Order().ElementAt((int)Math.Ceiling(part * answers.Count) - 1), 1);
}
