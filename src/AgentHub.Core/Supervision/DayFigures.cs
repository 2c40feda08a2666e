using System.Collections.Immutable;
using AgentHub.Core.Interactions;

namespace AgentHub.Core.Supervision;

/// <summary>The contacts and interactions that count for one day. Booked to the day in which the wrap-up ended.</summary>
internal sealed record DayFigures
{
    public required DateTimeOffset From { get; init; }
    public required DateTimeOffset Until { get; init; }
    /// <summary>Handled interactions whose wrap-up ended on this day.</summary>
    public required ImmutableArray<InteractionMeasure> Handled { get; init; }
    /// <summary>Interactions with the agent's part still going on, or finished on this day.</summary>
    public required ImmutableArray<InteractionMeasure> Touched { get; init; }
    /// <summary>Contacts that waited in a queue on this day.</summary>
    public required ImmutableArray<ContactState> Queued { get; init; }

    public static DayFigures Of(BoardInput input)
    {
        var from = Midnight.Before(input.Now, input.Zone);
        var until = Midnight.Before(from.AddHours(36), input.Zone);
        var measures = input.Book.Contacts.Values.SelectMany(c => c.Interactions).ToList();
        return new()
        {
            From = from,
            Until = until,
            Handled = [.. measures.Where(m => m.IsHandled && m.Interaction.CompletedAt >= from && m.Interaction.CompletedAt < until)],
            Touched = [.. measures.Where(m => !m.Interaction.IsFinished || (m.Interaction.Since >= from && m.Interaction.Since < until))],
            Queued = [.. input.Book.Contacts.Values.Select(c => c.State).Where(c => c.QueueStays.Any(s => s.Since >= from && s.Since < until))],
        };
    }

    /// <summary>Contacts of which at least one interaction was handled.</summary>
    public int HandledContacts => Handled.Select(m => m.Contact).Distinct().Count();

    /// <summary>Handle time of the handled interactions, in sum.</summary>
    public double HandleSeconds => Handled.Sum(m => m.Time.Handle.TotalSeconds);

    /// <summary>Gave up waiting on this day.</summary>
    public IEnumerable<ContactState> Abandoned => Queued.Where(c => c.AbandonedAt >= From && c.AbandonedAt < Until);
}
