using System.Globalization;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>The numbers on top of the board, each with its target and its formula.</summary>
internal static class BoardTiles
{
    public static IEnumerable<BoardTile> Of(BoardInput input, DayFigures day, List<BoardAgent> agents, List<BoardSystem> systems)
    {
        var (targets, waiting) = (input.Targets, input.Book.WaitingNow().ToList());
        return
        [
            Waiting(targets, waiting),
            LongestWait(targets, waiting, input.Now),
            Abandoned(targets, day),
            AhtInteraction(targets, day),
            AhtContact(targets, day),
            AgentsReady(targets, agents),
            SystemWait(targets, day, systems),
            Repeats(targets, day),
        ];
    }

    private static BoardTile Waiting(BoardTargets targets, List<QueueStay> waiting) => new()
    {
        Key = "waiting", Title = "Waiting", Order = 1, Unit = "contacts",
        Value = waiting.Count,
        Status = targets.Waiting.Of(waiting.Count),
        Target = Invariant($"target ≤ {targets.Waiting.Target}"),
        Formula = "contacts queued now, all channels",
    };

    private static BoardTile LongestWait(BoardTargets targets, List<QueueStay> waiting, DateTimeOffset now)
    {
        var oldest = waiting.MinBy(s => s.Since);
        return new()
        {
            Key = "longestWait", Title = "Longest wait", Order = 2, Unit = "seconds",
            Since = oldest?.Since,
            Status = oldest is null ? BoardStatus.Fine : targets.LongestWait.Of(now - oldest.Since),
            Target = $"limit {Board.Clock(targets.LongestWait.Limit)}",
            Formula = "now − queued time of the oldest waiting contact",
            Detail = oldest?.Queue,
        };
    }

    private static BoardTile Abandoned(BoardTargets targets, DayFigures day)
    {
        var (abandoned, queued) = (day.Abandoned.Count(), day.Queued.Length);
        var percent = queued == 0 ? 0 : Math.Round(100.0 * abandoned / queued, 1);
        return new()
        {
            Key = "abandoned", Title = "Abandoned", Order = 3, Unit = "percent",
            Value = percent,
            Status = targets.AbandonedPercent.Of(percent),
            Target = Invariant($"target ≤ {targets.AbandonedPercent.Target} %"),
            Formula = Invariant($"{abandoned} abandoned in a queue ÷ {queued} queued"),
        };
    }

    private static BoardTile AhtInteraction(BoardTargets targets, DayFigures day) => Mean("ahtInteraction", "Handle time", 4, targets.HandleTime,
        day.HandleSeconds, day.Handled.Length, Invariant($"(talk + hold + wrap-up) ÷ {Count(day.Handled.Length, "interaction")}, booked at wrap-up end"));

    private static BoardTile AhtContact(BoardTargets targets, DayFigures day) => Mean("ahtContact", "Handle time per contact", 5, targets.ContactHandleTime,
        day.HandleSeconds, day.HandledContacts, Invariant($"handle time of all agents ÷ {Count(day.HandledContacts, "contact")}, consults apart"));

    private static BoardTile Mean(string key, string title, int order, Bounds<TimeSpan> bounds, double seconds, int count, string formula)
    {
        double? mean = count == 0 ? null : Math.Round(seconds / count, 1);
        return new()
        {
            Key = key, Title = title, Order = order, Unit = "seconds",
            Value = mean,
            Status = mean is { } value ? bounds.Of(TimeSpan.FromSeconds(value)) : BoardStatus.Fine,
            Target = $"target {Board.Clock(bounds.Target)}",
            Formula = formula,
        };
    }

    private static BoardTile AgentsReady(BoardTargets targets, List<BoardAgent> agents)
    {
        var (ready, signedIn) = (agents.Count(a => a.State == AgentState.Ready), agents.Count(a => a.State != AgentState.Offline));
        return new()
        {
            Key = "agentsReady", Title = "Agents ready", Order = 6, Unit = "agents",
            Value = ready,
            Of = signedIn,
            Status = ready >= targets.AgentsReady ? BoardStatus.Fine : ready > 0 ? BoardStatus.AtRisk : BoardStatus.Over,
            Target = Invariant($"target ≥ {targets.AgentsReady}"),
            Formula = "state Ready now ÷ signed in",
        };
    }

    private static BoardTile SystemWait(BoardTargets targets, DayFigures day, List<BoardSystem> systems)
    {
        var contacts = day.HandledContacts;
        var total = day.Handled.Sum(m => m.Waits.Booked.Union.TotalSeconds);
        double? mean = contacts == 0 ? null : Math.Round(total / contacts, 1);
        var perSystem = contacts == 0 ? [] : systems
            .Select(s => (s.System, Seconds: Math.Round(day.Handled.Sum(m => m.Waits.Booked.BySystem.GetValueOrDefault(s.System).TotalSeconds) / contacts, 1)))
            .Where(s => s.Seconds > 0).ToDictionary(s => s.System, s => s.Seconds);
        return new()
        {
            Key = "systemWait", Title = "System wait per call", Order = 7, Unit = "seconds",
            Value = mean,
            Status = mean is { } value ? targets.SystemWait.Of(TimeSpan.FromSeconds(value)) : BoardStatus.Fine,
            Target = Invariant($"target ≤ {targets.SystemWait.Target.TotalSeconds} s"),
            Formula = $"time agents saw a panel wait, overlaps counted once ÷ {Count(contacts, "contact")}; booked to the system that answered last",
            PerSystem = perSystem,
            Worst = perSystem.Count == 0 ? null : perSystem.MaxBy(s => s.Value).Key,
            OfHandlePercent = day.HandleSeconds == 0 ? null : Math.Round(100 * total / day.HandleSeconds, 1),
        };
    }

    private static BoardTile Repeats(BoardTargets targets, DayFigures day)
    {
        var repeats = day.Touched.Sum(m => m.Repeats);
        return new()
        {
            Key = "repeats", Title = "Asked twice", Order = 8, Unit = "repeats",
            Value = repeats,
            Status = targets.Repeats.Of(repeats),
            Target = Invariant($"target {targets.Repeats.Target}"),
            Formula = "known values typed again, once per interaction and value",
        };
    }

    private static string Count(int n, string what) => n == 1 ? $"1 {what}" : Invariant($"{n} {what}s");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
