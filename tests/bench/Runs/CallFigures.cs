using AgentHub.Bench.BackEnds;
using AgentHub.Bench.Figures;
using AgentHub.Bench.Peers;

namespace AgentHub.Bench.Runs;

/// <summary>One call in milliseconds, with what the systems themselves took set apart.</summary>
/// <param name="First">Until the first part was in the agent's hands.</param>
/// <param name="Full">Until the last one.</param>
/// <param name="FirstOverhead">The first without the fastest system's own time.</param>
/// <param name="FullOverhead">The last without the slowest system's own time.</param>
/// <param name="Parts">Each part, by <c>facet/system</c>.</param>
internal sealed record CallFigures(double First, double Full, double FirstOverhead, double FullOverhead, IReadOnlyDictionary<string, double> Parts)
{
    /// <summary>From sending the event until it was committed; null for a peer without an intake.</summary>
    public double? Intake { get; init; }

    /// <summary>Where <see cref="FirstOverhead"/> went.</summary>
    public required Path FirstPath { get; init; }

    /// <summary>Where <see cref="FullOverhead"/> went.</summary>
    public required Path FullPath { get; init; }

    /// <param name="call">What the peer did.</param>
    /// <param name="asked">What the systems were asked for this customer, by their own stamps.</param>
    public static CallFigures Of(PeerCall call, IEnumerable<BackEndCall> asked)
    {
        var systems = asked.Where(a => a.Ended > 0).GroupBy(a => a.System).Select(g => g.Select(a => (a.Began, a.Ended)).ToList()).ToList();
        if (systems.Count == 0) throw new InvalidOperationException($"No system was asked for {call.Customer}.");
        var first = Path.Of(call.Began, call.First, systems.MinBy(s => BusyTime.Of(s))!);
        var full = Path.Of(call.Began, call.Last, systems.MaxBy(s => BusyTime.Of(s))!);
        return new CallFigures(
            Path.Milliseconds(call.First - call.Began), Path.Milliseconds(call.Last - call.Began), first.Sum, full.Sum,
            call.Arrivals.ToDictionary(a => a.Key, a => Path.Milliseconds(a.Value - call.Began)))
        {
            Intake = call.Accepted is { } accepted ? Path.Milliseconds(accepted - call.Began) : null,
            FirstPath = first,
            FullPath = full,
        };
    }
}
