using System.Globalization;
using AgentHub.Bench.Control;

namespace AgentHub.Bench.Children;

/// <summary>
/// What a process and everything it started use, as <c>/proc</c> tells it: nginx works in children, and what a child used is
/// its parent's when it ended.
/// </summary>
internal static class ProcessTree
{
    // USER_HZ: what the kernel counts in for programs, whatever it counts in itself.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);

    /// <summary>CPU so far; null where there is no <c>/proc</c> or the process has ended.</summary>
    public static TimeSpan? Cpu(int root) =>
        Sum(root, s => (CpuClock.Of(s.Id) ?? TimeSpan.Zero).Ticks + s.OfEndedChildren * Tick.Ticks) is { } ticks ? TimeSpan.FromTicks(ticks) : null;

    /// <summary>Memory held now, in bytes; pages that processes share count for each. Null as for <see cref="Cpu"/>.</summary>
    public static long? ResidentBytes(int root) => Sum(root, s => s.Pages) is { } pages ? pages * Environment.SystemPageSize : null;

    private static long? Sum(int root, Func<ProcessStat, long> figure)
    {
        var all = All().ToList();
        if (!all.Exists(s => s.Id == root)) return null;
        var childrenOf = all.ToLookup(s => s.Parent);
        return Of(all.Find(s => s.Id == root)!);

        long Of(ProcessStat stat) => figure(stat) + childrenOf[stat.Id].Sum(Of);
    }

    private static IEnumerable<ProcessStat> All()
    {
        if (!Directory.Exists("/proc/self")) yield break;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out _)) continue;
            if (Read(Path.Combine(folder, "stat")) is { } stat) yield return stat;
        }
    }

    private static ProcessStat? Read(string file)
    {
        try
        {
            return ProcessStat.Parse(File.ReadAllText(file));
        }
        catch (IOException)
        {
            return null; // it ended meanwhile
        }
        catch (UnauthorizedAccessException)
        {
            return null; // somebody else's
        }
    }
}
