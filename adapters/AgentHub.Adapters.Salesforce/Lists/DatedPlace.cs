namespace AgentHub.Adapters.Salesforce;

/// <summary>The place of a row in a list that has the newest first. It is good as long as the row is.</summary>
/// <param name="Literal">When, as SOQL writes it.</param>
/// <param name="Id">Of the row.</param>
internal readonly record struct DatedPlace(string Literal, string Id)
{
    public string Text => $"{Literal} {Id}";

    /// <summary>From <see cref="Text"/>.</summary>
    public static DatedPlace Of(string text) => text.Split(' ') is [var literal, var id] ? new(literal, id) : throw new ForeignCursorException();
}
