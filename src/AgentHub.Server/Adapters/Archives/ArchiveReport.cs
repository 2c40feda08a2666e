using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters.Archives;

/// <summary>Which archives there are, and who still needed what of them.</summary>
/// <param name="Since">Start of the first week that is counted, UTC.</param>
/// <param name="Archives">In the order of the systems.</param>
internal sealed record ArchiveReport(DateTimeOffset Since, IReadOnlyList<ArchiveReport.Row> Archives)
{
    private const int Weeks = 12;

    /// <summary>Monday eleven weeks before the one of <paramref name="now"/>.</summary>
    public static DateTimeOffset Start(DateTimeOffset now) => new(Monday(Day(now)).AddDays(-7 * (Weeks - 1)).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    public static ArchiveReport Of(IReadOnlyList<IConnectedSystem> systems, IReadOnlyList<ArchiveUseCount> counts, DateTimeOffset now) => new(Start(now),
        [.. systems.Where(s => s.Archive is not null).Select(s => Of(s, s.Archive!, systems, [.. counts.Where(c => c.System == s.Id)], now))]);

    private static Row Of(IConnectedSystem system, ArchiveNotice archive, IReadOnlyList<IConnectedSystem> systems, ArchiveUseCount[] counts, DateTimeOffset now) => new(
        system.Id, system.Title, archive.Successor, systems.FirstOrDefault(s => s.Id == archive.Successor)?.Title ?? archive.Successor,
        archive.OffOn, archive.OffOn.DayNumber - Day(now).DayNumber, counts.Sum(c => c.Count), counts.Length == 0 ? null : counts.Max(c => c.LastAt),
        [.. counts.GroupBy(c => (c.Capability, c.By)).Select(g => new Use(g.Key.Capability, g.Key.By, g.Sum(c => c.Count), g.Max(c => c.LastAt)))],
        [.. Enumerable.Range(0, Weeks).Select(w => Day(Start(now)).AddDays(7 * w)).Select(monday => new Week(monday, counts.Where(c => Monday(c.Day) == monday).Sum(c => c.Count)))]);

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>One archive.</summary>
    /// <param name="System">Its id.</param>
    /// <param name="Title">For people.</param>
    /// <param name="Successor">Id of the system that took its place.</param>
    /// <param name="SuccessorTitle">For people.</param>
    /// <param name="OffOn">Last day it answers, as planned.</param>
    /// <param name="DaysLeft">Until then; negative when it is past.</param>
    /// <param name="Uses">In the weeks that are counted.</param>
    /// <param name="LastUsedAt">Null when it was not needed in those weeks.</param>
    /// <param name="By">What was needed, and by whom.</param>
    /// <param name="ByWeek">Oldest first; weeks without a use too.</param>
    internal sealed record Row(string System, string Title, string Successor, string SuccessorTitle, DateOnly OffOn, int DaysLeft, int Uses, DateTimeOffset? LastUsedAt,
        IReadOnlyList<Use> By, IReadOnlyList<Week> ByWeek);

    /// <summary>How often one thing was needed.</summary>
    internal sealed record Use(Capability Capability, ArchiveUser By, int Count, DateTimeOffset LastAt);

    /// <summary>One week, from Monday, UTC.</summary>
    internal sealed record Week(DateOnly From, int Count);
}
