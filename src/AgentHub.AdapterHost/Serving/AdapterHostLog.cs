namespace AgentHub.AdapterHost.Serving;

/// <summary>Log messages of the adapter host, ids from 12000. Never what was asked or answered.</summary>
internal static partial class AdapterHostLog
{
    [LoggerMessage(12000, LogLevel.Error, "The adapter has a fault: {Capability} ended with {ExceptionType} instead of an answer")]
    public static partial void AdapterFault(this ILogger logger, string capability, string exceptionType);
}
