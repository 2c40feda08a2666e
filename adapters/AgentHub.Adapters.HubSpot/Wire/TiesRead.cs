using System.Text.Json;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Objects whose ties are asked for, at most 1,000.</summary>
internal sealed record TiesRead(IReadOnlyList<TiesOf> Inputs);

/// <summary>One object, and where in its ties to begin.</summary>
internal sealed record TiesOf(string Id, string? After = null);

/// <summary>What objects are tied to; one without ties is left out.</summary>
internal sealed record TiesAnswer
{
    public required IReadOnlyList<ObjectTies> Results { get; init; }
}

/// <summary>A page of what one object is tied to.</summary>
internal sealed record ObjectTies
{
    public required ObjectId From { get; init; }
    public required IReadOnlyList<Tie> To { get; init; }
    public Paging? Paging { get; init; }
}

/// <summary>One tie.</summary>
internal sealed record Tie
{
    /// <summary>Text by HubSpot's description, a number in its answers.</summary>
    public required JsonElement ToObjectId { get; init; }
}
