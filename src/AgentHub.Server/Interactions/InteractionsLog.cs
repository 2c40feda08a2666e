using AgentHub.Core;
using AgentHub.Ledger;

namespace AgentHub.Server.Interactions;

/// <summary>Log messages of the Interactions feature. Ids only: never what was said, written or dialled.</summary>
internal static partial class InteractionsLog
{
    [LoggerMessage(3000, LogLevel.Error, "A reader of contact changes threw; the change itself is stored and other readers had it")]
    public static partial void HandlerThrew(this ILogger log, Exception failure);

    [LoggerMessage(3001, LogLevel.Information, "Ledger opened: {Ledger}")]
    public static partial void LedgerOpened(this ILogger log, string ledger);

    [LoggerMessage(3002, LogLevel.Warning, "The telephone switch did not answer {Command} of interaction {InteractionId} within {Within}")]
    public static partial void SwitchTimedOut(this ILogger log, string command, InteractionId interactionId, TimeSpan within);

    [LoggerMessage(3003, LogLevel.Warning, "The telephone switch could not be asked for {Command} of interaction {InteractionId}: {Reason}")]
    public static partial void SwitchFailed(this ILogger log, string command, InteractionId interactionId, string reason);

    [LoggerMessage(3004, LogLevel.Warning, "The telephone switch answered {Command} of interaction {InteractionId} with status {Status}")]
    public static partial void SwitchRefused(this ILogger log, string command, InteractionId interactionId, int status);

    [LoggerMessage(3005, LogLevel.Information, "Interaction {InteractionId} was completed at the hub's own time, because the telephone switch did not say when")]
    public static partial void CompletedByOwnClock(this ILogger log, InteractionId interactionId);

    [LoggerMessage(3006, LogLevel.Information, "{Name} of interaction {InteractionId} is in {System} after {Attempts} attempts")]
    public static partial void WriteBackAccepted(this ILogger log, string name, InteractionId interactionId, string system, int attempts);

    [LoggerMessage(3007, LogLevel.Warning, "{Name} of interaction {InteractionId} is not in {System} after {Attempts} attempts ({Outcome}); next at {DueAt}")]
    public static partial void WriteBackFailed(this ILogger log, string name, InteractionId interactionId, string system, int attempts, string outcome, DateTimeOffset? dueAt);

    [LoggerMessage(3008, LogLevel.Error, "Write-backs could not be worked on; tried again in {Wait}")]
    public static partial void WriteBacksStuck(this ILogger log, Exception failure, TimeSpan wait);

    [LoggerMessage(3009, LogLevel.Debug, "{Count} answers of actions were old enough to be forgotten")]
    public static partial void AnswersForgotten(this ILogger log, int count);

    [LoggerMessage(3010, LogLevel.Warning, "Old answers of actions could not be removed; tried again later")]
    public static partial void AnswersNotForgotten(this ILogger log, Exception failure);

    [LoggerMessage(3011, LogLevel.Error, "Action {Action} of interaction {InteractionId} failed")]
    public static partial void ActionFailed(this ILogger log, string action, string interactionId, Exception failure);

    [LoggerMessage(3012, LogLevel.Error, "The ledger's database is away ({Use}): {Reason}. It is tried again; events that cannot be stored are answered 503, so that their sources send them again")]
    public static partial void LedgerLost(this ILogger log, LedgerUse use, string reason);

    [LoggerMessage(3013, LogLevel.Warning, "The ledger's database is back ({Use}), after {Away}")]
    public static partial void LedgerBack(this ILogger log, LedgerUse use, TimeSpan away);
}
