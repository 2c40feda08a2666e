namespace AgentHub.Adapters.NetworkStatus;

/// <summary>Answer of <c>/incidents</c>.</summary>
internal sealed record WireIncidents(IReadOnlyList<WireIncident>? Incidents);
