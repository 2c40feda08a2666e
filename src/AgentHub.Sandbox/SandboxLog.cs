namespace AgentHub.Sandbox;

/// <summary>Log messages of the sandbox process.</summary>
internal static partial class SandboxLog
{
    // The server that starts the sandbox waits for this number.
    [LoggerMessage(9100, LogLevel.Information, "The sandbox listens at {Url}")]
    public static partial void Listens(this ILogger log, string url);

    [LoggerMessage(9101, LogLevel.Information, "Scenario {Scenario} starts as contact {Contact}, run {Run}")]
    public static partial void ScenarioStarts(this ILogger log, string scenario, string contact, string run);

    [LoggerMessage(9102, LogLevel.Information, "Run {Run} is over: {Why}")]
    public static partial void RunIsOver(this ILogger log, string run, string why);

    [LoggerMessage(9103, LogLevel.Error, "Run {Run} broke off")]
    public static partial void RunBroke(this ILogger log, Exception exception, string run);

    [LoggerMessage(9104, LogLevel.Information, "Load {Load} starts: {PerSecond} calls a second for {Seconds} s")]
    public static partial void LoadStarts(this ILogger log, string load, double perSecond, int seconds);

    [LoggerMessage(9105, LogLevel.Information, "Load {Load} is over, {Calls} calls placed, {Events} events acknowledged: {Why}")]
    public static partial void LoadIsOver(this ILogger log, string load, long calls, long events, string why);

    [LoggerMessage(9106, LogLevel.Error, "Load {Load} broke off")]
    public static partial void LoadBroke(this ILogger log, Exception exception, string load);

    [LoggerMessage(9110, LogLevel.Warning, "The hub did not take {What}: {Why}. Trying again")]
    public static partial void HubNotTaking(this ILogger log, string what, string why);

    [LoggerMessage(9111, LogLevel.Error, "The hub refused event {Event} ({Type}) for good: {Why}")]
    public static partial void EventRefused(this ILogger log, string @event, string type, string why);

    [LoggerMessage(9112, LogLevel.Information, "The hub takes again, after {Tries} tries")]
    public static partial void HubTakesAgain(this ILogger log, int tries);

    [LoggerMessage(9120, LogLevel.Information, "Whoever started the sandbox is gone; it stops")]
    public static partial void StarterGone(this ILogger log);
}
