namespace AgentHub.Adapters.Sap;

/// <summary>With what every request of one question is made.</summary>
/// <param name="Api">The services.</param>
/// <param name="Client">The client asked; null for the system's default.</param>
/// <param name="Authorization">Value of the header.</param>
internal sealed record Asked(ISapApi Api, string? Client, string Authorization);
