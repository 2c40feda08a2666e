namespace AgentHub.Adapters.ServiceNow;

/// <summary>An article as the Knowledge Management API sends it.</summary>
internal sealed record WireArticle
{
    /// <summary>Table and id: <c>kb_knowledge:9e52…</c></summary>
    public string? Id { get; init; }
    public string? Number { get; init; }
    public string? Title { get; init; }
    public string? Snippet { get; init; }
    public Dictionary<string, WireArticleField?>? Fields { get; init; }
}

/// <summary>One field of an article that was asked for.</summary>
internal sealed record WireArticleField
{
    public string? Value { get; init; }
}
