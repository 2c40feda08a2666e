using System.Net.Sockets;
using Npgsql;

namespace AgentHub.Ledger.Postgres;

/// <summary>Tells failures that pass from those that stay. Codes: postgresql.org/docs/current/errcodes-appendix.html.</summary>
internal static class PostgresFailure
{
    /// <summary>idle_in_transaction_session_timeout; Npgsql has no name for it.</summary>
    private const string FrozeInTransaction = "25P03";

    public static FailureKind Judge(Exception failure) => failure switch
    {
        PostgresException { SqlState: { } state } => Judge(state),
        NpgsqlException or SocketException or IOException or TimeoutException => FailureKind.Away,
        _ => FailureKind.Final,
    };

    private static FailureKind Judge(string state) => state switch
    {
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable
            or FrozeInTransaction => FailureKind.Busy,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.QueryCanceled // by our own time limit, or by an operator
            or PostgresErrorCodes.ReadOnlySqlTransaction => FailureKind.Away, // a standby, until it is promoted or we find the primary
        ['0', '8', ..] or ['5', '3', ..] => FailureKind.Away, // connection; disk full, out of memory, too many connections
        _ => FailureKind.Final,
    };
}
