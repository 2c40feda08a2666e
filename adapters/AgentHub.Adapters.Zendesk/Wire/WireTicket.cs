namespace AgentHub.Adapters.Zendesk;

/// <summary>A ticket as Zendesk sends it.</summary>
internal sealed record WireTicket
{
    public required long Id { get; init; }
    public long? RequesterId { get; init; }
    public long? AssigneeId { get; init; }
    public long? GroupId { get; init; }
    public string? ExternalId { get; init; }
    public string? Subject { get; init; }
    public string? Description { get; init; }
    public string? Status { get; init; }

    /// <summary><c>problem</c>, <c>incident</c>, <c>question</c> or <c>task</c>.</summary>
    public string? Type { get; init; }
    public string? Priority { get; init; }
    public WireVia? Via { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }
    public WireMetrics? MetricSet { get; init; }
}

/// <summary>Where a ticket came in.</summary>
internal sealed record WireVia
{
    public string? Channel { get; init; }
}

/// <summary>What Zendesk counted about a ticket.</summary>
internal sealed record WireMetrics
{
    public DateTimeOffset? SolvedAt { get; init; }
}

/// <summary>One comment of a ticket.</summary>
internal sealed record WireComment
{
    public long? Id { get; init; }
    public string? Body { get; init; }
    public string? PlainBody { get; init; }

    /// <summary>False for a note that the customer does not see.</summary>
    public bool? Public { get; init; }
    public long? AuthorId { get; init; }
    public WireVia? Via { get; init; }
    public DateTimeOffset? CreatedAt { get; init; }
}
