namespace AgentHub.Core.Supervision;

/// <summary>The queues of the board: every unit that has agents, and every queue somebody waited in today.</summary>
/// <remarks>A queue is served by the unit of the same name.</remarks>
internal static class BoardQueues
{
    public static IEnumerable<BoardQueue> Of(BoardInput input, DayFigures day, List<BoardAgent> agents)
    {
        var names = agents.Select(a => a.Unit).OfType<string>()
            .Concat(day.Queued.SelectMany(c => c.QueueStays).Select(s => s.Queue))
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
        var waiting = input.Book.WaitingNow().ToLookup(s => s.Queue, s => s.Since, StringComparer.OrdinalIgnoreCase);
        return names.Select(name => One(name, input, day, [.. waiting[name]], [.. agents.Where(a => Same(a.Unit, name))]));
    }

    private static BoardQueue One(string name, BoardInput input, DayFigures day, List<DateTimeOffset> waiting, List<BoardAgent> agents)
    {
        var ready = agents.Count(a => a.State == AgentState.Ready);
        return new()
        {
            Name = name,
            Waiting = waiting.Count,
            LongestSince = waiting.Count == 0 ? null : waiting.Min(),
            Ready = ready,
            Agents = agents.Count(a => a.State != AgentState.Offline),
            Status = StatusOf(waiting, ready, input),
            Handled = day.Handled.Count(m => Same(m.Interaction.Queue, name)),
            Abandoned = day.Abandoned.Count(c => Same(c.QueueStays[^1].Queue, name)),
        };
    }

    private static BoardStatus StatusOf(List<DateTimeOffset> waiting, int ready, BoardInput input)
    {
        if (waiting.Count == 0) return BoardStatus.Fine;
        var byTime = input.Targets.LongestWait.Of(input.Now - waiting.Min());
        return byTime == BoardStatus.Fine && ready == 0 ? BoardStatus.AtRisk : byTime;
    }

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
