using System.Globalization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>Where a page begins: a part of Dataverse's answer, and the rows of it that stand before.</summary>
/// <param name="Skip">Rows of the part.</param>
/// <param name="Token">Dataverse's own position of the part; null for the first.</param>
internal readonly record struct TablePlace(int Skip, string? Token)
{
    /// <summary><c>60 &lt;cookie …</c></summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Skip} {Token}");

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static TablePlace Of(string? text)
    {
        if (text is null) return default;
        var parts = text.Split(' ', 2);
        return new(int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), parts[1].Length == 0 ? null : parts[1]);
    }
}
