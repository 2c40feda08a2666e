using AgentHub.Core;

namespace AgentHub.Server.Nodes;

/// <summary>Log messages of the Nodes feature.</summary>
internal static partial class NodesLog
{
    [LoggerMessage(9600, LogLevel.Warning, "This node is apart from the others: {Reason}. Calls go on from its own memory")]
    public static partial void Apart(this ILogger log, string reason);

    [LoggerMessage(9601, LogLevel.Information, "This node is joined to the others")]
    public static partial void Joined(this ILogger log);

    [LoggerMessage(9603, LogLevel.Error, "What changed on another node could not be read; it is tried again in a second")]
    public static partial void NewsNotRead(this ILogger log, Exception failure);

    [LoggerMessage(9604, LogLevel.Error, "Person {Person} could not be kept for the other nodes; tried again when they next sign in")]
    public static partial void PersonNotKept(this ILogger log, AgentId person, Exception failure);

    [LoggerMessage(9605, LogLevel.Error, "Something that the ledger's feed named could not be read {Times} times in a row; the feed is followed without it")]
    public static partial void NewsGivenUp(this ILogger log, int times);

    [LoggerMessage(9602, LogLevel.Error, "What another node told could not be taken in")]
    public static partial void HandlerThrew(this ILogger log, Exception failure);
}
