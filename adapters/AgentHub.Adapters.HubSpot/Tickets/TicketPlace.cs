namespace AgentHub.Adapters.HubSpot;

/// <summary>Where a page of tickets begins.</summary>
/// <param name="IsAmongDone">True among those that are done, which come after all others.</param>
/// <param name="After">The place there; null for its beginning.</param>
internal readonly record struct TicketPlace(bool IsAmongDone, DatedPlace? After)
{
    /// <summary><c>o1794475200000:77</c>, <c>d</c>.</summary>
    public string Text => (IsAmongDone ? "d" : "o") + After?.Text;

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static TicketPlace Of(string? text) => text is null ? default : new(text[0] == 'd', DatedPlace.Of(text[1..]));
}
