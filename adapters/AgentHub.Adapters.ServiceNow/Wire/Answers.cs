using System.Text.Json;

namespace AgentHub.Adapters.ServiceNow;

// The envelopes stand together: each is a name around what is in it.

/// <summary>Several records.</summary>
internal sealed record RowsAnswer
{
    public IReadOnlyList<Dictionary<string, JsonElement>?>? Result { get; init; }

    /// <summary>Where ServiceNow gives up within an answer that it began with 200, this follows the rows it had.</summary>
    public JsonElement? Error { get; init; }
}

/// <summary>One record.</summary>
internal sealed record RowAnswer
{
    public Dictionary<string, JsonElement>? Result { get; init; }

    /// <inheritdoc cref="RowsAnswer.Error"/>
    public JsonElement? Error { get; init; }
}

/// <summary>Articles found.</summary>
internal sealed record ArticlesAnswer
{
    public required ArticlesResult Result { get; init; }
}

/// <summary>A page of them.</summary>
internal sealed record ArticlesResult
{
    public required IReadOnlyList<WireArticle> Articles { get; init; }
    public ArticlesMeta? Meta { get; init; }
}

/// <summary>About the search.</summary>
internal sealed record ArticlesMeta
{
    /// <summary>How many articles there are in all.</summary>
    public int? Count { get; init; }
}
