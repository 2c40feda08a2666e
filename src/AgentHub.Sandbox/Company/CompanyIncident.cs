namespace AgentHub.Sandbox.Company;

/// <summary>A fault or planned work, as the network status system holds it.</summary>
internal sealed record CompanyIncident
{
    public required string Number { get; init; }
    public required string Title { get; init; }

    /// <summary>The system's own word: <c>planned</c>, <c>open</c>, <c>cause-known</c>, <c>watched</c>, <c>closed</c>.</summary>
    public required string Status { get; init; }

    public required string Service { get; init; }

    /// <summary>Beginning of the postcodes it touches: <c>CV1 1</c>.</summary>
    public required string Area { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? ExpectedAt { get; init; }
    public string? Message { get; init; }
}
