namespace AgentHub.Server.Gateway.Network;

/// <summary>A system's name leads to where nobody may connect.</summary>
/// <param name="message">Reads on from the system's title.</param>
internal sealed class AddressRefusedException(string message) : Exception(message);
