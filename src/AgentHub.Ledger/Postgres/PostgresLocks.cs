namespace AgentHub.Ledger.Postgres;

/// <summary>The locks that are not of a key, as the two numbers PostgreSQL names them by. The first says that they are the ledger's.</summary>
internal static class PostgresLocks
{
    /// <summary>Held by the node that brings the tables up to date.</summary>
    public const string Setup = "4148, 1";

    /// <summary>Held from numbering a transaction's changes until it is committed, so that numbers become visible in their order.</summary>
    public const string Feed = "4148, 2";
}
