namespace AgentHub.Core.Supervision;

/// <summary>The agents of the board: everybody who may take calls.</summary>
internal static class BoardAgents
{
    public static List<BoardAgent> Of(BoardInput input, DayFigures day)
    {
        var handled = day.Handled.ToLookup(m => m.Interaction.Agent);
        var touched = day.Touched.ToLookup(m => m.Interaction.Agent);
        return [.. input.People.Where(p => p.IsAgent).Select(person =>
        {
            var activity = AgentActivity.Of(person.Id, input.Book, input.Availability.GetValueOrDefault(person.Id));
            var mine = handled[person.Id].ToList();
            return new BoardAgent
            {
                Id = person.Id,
                Name = person.Name,
                Unit = person.Unit is { Length: > 0 } unit ? unit : null,
                State = activity.State,
                Since = activity.Since == DateTimeOffset.MinValue ? null : activity.Since,
                Reason = activity.Reason,
                Queue = activity.On?.Interaction.Queue,
                WaitingFor = WaitingFor(input, activity.On),
                Handled = mine.Count,
                HandleSeconds = mine.Count == 0 ? null : Math.Round(mine.Average(m => m.Time.Handle.TotalSeconds), 1),
                ConsultSeconds = Board.Seconds(Sum(touched[person.Id].Select(m => m.Time.Consult))),
                Repeats = touched[person.Id].Sum(m => m.Repeats),
                Status = StatusOf(activity, input),
            };
        })];
    }

    private static string? WaitingFor(BoardInput input, InteractionMeasure? on) =>
        on is { Waits.Open: [var first, ..] } ? input.Systems.FirstOrDefault(s => s.Id == first)?.Title ?? first : null;

    private static BoardStatus StatusOf(AgentActivity activity, BoardInput input)
    {
        var (age, targets) = (input.Now - activity.Since, input.Targets);
        return activity.State switch
        {
            AgentState.Talking => targets.Talk.Of(age),
            AgentState.Holding => targets.Hold.Of(age),
            AgentState.WrapUp => targets.WrapUp.Of(age),
            AgentState.NotReady when activity.Reason is null => targets.NotReady.Of(age),
            _ => BoardStatus.Fine,
        };
    }

    private static TimeSpan Sum(IEnumerable<TimeSpan> times) => times.Aggregate(TimeSpan.Zero, (a, b) => a + b);
}
