using System.Collections.Immutable;

namespace AgentHub.Core.Supervision;

/// <summary>
/// Where the waiting of one interaction went. Overlaps count once: each moment is booked to the blocked system that
/// finishes last, because without it the agent would have waited that much less.
/// </summary>
/// <param name="Union">Time in which at least one panel waited.</param>
/// <param name="BySystem">The union, booked moment by moment; its sum is <paramref name="Union"/>.</param>
/// <param name="Exclusive">Time in which only this system was waited for.</param>
/// <param name="Overlapped">Time in which more than one system was waited for.</param>
public sealed record WaitAttribution(
    TimeSpan Union, ImmutableSortedDictionary<string, TimeSpan> BySystem, ImmutableSortedDictionary<string, TimeSpan> Exclusive, TimeSpan Overlapped)
{
    /// <summary>Nobody waited.</summary>
    public static WaitAttribution None { get; } = new(TimeSpan.Zero, NoTimes, NoTimes, TimeSpan.Zero);

    private static ImmutableSortedDictionary<string, TimeSpan> NoTimes =>
        ImmutableSortedDictionary.Create<string, TimeSpan>(StringComparer.Ordinal);

    /// <summary>Books intervals in any order; empty ones count for nothing.</summary>
    public static WaitAttribution Of(IEnumerable<WaitInterval> intervals)
    {
        var waits = intervals.Where(i => i.Until > i.From).OrderBy(i => i.From).ToList();
        if (waits.Count == 0) return None;
        var (bySystem, exclusive) = (NoTimes.ToBuilder(), NoTimes.ToBuilder());
        var (union, overlapped) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var slice in Slices(waits))
        {
            union += slice.Length;
            Add(bySystem, slice.Booked, slice.Length);
            if (slice.Alone) Add(exclusive, slice.Booked, slice.Length);
            else overlapped += slice.Length;
        }
        return new(union, bySystem.ToImmutable(), exclusive.ToImmutable(), overlapped);
    }

    /// <summary>Cuts time at every start and end; within a slice the same panels wait throughout.</summary>
    private static IEnumerable<Slice> Slices(List<WaitInterval> waits)
    {
        var cuts = waits.SelectMany(w => new[] { w.From, w.Until }).Distinct().Order().ToList();
        var waiting = new List<WaitInterval>();
        var next = 0;
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            waiting.RemoveAll(w => w.Until <= cuts[i]);
            while (next < waits.Count && waits[next].From <= cuts[i]) waiting.Add(waits[next++]);
            if (waiting.Count > 0) yield return SliceOf(waiting, cuts[i + 1] - cuts[i]);
        }
    }

    private static Slice SliceOf(List<WaitInterval> waiting, TimeSpan length)
    {
        var last = waiting[0];
        foreach (var wait in waiting)
            if (wait.Until > last.Until || (wait.Until == last.Until && string.CompareOrdinal(wait.System, last.System) < 0)) last = wait;
        return new(length, last.System, waiting.TrueForAll(w => w.System == last.System));
    }

    private static void Add(ImmutableSortedDictionary<string, TimeSpan>.Builder times, string system, TimeSpan length) =>
        times[system] = times.GetValueOrDefault(system) + length;

    private readonly record struct Slice(TimeSpan Length, string Booked, bool Alone);
}
