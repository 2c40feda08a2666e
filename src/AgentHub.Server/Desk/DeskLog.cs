using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Desk;

/// <summary>What the desk feature logs. Ids 1000–1999.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(1000, LogLevel.Error, "Document {Document} could not be made; it is read again in a second.")]
    public static partial void DocumentFailed(ILogger log, string document, Exception exception);

    [LoggerMessage(1001, LogLevel.Warning, "Agent {AgentId} has more than {Most} connections; the oldest one was cut.")]
    public static partial void TooManyConnections(ILogger log, AgentId agentId, int most);

    [LoggerMessage(1002, LogLevel.Information, "Agent {AgentId} is here, {State}.")]
    public static partial void Arrived(ILogger log, AgentId agentId, Availability state);

    [LoggerMessage(1003, LogLevel.Information, "Agent {AgentId} is offline: no connection for {Grace}.")]
    public static partial void Left(ILogger log, AgentId agentId, TimeSpan grace);

    [LoggerMessage(1004, LogLevel.Error, "The presence of agent {AgentId} could not be stored; it is tried again when they connect or leave.")]
    public static partial void PresenceFailed(ILogger log, AgentId agentId, Exception exception);
}
