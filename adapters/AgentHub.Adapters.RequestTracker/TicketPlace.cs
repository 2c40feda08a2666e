using System.Globalization;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>
/// Where a page of tickets begins: a number of rows in the list that is sorted here, or, of a longer history, a row of one of
/// Request Tracker's own pages of the active or of the other tickets.
/// </summary>
/// <param name="List">Which list.</param>
/// <param name="Page">Request Tracker's page, from 1.</param>
/// <param name="Skip">Rows of it, or of the list that is sorted here, that stand before.</param>
internal readonly record struct TicketPlace(TicketStream List, int Page, int Skip)
{
    /// <summary><c>0:1:100</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{(int)List}:{Page}:{Skip}");

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static TicketPlace Of(string? text)
    {
        if (text is null) return new(TicketStream.All, 1, 0);
        var numbers = text.Split(':').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        return new((TicketStream)numbers[0], numbers[1], numbers[2]);
    }
}
