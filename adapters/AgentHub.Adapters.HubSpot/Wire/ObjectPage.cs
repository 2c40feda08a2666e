namespace AgentHub.Adapters.HubSpot;

/// <summary>One page of a list or a search.</summary>
internal sealed record ObjectPage
{
    public required IReadOnlyList<CrmObject> Results { get; init; }

    /// <summary>All that match; only a search says it.</summary>
    public int? Total { get; init; }

    public Paging? Paging { get; init; }
}

/// <summary>Where a list goes on.</summary>
internal sealed record Paging(NextPage? Next);

/// <summary>HubSpot's own cursor.</summary>
internal sealed record NextPage(string? After);
