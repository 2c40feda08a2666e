using System.Globalization;

namespace AgentHub.Bench.Children;

/// <summary>How many files and sockets a process of this user may have open.</summary>
internal static class OpenFiles
{
    // What runtimes open for themselves: files, timers, connections of other purposes.
    private const int Besides = 300;

    /// <exception cref="InvalidOperationException">So many sockets are too many.</exception>
    public static void Require(int sockets)
    {
        // .NET and Node.js raise the soft limit to the hard one by themselves.
        const string limits = "/proc/self/limits";
        var line = File.Exists(limits) ? File.ReadLines(limits).FirstOrDefault(l => l.StartsWith("Max open files", StringComparison.Ordinal)) : null;
        if (line?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [.., var hard, _]) return;
        if (int.TryParse(hard, CultureInfo.InvariantCulture, out var most) && most < sockets + Besides)
            throw new InvalidOperationException($"{sockets} sockets need {sockets + Besides} open files, and a process may have {most}: raise the hard limit (ulimit -n), or measure fewer with --desks");
    }
}
