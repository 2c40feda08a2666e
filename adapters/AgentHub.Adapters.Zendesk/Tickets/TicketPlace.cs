using System.Globalization;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// Where a page of tickets begins: a number of rows in the list that is sorted here, or, of a history too long for that, a place
/// among the done tickets, which come page by page from Zendesk itself.
/// </summary>
/// <param name="IsAmongDone">True for a place among the done tickets.</param>
/// <param name="Skip">Rows of the sorted list, or of Zendesk's page, that stand before.</param>
/// <param name="After">Zendesk's own cursor of that page; null for its first.</param>
internal readonly record struct TicketPlace(bool IsAmongDone, int Skip, string? After)
{
    /// <summary><c>t:100</c>, <c>d:60:abc</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{(IsAmongDone ? 'd' : 't')}:{Skip}:{After}");

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static TicketPlace Of(string? text)
    {
        if (text is null) return default;
        var parts = text.Split(':', 3);
        return new(parts[0] == "d", int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture), parts[2].Length == 0 ? null : parts[2]);
    }
}
