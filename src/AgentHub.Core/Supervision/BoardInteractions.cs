namespace AgentHub.Core.Supervision;

/// <summary>The newest finished interactions, each with where its seconds went.</summary>
internal static class BoardInteractions
{
    private const int Most = 50;

    public static IEnumerable<BoardInteraction> Of(BoardInput input, DayFigures day)
    {
        var names = input.People.ToDictionary(p => p.Id, p => p.Name);
        return day.Handled.OrderByDescending(m => m.Interaction.CompletedAt).Take(Most).Select(m => new BoardInteraction
        {
            InteractionId = m.Interaction.Id,
            ContactId = m.Contact,
            AgentId = m.Interaction.Agent,
            AgentName = names.GetValueOrDefault(m.Interaction.Agent) ?? m.Interaction.Agent.Value,
            Queue = m.Interaction.Queue,
            EndedAt = m.Interaction.CompletedAt!.Value,
            Talk = Board.Seconds(m.Time.Talk),
            Hold = Board.Seconds(m.Time.Hold),
            WrapUp = Board.Seconds(m.Time.WrapUp),
            Handle = Board.Seconds(m.Time.Handle),
            Consult = Board.Seconds(m.Time.Consult),
            SystemWait = Board.Seconds(m.Waits.Booked.Union),
            SystemWaitBySystem = m.Waits.Booked.BySystem.ToDictionary(s => s.Key, s => Board.Seconds(s.Value)),
            Repeats = m.Repeats,
            Disposition = m.Interaction.Disposition is { } outcome ? input.OutcomeWords(m.Interaction.Queue, outcome) ?? outcome : null,
        });
    }
}
