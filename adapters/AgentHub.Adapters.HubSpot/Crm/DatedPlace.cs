using System.Globalization;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Where a list that is sorted by time goes on: at the time of the last row shown, without the rows of that time that were shown.</summary>
/// <param name="Ms">Milliseconds since 1970.</param>
/// <param name="Shown">Rows of that millisecond that the pages before held.</param>
internal sealed record DatedPlace(long Ms, IReadOnlyList<string> Shown)
{
    /// <summary>More rows of one millisecond are not told apart: the list goes on with the next one.</summary>
    private const int MostShown = 100;

    /// <summary><c>1794475200000:77,78</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Ms}:{string.Join(',', Shown)}");

    /// <summary>From <see cref="Text"/>; null for the beginning.</summary>
    public static DatedPlace? Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var parts = text.Split(':', 2);
        return new(long.Parse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The place after a page.</summary>
    /// <param name="rows">The page; at least one.</param>
    /// <param name="before">Where the page began.</param>
    /// <param name="isOldestFirst">Whether times rise from row to row.</param>
    public static DatedPlace After(IReadOnlyList<(string Key, DateTimeOffset At)> rows, DatedPlace? before, bool isOldestFirst = false)
    {
        var ms = rows[^1].At.ToUnixTimeMilliseconds();
        var shown = rows.Where(r => r.At.ToUnixTimeMilliseconds() == ms).Select(r => r.Key).Concat(before?.Ms == ms ? before.Shown : []).Distinct().ToList();
        return shown.Count <= MostShown ? new(ms, shown) : new(isOldestFirst ? ms + 1 : ms - 1, []);
    }
}
