using System.Text.Json.Serialization;

namespace AgentHub.Adapters.RequestTracker;

// The envelopes stand together: each is a name around what is in it. Links in them (_url, next_page) are not read at all.

/// <summary>One page of a list.</summary>
internal sealed record PageOf<T>
{
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>How many there are in all; null when the token may not know.</summary>
    public int? Total { get; init; }

    /// <summary>Rows of a page as Request Tracker cuts them, whatever was asked for; null when it does not say.</summary>
    [JsonPropertyName("per_page")] public int? PerPage { get; init; }
}

/// <summary>What an installation says about itself.</summary>
internal sealed record InstanceAnswer
{
    public required string Version { get; init; }
}

/// <summary>A record that was created.</summary>
internal sealed record CreatedAnswer
{
    [JsonConverter(typeof(IdConverter))] public required string Id { get; init; }
}

/// <summary>One entry of a ticket's history; <c>Data</c> of a comment is its subject.</summary>
internal sealed record WireTransaction
{
    public string? Data { get; init; }
}
