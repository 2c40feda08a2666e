using System.Data.Common;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Interactions.Storage;

/// <summary>Where the ledger lies.</summary>
internal sealed class LedgerOptions : IFeatureOptions
{
    public static string Section => "ConnectionStrings";

    /// <summary>A SQLite connection string; empty keeps the ledger in <c>data/agenthub.db</c> beside the server.</summary>
    public string Ledger { get; set; } = "";

    /// <summary>What to open; a relative file name counts from <paramref name="contentRoot"/>.</summary>
    public string ConnectionString(string contentRoot)
    {
        if (string.IsNullOrWhiteSpace(Ledger)) return $"Data Source={Path.Combine(contentRoot, "data", "agenthub.db")}";
        var parts = new DbConnectionStringBuilder { ConnectionString = Ledger };
        var file = parts["Data Source"].ToString()!;
        if (file != ":memory:") parts["Data Source"] = Path.Combine(contentRoot, file);
        return parts.ConnectionString;
    }

    public IEnumerable<string> Faults()
    {
        if (string.IsNullOrWhiteSpace(Ledger)) yield break;
        if (Problem() is { } problem) yield return $"{Section}:Ledger {problem}";
    }

    private string? Problem()
    {
        try
        {
            var parts = new DbConnectionStringBuilder { ConnectionString = Ledger };
            if (parts.ContainsKey("Host") || parts.ContainsKey("Server"))
                return "names a database server; this version keeps the ledger in SQLite, so set Data Source=<file> or leave it empty";
            return parts.TryGetValue("Data Source", out var file) && file.ToString()!.Length > 0 ? null : "must name a file, such as Data Source=data/agenthub.db";
        }
        catch (ArgumentException)
        {
            return "is not a connection string; write Data Source=<file>"; // what it holds may be a password: not repeated
        }
    }
}
