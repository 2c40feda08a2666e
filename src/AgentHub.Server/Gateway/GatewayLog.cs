namespace AgentHub.Server.Gateway;

/// <summary>Log messages of the gateway, ids from 4000. Ids of systems only: no path, no header, no credential.</summary>
internal static partial class GatewayLog
{
    [LoggerMessage(4000, LogLevel.Warning, "System {SystemId} {Reason}, as requests through the gateway show")]
    public static partial void SystemFailed(this ILogger logger, string systemId, string reason);

    [LoggerMessage(4001, LogLevel.Information, "System {SystemId} answers requests through the gateway again")]
    public static partial void SystemAnswersAgain(this ILogger logger, string systemId);

    [LoggerMessage(4002, LogLevel.Information, "The gateway's settings changed: {Count} systems from the next request on; requests under way keep what they began with")]
    public static partial void SettingsApplied(this ILogger logger, int count);

    [LoggerMessage(4003, LogLevel.Error, "The gateway's new settings are refused and the running ones stay. {Count} to correct:{NewLine}{Faults}")]
    public static partial void SettingsRefused(this ILogger logger, int count, string newLine, string faults);
}
