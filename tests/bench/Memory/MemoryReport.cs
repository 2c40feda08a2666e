using System.Globalization;
using AgentHub.Bench.Figures;
using AgentHub.Bench.Report;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Memory;

/// <summary>What an idle desk costs in memory, beside its goal.</summary>
internal sealed class MemoryReport(BenchPlan plan, MachineFacts machine, MemoryResult result)
{
    private const double MostPerDesk = 30, ControlTolerance = 0.25, Megabyte = 1024 * 1024;

    private double SeenByControl => result.PerDesk(MemoryPeers.Control).P50 - result.PerDesk(MemoryPeers.Raw).P50;

    /// <summary>True when the memory that the control holds was seen, to within 25 %.</summary>
    public bool IsCredible => Math.Abs(SeenByControl * 1024 / MemoryPeers.ControlBytes - 1) <= ControlTolerance;

    public override string ToString() => Text($"""
        AgentHub memory: {machine}; load average now {MachineFacts.LoadNow() ?? "unknown"}{plan.Caution}
        {plan.Rounds} rounds, peers alternating, a fresh process each time; {plan.Desks} desks, each another agent, connected and idle; resident memory after forced collections, with and without them
        AgentHub: each desk signed in, its document sent, kept and up to date; the others: an open socket in a room of its own{string.Concat(result.Skipped.Select(s => "\nleft out: " + s))}

        {Table()}

        one connected agent: {new Goal("memory of a desk", result.PerDesk(MemoryPeers.AgentHub).P50, MostPerDesk)}, {result.PerDesk(MemoryPeers.AgentHub).P50:0.0} KB
        {string.Join('\n', Ratios())}
        control: {MemoryPeers.ControlBytes / 1024} KB were held for each socket, {SeenByControl:0.0} KB were seen: {(IsCredible ? "the bench sees what it should" : "DO NOT BELIEVE THESE FIGURES")}
        """);

    private string Table()
    {
        var table = new TextTable("memory", "a desk (KB)", "rounds", "spread", "without desks (MB)", "with desks (MB)");
        foreach (var peer in result.Names)
        {
            var desk = result.PerDesk(peer);
            table.Row(peer, Text($"{desk.P50:0.0}"), Text($"{desk.RoundMedians.Min():0.0}…{desk.RoundMedians.Max():0.0}"), Text($"{desk.Spread:P0}"),
                Text($"{result.Of(peer, r => r.Before).P50 / Megabyte:0.0}"), Text($"{result.Of(peer, r => r.With).P50 / Megabyte:0.0}"));
        }
        return table.ToString();
    }

    private IEnumerable<string> Ratios() => new[] { MemoryPeers.SocketIo, MemoryPeers.Raw }.Where(result.Has).Select(peer =>
        RatioLine.Of("memory of a desk", new Ratio(MemoryPeers.AgentHub, result.PerDesk(MemoryPeers.AgentHub), peer, result.PerDesk(peer))));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
