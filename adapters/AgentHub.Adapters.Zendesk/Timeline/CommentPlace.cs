using System.Globalization;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>The place of a comment in a list that has the newest first. It is good whatever is written meanwhile.</summary>
/// <param name="Ticks">When it was written, UTC.</param>
/// <param name="Id">Its id.</param>
internal readonly record struct CommentPlace(long Ticks, long Id) : IComparable<CommentPlace>
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Ticks}:{Id}");

    /// <summary>From <see cref="Text"/>.</summary>
    public static CommentPlace Of(string text)
    {
        var parts = text.Split(':');
        return new(long.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture), long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture));
    }

    public static CommentPlace Of(TimelineEntry entry) => new(entry.At.UtcTicks, Ids.Number(entry.Id));

    /// <summary>The older one is less.</summary>
    public int CompareTo(CommentPlace other) => (Ticks, Id).CompareTo((other.Ticks, other.Id));
}
