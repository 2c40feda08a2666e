namespace AgentHub.Cli;

/// <summary>One request and what came back, as far as it is needed: no header is kept.</summary>
/// <param name="Address">Where it went.</param>
/// <param name="Body">The answer's body.</param>
internal sealed record RecordedExchange(Uri Address, byte[] Body);
