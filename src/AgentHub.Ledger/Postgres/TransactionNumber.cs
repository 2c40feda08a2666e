namespace AgentHub.Ledger.Postgres;

/// <summary>What names a transaction on a server.</summary>
/// <param name="Value">The server's number of it.</param>
/// <param name="ServerStart">
/// When that server was started. After a crash a server may give numbers again whose transactions had not reached the disk, so
/// that a number alone names nothing across a start.
/// </param>
internal sealed record TransactionNumber(string Value, string ServerStart);
