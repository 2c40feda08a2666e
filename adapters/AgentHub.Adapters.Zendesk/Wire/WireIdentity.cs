namespace AgentHub.Adapters.Zendesk;

/// <summary>Something a user is known by, as Zendesk sends it.</summary>
internal sealed record WireIdentity
{
    public required long Id { get; init; }
    public long? UserId { get; init; }
    public string? Type { get; init; }
    public string? Value { get; init; }

    /// <summary>True when the person confirmed it.</summary>
    public bool? Verified { get; init; }
    public bool? Primary { get; init; }
}
