namespace AgentHub.Cli;

/// <summary>A check cannot be made. The message says why.</summary>
internal sealed class NotCheckedException(string message) : Exception(message);
