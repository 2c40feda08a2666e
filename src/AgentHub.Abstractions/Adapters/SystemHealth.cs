namespace AgentHub.Abstractions;

/// <summary>A system that answered its health question.</summary>
/// <param name="Version">What it says of its version; null when it does not.</param>
public sealed record SystemHealth(string? Version = null);
