namespace AgentHub.Server.Adapters.Hosts;

/// <summary>Log messages of adapters in processes of their own, 7050 to 7099. What an adapter writes itself is shown at Debug only: nobody knows what is in it.</summary>
internal static partial class AdapterHostsLog
{
    [LoggerMessage(7050, LogLevel.Information, "The adapter of system {SystemId} runs in process {ProcessId}")]
    public static partial void HostListens(this ILogger log, string systemId, int processId);

    [LoggerMessage(7051, LogLevel.Error, "The adapter host of system {SystemId} {Why}; others are not affected, and it is started again in {Seconds} s")]
    public static partial void HostEnded(this ILogger log, string systemId, string why, double seconds);

    [LoggerMessage(7052, LogLevel.Debug, "The adapter host of system {SystemId} says: {Line}")]
    public static partial void HostSays(this ILogger log, string systemId, string line);
}
