namespace AgentHub.Server.Interactions;

/// <summary>Log messages of the Interactions feature.</summary>
internal static partial class InteractionsLog
{
    [LoggerMessage(3000, LogLevel.Error, "A reader of contact changes threw; the change itself is stored and other readers had it")]
    public static partial void HandlerThrew(this ILogger log, Exception failure);

    [LoggerMessage(3001, LogLevel.Information, "Ledger opened: {Ledger}")]
    public static partial void LedgerOpened(this ILogger log, string ledger);
}
