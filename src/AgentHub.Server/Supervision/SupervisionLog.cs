namespace AgentHub.Server.Supervision;

/// <summary>What the supervision feature logs. Ids 8000–8999.</summary>
internal static partial class SupervisionLog
{
    [LoggerMessage(8000, LogLevel.Information, "The board begins with {Contacts} contacts of today and in hand.")]
    public static partial void Loaded(ILogger log, int contacts);

    [LoggerMessage(8001, LogLevel.Debug, "{Contacts} finished contacts of an earlier day left the board.")]
    public static partial void LetGo(ILogger log, int contacts);
}
