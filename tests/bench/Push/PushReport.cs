using System.Globalization;
using AgentHub.Bench.Figures;
using AgentHub.Bench.Report;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Push;

/// <summary>What pushing costs, beside its goals.</summary>
internal sealed class PushReport(BenchPlan plan, MachineFacts machine, IReadOnlyList<PushScene> scenes, PushResult result)
{
    private const double MostForBroadcast = 1.2, MostForSingleDesk = 2, MostOfNaive = 0.1, ControlTolerance = 0.4;

    private string Broadcast => scenes[^1].Name;

    private double SeenByControl => result.Whole(Broadcast, PushPeers.Control).P50 - result.Whole(Broadcast, PushPeers.Raw).P50;

    /// <summary>True when the CPU that the control wastes was seen, to within 40 %.</summary>
    public bool IsCredible => Math.Abs(SeenByControl / PushPeers.ControlBurn.TotalMicroseconds - 1) <= ControlTolerance;

    public override string ToString() => Text($"""
        AgentHub push: {machine}; load average now {MachineFacts.LoadNow() ?? "unknown"}{plan.Caution}
        {plan.Rounds} counted rounds, peers alternating, {plan.Slice.TotalSeconds} s a peer, scene and round; signed events at fixed times, the same for all
        AgentHub commits each event to its ledger, works it into the contact, compares with what was sent and pushes the difference; a message is one change of a
        contact's document. The others check the signature and pass the event on, filled up to the same length; a message is one event.{string.Concat(result.Skipped.Select(s => "\nleft out: " + s))}

        {string.Join("\n\n", scenes.Select(Table))}

        {string.Join('\n', Ratios(PushScene.SingleDesk.Name, MostForSingleDesk).Concat(Ratios(Broadcast, MostForBroadcast)))}

        {Board()}
        control: {PushPeers.ControlBurn.TotalMicroseconds} µs were added to each message, {SeenByControl:0} µs were seen: {(IsCredible ? "the bench sees what it should" : "DO NOT BELIEVE THESE FIGURES")}
        """);

    private string Table(PushScene scene)
    {
        var watched = scene.Watchers > 0;
        var table = new TextTable($"{scene.Name}, {scene.EventsPerSecond} events/s", watched ? "CPU a message (µs)" : "CPU an event (µs)", "rounds", "spread", "push alone", "Redis", "delivered", "bytes each");
        foreach (var peer in result.Peers(scene.Name))
        {
            var (cpu, delivered) = (result.Whole(scene.Name, peer), result.Sum(scene.Name, peer, s => s.Delivered));
            table.Row(peer, Text($"{cpu.P50:0.0}"), Text($"{cpu.RoundMedians.Min():0.0}…{cpu.RoundMedians.Max():0.0}"), Text($"{cpu.Spread:P0}"),
                watched ? Text($"{result.PushAlone(scene.Name, peer).P50:0.0}") : "–", Text($"{result.Of(scene.Name, peer, s => s.MicrosecondsOfOthers).P50:0.0}"),
                watched ? Text($"{delivered} of {result.Sum(scene.Name, peer, s => s.Wanted)}") : "–", watched ? Text($"{result.Sum(scene.Name, peer, s => s.Bytes) / delivered}") : "–");
        }
        return table.ToString();
    }

    private IEnumerable<string> Ratios(string scene, double atMost)
    {
        foreach (var peer in new[] { PushPeers.SocketIoRedis, PushPeers.SocketIo, PushPeers.Raw }.Where(p => result.Has(scene, p)))
        {
            double? goal = peer == PushPeers.SocketIoRedis ? atMost : null;
            yield return RatioLine.Of($"{scene}, push alone", new Ratio(PushPeers.AgentHub, result.PushAlone(scene, PushPeers.AgentHub), peer, result.PushAlone(scene, peer)), goal);
            yield return RatioLine.Of($"{scene}, from event to message", new Ratio(PushPeers.AgentHub, result.Whole(scene, PushPeers.AgentHub), peer, result.Whole(scene, peer)), goal);
        }
    }

    private string Board()
    {
        var (sent, naive) = (result.Board.Sum(s => s.Delivered), result.Board.Sum(s => s.Wanted));
        var seconds = result.Board.Sum(s => s.Took.TotalSeconds) * PushRun.BoardWatchers;
        var share = new Goal("supervisors' messages", sent / (double)naive, MostOfNaive);
        return Text($"supervisors' board, {PushRun.BoardWatchers} of them, {PushRun.BoardEventsPerSecond} events/s: {sent} messages where one for each event and supervisor were {naive}: {share.Measured:0.000} (goal {share}); ") +
            Text($"{result.Board.Sum(s => s.Bytes) / seconds:0} bytes a supervisor and second, the bare events were {result.Board.Sum(s => s.EventBytes) * PushRun.BoardWatchers / seconds:0}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
