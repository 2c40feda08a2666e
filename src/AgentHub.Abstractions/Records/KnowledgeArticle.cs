namespace AgentHub.Abstractions;

/// <summary>An article of a knowledge base.</summary>
public sealed record KnowledgeArticle
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    /// <summary>The part that answers, as plain text, at most 280 characters.</summary>
    public string? Excerpt { get; init; }
    /// <summary>Where the whole article stands; http or https.</summary>
    public Uri? Link { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
