namespace AgentHub.Adapters.HubSpot;

/// <summary>Where a page of a list in two parts begins.</summary>
/// <param name="IsInSecond">True within the second part, which comes after all of the first.</param>
/// <param name="After">The place there; null for its beginning.</param>
internal readonly record struct SplitPlace(bool IsInSecond, DatedPlace? After)
{
    /// <summary><c>a1794475200000:77</c>, <c>b</c>.</summary>
    public string Text => (IsInSecond ? "b" : "a") + After?.Text;

    /// <summary>From <see cref="Text"/>; the beginning for null.</summary>
    public static SplitPlace Of(string? text) => text is null ? default : new(text[0] == 'b', DatedPlace.Of(text[1..]));
}
