using System.Data.Common;
using Npgsql;

namespace AgentHub.Ledger;

/// <summary>Tells from a connection string which database it means, before it is opened.</summary>
public static class LedgerConnection
{
    /// <summary>True for a PostgreSQL server (<c>Host=</c> or <c>Server=</c>), false for a SQLite file (<c>Data Source=</c>).</summary>
    /// <exception cref="LedgerException">It is neither; the message says what to write.</exception>
    public static bool IsPostgres(string connectionString) => Problem(connectionString) is { } problem
        ? throw new LedgerException("ConnectionStrings:Ledger " + problem)
        : NamesServer(new DbConnectionStringBuilder { ConnectionString = connectionString });

    /// <summary>What is wrong with it, to be put after the setting's name; null when nothing is. Never repeats a value: it may be a password.</summary>
    public static string? Problem(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        if (connectionString.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) && connectionString.Contains("://", StringComparison.Ordinal))
            return "is an address; write its parts: Host=<server>;Database=<name>;Username=<name>;Password=<…>";
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
            return (NamesServer(parts), NamesFile(parts)) switch
            {
                (true, true) => "names a server and a file; name one: Host=<server>;Database=<name> for PostgreSQL, or Data Source=<file> for SQLite",
                (true, false) => PostgresProblem(connectionString),
                (false, true) => null,
                _ => "must name a file, such as Data Source=data/agenthub.db, or a PostgreSQL server, such as Host=db.example.com;Database=agenthub;Username=agenthub",
            };
        }
        catch (ArgumentException)
        {
            return "is not a connection string; write Data Source=<file>, or Host=<server>;Database=<name>";
        }
    }

    private static string? PostgresProblem(string connectionString)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connectionString);
            return string.IsNullOrWhiteSpace(parts.Database) ? "names no Database on the PostgreSQL server; add Database=<name>" : null;
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            var keyword = e is ArgumentException { ParamName: { Length: > 0 } name } ? $" '{name}'" : "";
            return $"has a part{keyword} that Npgsql does not know or cannot read; see npgsql.org/doc/connection-string-parameters";
        }
    }

    private static bool NamesServer(DbConnectionStringBuilder parts) => parts.ContainsKey("Host") || parts.ContainsKey("Server");

    private static bool NamesFile(DbConnectionStringBuilder parts) =>
        parts.TryGetValue("Data Source", out var file) && file.ToString()!.Length > 0;
}
