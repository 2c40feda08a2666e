namespace AgentHub.Adapters.Zendesk;

/// <summary>A record of any kind as the search sends it: of each kind the members that are used.</summary>
internal sealed record WireHit
{
    /// <summary><c>ticket</c>, <c>user</c>, <c>organization</c>, <c>group</c>.</summary>
    public required string ResultType { get; init; }
    public required long Id { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Of a user or an organization.</summary>
    public string? Name { get; init; }

    /// <summary>Of a user or an organization: free words.</summary>
    public string? Details { get; init; }

    /// <summary>Of a user.</summary>
    public string? Role { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>Of a ticket.</summary>
    public string? Subject { get; init; }
    public string? Description { get; init; }
    public long? RequesterId { get; init; }
}
