using System.Data.Common;
using AgentHub.Ledger;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Where the ledger lies.</summary>
internal sealed class LedgerOptions : IFeatureOptions
{
    public static string Section => "ConnectionStrings";

    /// <summary>
    /// <c>Data Source=…</c> for a SQLite file, <c>Host=…;Database=…</c> for PostgreSQL; empty keeps the ledger in the SQLite
    /// file <c>data/agenthub.db</c> beside the server.
    /// </summary>
    public string Ledger { get; set; } = "";

    /// <summary>True when several nodes may share the ledger: it lies on a PostgreSQL server.</summary>
    public bool IsShared => !string.IsNullOrWhiteSpace(Ledger) && LedgerConnection.Problem(Ledger) is null && LedgerConnection.IsPostgres(Ledger);

    /// <summary>What to open; a relative file name counts from <paramref name="contentRoot"/>.</summary>
    public string ConnectionString(string contentRoot)
    {
        if (string.IsNullOrWhiteSpace(Ledger)) return $"Data Source={Path.Combine(contentRoot, "data", "agenthub.db")}";
        if (IsShared) return Ledger;
        var parts = new DbConnectionStringBuilder { ConnectionString = Ledger };
        var file = parts["Data Source"].ToString()!;
        if (file != ":memory:") parts["Data Source"] = Path.Combine(contentRoot, file);
        return parts.ConnectionString;
    }

    public IEnumerable<string> Faults()
    {
        if (!string.IsNullOrWhiteSpace(Ledger) && LedgerConnection.Problem(Ledger) is { } problem) yield return $"{Section}:Ledger {problem}";
    }
}
