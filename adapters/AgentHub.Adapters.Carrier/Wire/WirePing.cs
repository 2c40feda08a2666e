namespace AgentHub.Adapters.Carrier;

/// <summary>Answer of <c>/v1/ping</c>.</summary>
internal sealed record WirePing(string? Status);
