using AgentHub.Core;

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

    [LoggerMessage(7006, LogLevel.Error, "A listener to the set of systems failed with {ExceptionType}")]
    public static partial void SetListenerFailed(this ILogger logger, string exceptionType);

    [LoggerMessage(7007, LogLevel.Error, "The watch over system {SystemId} ended by a fault of AgentHub")]
    public static partial void WatchFailed(this ILogger logger, string systemId, Exception fault);

    [LoggerMessage(7010, LogLevel.Information, "Adapter file {File} connects system {SystemId}: {Capabilities}")]
    public static partial void FileConnected(this ILogger logger, string file, string systemId, string capabilities);

    [LoggerMessage(7011, LogLevel.Information, "Adapter file {File} changed: the next question to system {SystemId} uses the new version, which offers {Capabilities}")]
    public static partial void FileReplaced(this ILogger logger, string file, string systemId, string capabilities);

    [LoggerMessage(7012, LogLevel.Information, "System {SystemId} is connected no more: adapter file {File} does not name it any longer")]
    public static partial void FileGone(this ILogger logger, string systemId, string file);

    [LoggerMessage(7013, LogLevel.Error, "Adapter file {File} is not used ({Count} faults), and {Consequence}:{NewLine}{Faults}")]
    public static partial void FileRefused(this ILogger logger, string file, int count, string consequence, string newLine, string faults);

    [LoggerMessage(7014, LogLevel.Warning, "The folder of adapter files {Problem}; systems of files stay as they were, and it is looked at again by itself")]
    public static partial void FolderUnreadable(this ILogger logger, string problem);

    [LoggerMessage(7015, LogLevel.Warning, "{Count} adapter files were not read, the last by name: AgentHub:AdapterFiles:MaxFiles is {Most}")]
    public static partial void FilesLeftOff(this ILogger logger, int count, int most);

    [LoggerMessage(7016, LogLevel.Warning, "The folder of adapter files cannot be watched ({ExceptionType}): changes are seen every {Seconds} s")]
    public static partial void FolderNotWatched(this ILogger logger, string exceptionType, double seconds);

    [LoggerMessage(7017, LogLevel.Error, "Changed settings of adapter files are not used, the ones before stay ({Count} faults):{NewLine}{Faults}")]
    public static partial void FileSettingsRefused(this ILogger logger, int count, string newLine, string faults);

    [LoggerMessage(7018, LogLevel.Error, "Looking at the adapter files failed by a fault of AgentHub; systems of files stay as they were")]
    public static partial void LookFailed(this ILogger logger, Exception fault);

    [LoggerMessage(7008, LogLevel.Information, "System {SystemId} was switched {OnOrOff} by {Person}")]
    public static partial void SystemSwitched(this ILogger logger, string systemId, string onOrOff, AgentId person);

    [LoggerMessage(7009, LogLevel.Information, "System {SystemId} is connected anew, as {Person} ordered")]
    public static partial void SystemReconnected(this ILogger logger, string systemId, AgentId person);

    [LoggerMessage(7019, LogLevel.Warning, "System {SystemId} stays switched off, as {Person} ordered at {At:u}; it is switched on on the systems page")]
    public static partial void SystemIsOff(this ILogger logger, string systemId, AgentId person, DateTimeOffset at);

    [LoggerMessage(7020, LogLevel.Warning, "A use of the archive {SystemId} ({Capability}) was not counted; whoever asked was served")]
    public static partial void ArchiveUseNotCounted(this ILogger logger, string systemId, string capability, Exception exception);
}
