namespace AgentHub.Server.Intake;

/// <summary>Log messages of the Intake feature. Never what an event says.</summary>
internal static partial class IntakeLog
{
    [LoggerMessage(5000, LogLevel.Warning, "Event refused as {Problem}: {Reason}")]
    public static partial void EventRefused(this ILogger log, string problem, string reason);

    [LoggerMessage(5001, LogLevel.Warning, "Event {EventId} of {Source} was not possible in the state of its contact {ContactId}; it is kept and counted, not applied")]
    public static partial void EventImpossible(this ILogger log, string eventId, string source, string contactId);

    [LoggerMessage(5002, LogLevel.Warning, "Event {EventId} of {Source} has the later type {EventType} in a shape this version does not know; it is kept, not applied")]
    public static partial void EventNotUnderstood(this ILogger log, string eventId, string source, string eventType);

    [LoggerMessage(5003, LogLevel.Error, "Event {EventId} of {Source} could not be stored; its sender was asked to send it again")]
    public static partial void NotStored(this ILogger log, string eventId, string source, Exception exception);

    [LoggerMessage(5004, LogLevel.Information, "{Origin} asked whether it may send events; allowed: {Allowed}")]
    public static partial void WebHookAsked(this ILogger log, string origin, bool allowed);
}
