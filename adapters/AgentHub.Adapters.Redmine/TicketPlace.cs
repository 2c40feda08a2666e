using System.Globalization;

namespace AgentHub.Adapters.Redmine;

/// <summary>
/// Where a page of tickets begins: among those not done or those done, below which id. Ids instead of counts, so that a ticket
/// that comes in meanwhile shifts nothing.
/// </summary>
/// <param name="IsDone">Whether those not done are behind us.</param>
/// <param name="Below">Only smaller ids; null from the newest.</param>
internal readonly record struct TicketPlace(bool IsDone, long? Below)
{
    /// <summary>Whether it is the beginning of the whole list.</summary>
    public bool IsBeginning => this == default;

    /// <summary><c>o5512</c>, <c>d</c>.</summary>
    public string Text => (IsDone ? "d" : "o") + Below?.ToString(CultureInfo.InvariantCulture);

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static TicketPlace Of(string? text) =>
        text is null ? default : new(text[0] == 'd', text.Length == 1 ? null : long.Parse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture));
}
