namespace AgentHub.Server.Intake;

/// <summary>Log messages of the Intake feature. Never what an event says.</summary>
internal static partial class IntakeLog
{
    [LoggerMessage(5000, LogLevel.Warning, "Event refused as {Problem}: {Reason}")]
    public static partial void EventRefused(this ILogger log, string problem, string reason);

    [LoggerMessage(5001, LogLevel.Warning, "Event {EventId} of {Source} was not possible in the state of its contact {ContactId}; it is kept and counted, not applied")]
    public static partial void EventImpossible(this ILogger log, string eventId, string source, string contactId);
}
