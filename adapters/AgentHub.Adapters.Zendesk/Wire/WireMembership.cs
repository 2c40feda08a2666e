namespace AgentHub.Adapters.Zendesk;

/// <summary>That a user belongs to an organization, as Zendesk sends it.</summary>
internal sealed record WireMembership
{
    public required long Id { get; init; }
    public long? UserId { get; init; }
    public required long OrganizationId { get; init; }
    public string? OrganizationName { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}

/// <summary>An organization as Zendesk sends it.</summary>
internal sealed record WireOrganization
{
    public required long Id { get; init; }
    public string? Name { get; init; }
    public string? ExternalId { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
