namespace AgentHub.Abstractions;

/// <summary>State of an incident in our words.</summary>
public enum IncidentStatus { Unknown, Planned, Investigating, Identified, Monitoring, Resolved }

/// <summary>A fault or planned work that touches several customers.</summary>
public sealed record ServiceIncident
{
    public required string Id { get; init; }
    /// <summary>The number people use.</summary>
    public required string Number { get; init; }
    public required string Title { get; init; }
    public required Coded<IncidentStatus> Status { get; init; }
    /// <summary>Which service: <c>fibre</c>, <c>electricity</c>.</summary>
    public string? Service { get; init; }
    /// <summary>Where, in the system's words: a postcode area, a district.</summary>
    public string? Area { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    /// <summary>When it should be over.</summary>
    public DateTimeOffset? ExpectedAt { get; init; }
    /// <summary>What callers may be told.</summary>
    public string? Message { get; init; }
    public DateTimeOffset? UpdatedAt { get; init; }
}
