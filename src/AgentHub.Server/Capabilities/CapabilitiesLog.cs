namespace AgentHub.Server.Capabilities;

/// <summary>Log messages of the Capabilities feature. Ids only: never a name, a number or a value.</summary>
internal static partial class CapabilitiesLog
{
    [LoggerMessage(10000, LogLevel.Information, "{Caller} asked system {System} for {Capability}: {Outcome}")]
    public static partial void Asked(this ILogger log, string caller, string system, string capability, string outcome);

    [LoggerMessage(10001, LogLevel.Warning, "System {System} sent an answer to {Capability} that could not be used")]
    public static partial void AnswerUnusable(this ILogger log, string system, string capability, Exception failure);
}
