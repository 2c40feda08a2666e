namespace AgentHub.Adapters.Zendesk;

/// <summary>A user as Zendesk sends it; without an id it is the anonymous one.</summary>
internal sealed record WireUser
{
    public required long? Id { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? ExternalId { get; init; }
    public string? Role { get; init; }

    /// <summary>False when the user was deleted.</summary>
    public bool? Active { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
