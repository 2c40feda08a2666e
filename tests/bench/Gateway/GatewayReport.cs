using System.Globalization;
using AgentHub.Bench.Figures;
using AgentHub.Bench.Report;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Gateway;

/// <summary>What passing a request through costs, beside its goal.</summary>
internal sealed class GatewayReport(BenchPlan plan, MachineFacts machine, GatewayResult result)
{
    private const double MostOfYarp = 1.25;

    // More than in other legs: a slower gateway reads and writes less at once, so wasted time costs more than itself.
    private const double ControlTolerance = 0.4;

    private double SeenByControl => result.Cpu(GatewayPeers.Control).P50 - result.Cpu(GatewayPeers.Yarp).P50;

    /// <summary>True when the CPU that the control wastes was seen, to within 40 %.</summary>
    public bool IsCredible => Math.Abs(SeenByControl / GatewayPeers.ControlBurn.TotalMicroseconds - 1) <= ControlTolerance;

    public override string ToString() => Text($"""
        AgentHub gateway pass-through: {machine}; load average now {MachineFacts.LoadNow() ?? "unknown"}{plan.Caution}
        {plan.Rounds} counted rounds, peers alternating, {plan.Slice.TotalSeconds} s a peer and round; {ClosedLoop.Desks} connections, each asks again when it is answered; 1 KB answers
        AgentHub: session cookie, role, path, method and origin checked, headers by name both ways, credential set, timed; the others pass everything on{string.Concat(result.Skipped.Select(s => "\nleft out: " + s))}

        {Table()}

        {string.Join('\n', Ratios())}
        control: {GatewayPeers.ControlBurn.TotalMicroseconds} µs were added, {SeenByControl:0} µs were seen: {(IsCredible ? "the bench sees what it should" : "DO NOT BELIEVE THESE FIGURES")}
        """);

    private string Table()
    {
        var table = new TextTable("gateway", "CPU a request (µs)", "rounds", "spread", "p50 (ms)", "p99 (ms)", "requests/s");
        foreach (var peer in result.Names)
        {
            var (cpu, latency) = (result.Cpu(peer), result.Latency(peer));
            table.Row(peer, Text($"{cpu.P50:0.0}"), Text($"{cpu.RoundMedians.Min():0.0}…{cpu.RoundMedians.Max():0.0}"), Text($"{cpu.Spread:P0}"), latency.P50, latency.P99, Text($"{result.Of(peer, s => s.PerSecond).P50:0}"));
        }
        return table.ToString();
    }

    private IEnumerable<string> Ratios() => new[] { GatewayPeers.Yarp, GatewayPeers.Nginx, GatewayPeers.HaProxy }.Where(result.Has).Select(peer =>
        RatioLine.Of("CPU a request", new Ratio(GatewayPeers.AgentHub, result.Cpu(GatewayPeers.AgentHub), peer, result.Cpu(peer)), peer == GatewayPeers.Yarp ? MostOfYarp : null));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
