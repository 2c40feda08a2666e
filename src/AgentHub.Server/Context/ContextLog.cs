namespace AgentHub.Server.Context;

/// <summary>Log messages of the Context feature. Ids only: never a name, a number or a value.</summary>
internal static partial class ContextLog
{
    [LoggerMessage(2000, LogLevel.Error, "Reading {Capability} from system {System} for contact {Contact} failed in the hub itself")]
    public static partial void AskingFailed(this ILogger log, string capability, string system, string contact, Exception failure);

    [LoggerMessage(2001, LogLevel.Warning, "System {System} sent {Dropped} rows of {Capability} that belong to somebody else; they were left out")]
    public static partial void RowsDropped(this ILogger log, string system, int dropped, string capability);

    [LoggerMessage(2002, LogLevel.Error, "Working on the context of contact {Contact} failed; its next event tries again")]
    public static partial void WorkFailed(this ILogger log, string contact, Exception failure);

    [LoggerMessage(2003, LogLevel.Warning, "{Count} contacts were let go from memory before they ended, because more than {Most} are open; their next event brings them back")]
    public static partial void TooManyContacts(this ILogger log, int count, int most);

    [LoggerMessage(2004, LogLevel.Information, "{Count} open contacts taken up again")]
    public static partial void Resumed(this ILogger log, int count);

    [LoggerMessage(2005, LogLevel.Error, "Open contacts could not be read from the ledger at start; each comes back with its next event")]
    public static partial void ResumeFailed(this ILogger log, Exception failure);

    [LoggerMessage(2006, LogLevel.Information, "Agent {Agent} chose who is calling on contact {Contact}")]
    public static partial void Identified(this ILogger log, string agent, string contact);

    [LoggerMessage(2007, LogLevel.Warning, "System {System} sent an answer to {Capability} that could not be used")]
    public static partial void AnswerUnusable(this ILogger log, string system, string capability, Exception failure);

    [LoggerMessage(2008, LogLevel.Error, "Asking system {System} for {Capability} failed in the hub itself; it is asked again")]
    public static partial void QuestionFailed(this ILogger log, string system, string capability, Exception failure);
}
