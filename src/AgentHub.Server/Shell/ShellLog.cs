namespace AgentHub.Server.Shell;

/// <summary>Log messages of the Shell feature, ids from 9600.</summary>
internal static partial class ShellLog
{
    [LoggerMessage(9600, LogLevel.Warning, "The pages are not in this build: {File} is missing from the web root. Build without -p:SkipClient=true.")]
    public static partial void PagesMissing(ILogger logger, string file);
}
