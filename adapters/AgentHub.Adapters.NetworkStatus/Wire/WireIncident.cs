namespace AgentHub.Adapters.NetworkStatus;

/// <summary>One fault, or planned work.</summary>
internal sealed record WireIncident(string? Id, string? Title, string? State, string? Service, string? Area, DateTimeOffset? StartedAt, DateTimeOffset? ExpectedAt, string? Say);
