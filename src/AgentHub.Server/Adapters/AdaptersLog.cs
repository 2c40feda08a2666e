namespace AgentHub.Server.Adapters;

/// <summary>Log messages of the systems of record, ids from 7000. Ids of systems only, never what was asked or answered.</summary>
internal static partial class AdaptersLog
{
    [LoggerMessage(7000, LogLevel.Warning, "System {SystemId} {Reason}; others are not affected, and it is looked at again by itself")]
    public static partial void SystemFailed(this ILogger logger, string systemId, string reason);

    [LoggerMessage(7001, LogLevel.Information, "System {SystemId} answers again after {Seconds} s")]
    public static partial void SystemAnswersAgain(this ILogger logger, string systemId, double seconds);

    [LoggerMessage(7002, LogLevel.Warning, "System {SystemId} keeps failing and is not asked for {Seconds} s")]
    public static partial void SystemLeftAlone(this ILogger logger, string systemId, double seconds);

    [LoggerMessage(7003, LogLevel.Error, "The adapter of system {SystemId} has a fault: {Capability} ended with {ExceptionType} instead of an answer")]
    public static partial void AdapterFault(this ILogger logger, string systemId, string capability, string exceptionType);

    [LoggerMessage(7004, LogLevel.Information, "System {SystemId} is reachable and accepts our credentials")]
    public static partial void SystemReady(this ILogger logger, string systemId);

    [LoggerMessage(7005, LogLevel.Error, "A listener to the state of system {SystemId} failed with {ExceptionType}")]
    public static partial void ListenerFailed(this ILogger logger, string systemId, string exceptionType);

    [LoggerMessage(7020, LogLevel.Warning, "A use of the archive {SystemId} ({Capability}) was not counted; whoever asked was served")]
    public static partial void ArchiveUseNotCounted(this ILogger logger, string systemId, string capability, Exception exception);
}
