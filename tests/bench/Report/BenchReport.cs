using System.Globalization;
using AgentHub.Bench.BackEnds;
using AgentHub.Bench.Figures;
using AgentHub.Bench.Peers;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Report;

/// <summary>The tables, each number beside its goal.</summary>
/// <remarks>All times are milliseconds. p50 is the median of the rounds' medians, p99 is over all calls of all rounds.</remarks>
internal sealed class BenchReport(BenchPlan plan, MachineFacts machine, BenchResult result)
{
    private const double ControlTolerance = 2;
    private readonly List<Goal> _goals = [];

    /// <summary>What the aggregator with a known delay shows more than the one without.</summary>
    private double SeenByControl => result.Control.Of(c => c.FullOverhead).P50 - result.WhenAll.Of(c => c.FullOverhead).P50;

    /// <summary>True when the bench saw the difference it was shown; else none of its numbers is to be believed.</summary>
    public bool IsCredible => Math.Abs(SeenByControl - AggregatorHost.ControlDelay.TotalMilliseconds) <= ControlTolerance;

    public override string ToString()
    {
        _goals.Clear();
        return string.Join("\n\n", [Head(), Times(), Overheads(), Paths(), Hanging(), Ratios(), Cost(), Control(), Summary()]);
    }

    private string Head() => Text($"""
        AgentHub bench: {machine}
        load average now {MachineFacts.LoadNow() ?? "unknown"}; {plan.Rounds} counted rounds, peers alternating, {plan.Calls} calls a peer and round, one after the other
        the systems' own time for one facet: {string.Join(", ", BackEndHost.FacetTimes.Select(t => Text($"{t.Key} {t.Value.TotalMilliseconds} ms")))}; given up after {BenchPlan.GiveUp.TotalSeconds} s
        """);

    private string Times()
    {
        var table = new TextTable("in the agent's hands after (ms)", "p50", "p99", "rounds", "spread");
        Row(result.AgentHub, "first facet", c => c.First);
        Row(result.AgentHub, "full view", c => c.Full);
        Row(result.WhenAll, "its one answer", c => c.Full);
        Row(result.Sequential, "its one answer", c => c.Full);
        Row(result.Control, "its one answer", c => c.Full);
        return table.ToString();

        void Row(Leg leg, string what, Func<CallFigures, double> figure)
        {
            var series = leg.Of(figure);
            table.Row($"{leg.Title}, {what}", series.P50, series.P99, Text($"{series.RoundMedians.Min():0.0}…{series.RoundMedians.Max():0.0}"), Text($"{series.Spread:P1}"));
        }
    }

    private string Overheads()
    {
        var table = new TextTable("added to the systems' own time (ms)", "p50", "goal", "p99", "goal");
        Row("AgentHub, first facet over the fastest system", result.AgentHub.Of(c => c.FirstOverhead), 3, 25);
        Row("AgentHub, full view over the slowest system", result.AgentHub.Of(c => c.FullOverhead), 3, 20);
        Row("WhenAll, over the slowest system", result.WhenAll.Of(c => c.FullOverhead));
        Row("AgentHub, warm contact: offer to full view", result.Warm.Full, 2);
        Row("AgentHub, intake: event sent to commit acknowledged", result.AgentHub.Of(c => c.Intake!.Value));
        var asked = Goal("questions to systems for warm contacts", result.Warm.Asked, 0);
        return Text($"{table}\nquestions that reached a system for {result.Warm.Full.Count} warm contacts: {result.Warm.Asked} ({asked})");

        void Row(string name, Series series, double? p50 = null, double? p99 = null) => table.Row(name,
            series.P50, p50 is { } middle ? Goal(name + " p50", series.P50, middle) : "",
            series.P99, p99 is { } tail ? Goal(name + " p99", series.P99, tail) : "");
    }

    private string Paths()
    {
        var table = new TextTable("where it was added, p50 (ms)", "until asked", "between questions", "after the answer");
        Row("AgentHub, first facet", result.AgentHub, c => c.FirstPath);
        Row("AgentHub, full view", result.AgentHub, c => c.FullPath);
        Row("WhenAll", result.WhenAll, c => c.FullPath);
        return table.ToString();

        void Row(string name, Leg leg, Func<CallFigures, Runs.Path> path) =>
            table.Row(name, leg.Of(c => path(c).Before).P50, leg.Of(c => path(c).Between).P50, leg.Of(c => path(c).After).P50);
    }

    private string Hanging()
    {
        var table = new TextTable("with the ERP hanging for ever, p50 (ms)", "before", "hanging", "moved", "goal");
        foreach (var part in result.HangingAgentHub.Wanted.Order())
        {
            var before = result.AgentHub.Of(c => c.Parts[part]);
            var hanging = result.HangingAgentHub.Of(c => c.Parts[part]);
            var moved = hanging.RoundMedians.Zip(before.RoundMedians, (h, b) => h - b).ToList().Median();
            table.Row("AgentHub, " + part, before.P50, hanging.P50, moved, Goal($"{part} moved with the ERP hanging", moved, 5));
        }

        var all = result.WhenAll.Of(c => c.Full);
        var allHanging = result.HangingWhenAll.Of(c => c.Full);
        table.Row("WhenAll, anything", all.P50, allHanging.P50, allHanging.P50 - all.P50, "waits for its time-out");
        return table.ToString();
    }

    private string Ratios()
    {
        var first = result.AgentHub.Of(c => c.First);
        var full = result.AgentHub.Of(c => c.Full);
        return string.Join('\n',
            Sooner("first information", new Ratio(result.WhenAll.Title, result.WhenAll.Of(c => c.Full), "AgentHub", first)),
            Sooner("first information", new Ratio(result.Sequential.Title, result.Sequential.Of(c => c.Full), "AgentHub", first)),
            Sooner("full view", new Ratio(result.WhenAll.Title, result.WhenAll.Of(c => c.Full), "AgentHub", full)),
            Sooner("full view", new Ratio(result.Sequential.Title, result.Sequential.Of(c => c.Full), "AgentHub", full)),
            Sooner("first information with the ERP hanging", new Ratio(result.HangingWhenAll.Title, result.HangingWhenAll.Of(c => c.Full), result.HangingAgentHub.Title, result.HangingAgentHub.Of(c => c.First))));
    }

    private static string Sooner(string what, Ratio ratio) => ratio.Value is { } value
        ? Text($"{what}: AgentHub {value:0.00} × sooner than {ratio.SlowName}")
        : $"{what} against {ratio.SlowName}: {ratio.Refusal}";

    private string Cost() => "CPU of the peer's process per call: " + string.Join(", ",
        new[] { result.AgentHub, result.WhenAll, result.Sequential }.Select(l => Text($"{l.Title} {l.Cpu.TotalMilliseconds / l.Calls:0.00} ms")));

    private string Control() => Text($"control: {AggregatorHost.ControlDelay.TotalMilliseconds} ms were added, {SeenByControl:0.00} ms were seen: {(IsCredible ? "the bench sees what it should" : "DO NOT BELIEVE THESE FIGURES")}");

    private string Summary()
    {
        var missed = _goals.Where(g => !g.IsReached).ToList();
        return Text($"goals: {_goals.Count - missed.Count} reached, {missed.Count} not reached{(missed.Count == 0 ? "" : ": " + string.Join("; ", missed.Select(g => Text($"{g.Name} {g.Measured:0.00} > {g.AtMost:0.##}"))))}");
    }

    private Goal Goal(string name, double measured, double atMost)
    {
        var goal = new Goal(name, measured, atMost);
        _goals.Add(goal);
        return goal;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
