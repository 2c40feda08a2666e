using Npgsql;

namespace AgentHub.Ledger.Postgres;

/// <summary>How we connect to PostgreSQL where the connection string does not say otherwise.</summary>
internal static class PostgresAddress
{
    /// <summary>
    /// Connecting within 3 s, a command within 5 s, 20 connections a node; statements are prepared by use. A lock is waited for
    /// 4 s, and a node that freezes within a transaction loses it, with its locks, after 5 s.
    /// </summary>
    private const string Defaults =
        "Application Name=AgentHub;Timeout=3;Command Timeout=5;Maximum Pool Size=20;Max Auto Prepare=100;Auto Prepare Min Usages=2;"
        + "No Reset On Close=true;Keepalive=10;Options=-c lock_timeout=4000 -c idle_in_transaction_session_timeout=5000;";

    /// <exception cref="ArgumentException">Npgsql does not know a part of it.</exception>
    public static NpgsqlConnectionStringBuilder WithDefaults(string connectionString) => new(Defaults + connectionString); // the last one of a name counts
}
