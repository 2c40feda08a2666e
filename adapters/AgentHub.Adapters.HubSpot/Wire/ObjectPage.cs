namespace AgentHub.Adapters.HubSpot;

/// <summary>One page of a list or a search.</summary>
internal sealed record ObjectPage
{
    public required IReadOnlyList<CrmObject> Results { get; init; }

    /// <summary>All that match; only a search says it.</summary>
    public int? Total { get; init; }
}
