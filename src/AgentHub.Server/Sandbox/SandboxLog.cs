namespace AgentHub.Server.Sandbox;

/// <summary>Log messages of the sandbox, 9000 to 9099.</summary>
internal static partial class SandboxLog
{
    [LoggerMessage(9001, LogLevel.Information, "Starting the sandbox systems and the phone simulator at {Url}")]
    public static partial void Starting(this ILogger log, string url);

    [LoggerMessage(9002, LogLevel.Information, "{Line}")]
    public static partial void SandboxSays(this ILogger log, string line);

    [LoggerMessage(9003, LogLevel.Error, "The sandbox ended with exit code {ExitCode}: {Why}")]
    public static partial void SandboxEnded(this ILogger log, int exitCode, string why);

    [LoggerMessage(9004, LogLevel.Error, "The sandbox was not started: {Why}")]
    public static partial void NotStarted(this ILogger log, string why);

    [LoggerMessage(9005, LogLevel.Warning, "AgentHub:Sandbox:Enabled is ignored: the sandbox works in Development only, this is {Environment}")]
    public static partial void IgnoredHere(this ILogger log, string environment);

    [LoggerMessage(9006, LogLevel.Information, "{Welcome}")]
    public static partial void Welcome(this ILogger log, string welcome);

    [LoggerMessage(9007, LogLevel.Information, "The sandbox at {Url} knows this node")]
    public static partial void SandboxKnowsThisNode(this ILogger log, string url);

    [LoggerMessage(9008, LogLevel.Warning, "No sandbox at {Url} knows this node: {Why}. Told again until one does")]
    public static partial void SandboxNotThere(this ILogger log, string url, string why);
}
