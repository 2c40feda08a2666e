namespace AgentHub.Adapters.Zendesk;

/// <summary>An article as the search of the help center sends it.</summary>
internal sealed record WireArticle
{
    public required long Id { get; init; }
    public string? Title { get; init; }

    /// <summary>The part that matches, with the words found in <c>em</c>.</summary>
    public string? Snippet { get; init; }
    public string? HtmlUrl { get; init; }
    public bool? Draft { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
