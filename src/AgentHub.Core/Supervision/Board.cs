namespace AgentHub.Core.Supervision;

/// <summary>Makes the board from the day's book; pure, so that the same book always gives the same numbers.</summary>
public static class Board
{
    /// <summary>The board at <see cref="BoardInput.Now"/>.</summary>
    public static BoardDocument Of(BoardInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var day = DayFigures.Of(input);
        var agents = BoardAgents.Of(input, day);
        var systems = BoardSystems.Of(input, day);
        return new()
        {
            At = input.Now,
            Day = new(day.From, input.Zone.Id),
            Tiles = BoardTiles.Of(input, day, agents, systems).ToDictionary(t => t.Key),
            Queues = BoardQueues.Of(input, day, agents).ToDictionary(q => q.Name),
            Agents = agents.ToDictionary(a => a.Id.Value),
            Systems = systems.ToDictionary(s => s.System),
            Interactions = BoardInteractions.Of(input, day).ToDictionary(i => i.InteractionId.Value),
        };
    }

    /// <summary>Seconds as shown: to the tenth, so that sums reconcile with what people can read.</summary>
    internal static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 1);

    /// <summary>Minutes and seconds for people.</summary>
    internal static string Clock(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00}";
}
