using System.Globalization;

namespace AgentHub.YamlAdapters;

/// <summary>A place in a list: which page of the system, and how many of its rows were handed out already.</summary>
/// <param name="Size">Rows asked for at once; stays the same through a list, so that numbered pages do.</param>
/// <param name="Skip">Rows of the page that are not wanted again.</param>
/// <param name="Token">Offset, number, cursor or address of the page; empty for the first of a cursor or a link.</param>
internal readonly record struct PagePlace(int Size, int Skip, string Token)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Size} {Skip} {Token}");

    /// <summary>From a text that was sealed, so made here.</summary>
    public static PagePlace Parse(string text)
    {
        var parts = text.Split(' ', 3);
        return parts.Length == 3 && int.TryParse(parts[0], CultureInfo.InvariantCulture, out var size) && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var skip)
            ? new(size, skip, parts[2]) : throw new ForeignCursorException();
    }
}
