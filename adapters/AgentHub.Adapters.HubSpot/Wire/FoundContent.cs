namespace AgentHub.Adapters.HubSpot;

/// <summary>One page of what the site's search found.</summary>
internal sealed record FoundContent
{
    public required IReadOnlyList<WireContent> Results { get; init; }

    /// <summary>All that match.</summary>
    public int? Total { get; init; }
}

/// <summary>A page, post or article of the site.</summary>
internal sealed record WireContent
{
    public required long Id { get; init; }

    /// <summary>Such as <c>KNOWLEDGE_ARTICLE</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The words found are marked in it.</summary>
    public string? Title { get; init; }

    /// <summary>The part that matches, with the words found marked.</summary>
    public string? Description { get; init; }
    public string? Url { get; init; }
}
