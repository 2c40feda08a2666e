using System.Diagnostics;
using AgentHub.Bench.Figures;

namespace AgentHub.Bench.Runs;

/// <summary>What a peer added to one system's own time, in milliseconds.</summary>
/// <param name="Before">From the begin of the call until the system was first asked.</param>
/// <param name="Between">Between the system's questions, when one needs the answer of another.</param>
/// <param name="After">From the system's last answer until it was in the agent's hands.</param>
internal sealed record Path(double Before, double Between, double After)
{
    public double Sum => Before + Between + After;

    /// <param name="began">Begin of the call.</param>
    /// <param name="arrived">When the part was in the agent's hands.</param>
    /// <param name="questions">Begin and end of each answered question of the system; those begun after the arrival do not count.</param>
    public static Path Of(long began, long arrived, IReadOnlyCollection<(long Began, long Ended)> questions)
    {
        var counted = questions.Where(q => q.Began < arrived).ToList();
        var (asked, answered) = (counted.Min(q => q.Began), Math.Min(arrived, counted.Max(q => q.Ended)));
        return new Path(Milliseconds(asked - began), Milliseconds(answered - asked - BusyTime.Of(counted, arrived)), Milliseconds(arrived - answered));
    }

    public static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;
}
