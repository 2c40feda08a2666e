namespace AgentHub.Cli;

/// <summary>A command cannot be carried out. The message says what is missing, where, and what to do.</summary>
internal sealed class NotDoneException(string message) : Exception(message);
