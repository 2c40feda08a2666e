using AgentHub.Redis;
using AgentHub.Server.Configuration;
using AgentHub.Server.Interactions.Storage;

namespace AgentHub.Server.Nodes;

/// <summary>Where Redis is.</summary>
internal sealed class RedisConnectionOptions : IFeatureOptions
{
    public static string Section => "ConnectionStrings";

    /// <summary>Such as <c>redis.internal:6379,password=…,ssl=true</c>; empty for a node alone.</summary>
    public string Redis { get; set; } = "";

    /// <summary>True when nodes are joined over Redis.</summary>
    public bool IsSet => !string.IsNullOrWhiteSpace(Redis);

    public IEnumerable<string> Faults()
    {
        if (IsSet && RedisLink.ProblemOf(Redis) is { } problem) yield return $"{Section}:Redis {problem}";
    }

    /// <summary>Several nodes need a ledger that several nodes can write to; null when it is one, or has a fault of its own.</summary>
    public static string? LedgerFault(IConfiguration configuration)
    {
        var ledger = new LedgerOptions { Ledger = configuration[$"{LedgerOptions.Section}:Ledger"] ?? "" };
        if (ledger.IsShared || ledger.Faults().Any()) return null;
        return $"{Section}:Redis joins several nodes, but {Section}:Ledger is {(string.IsNullOrWhiteSpace(ledger.Ledger) ? "empty, which is a SQLite file" : "a SQLite file")} "
            + $"that belongs to one node; set {Section}:Ledger to a PostgreSQL database (Host=…), or leave {Section}:Redis empty";
    }
}
