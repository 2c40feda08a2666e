using System.Data.Common;
using System.Runtime.CompilerServices;
using AgentHub.Core.Interactions;

namespace AgentHub.Ledger;

/// <summary>
/// What the writes of one transaction changed. Kept with the writer's connection, which a failed transaction takes with it, so
/// that what was rolled back is never told. Not thread safe, as the connection is not.
/// </summary>
internal sealed class PendingChanges
{
    private static readonly ConditionalWeakTable<DbConnection, PendingChanges> OfConnections = [];
    private readonly HashSet<PendingChange> _seen = [];
    private List<PendingChange> _changes = [];

    /// <summary>Notes a change, once a transaction.</summary>
    public static void Add(DbTransaction transaction, LedgerChangeKind kind, string id, long? eventSeq = null, string? eventId = null)
    {
        var pending = OfConnections.GetValue(transaction.Connection!, static _ => new());
        var change = new PendingChange(kind, id, eventSeq, eventId);
        if (pending._seen.Add(change)) pending._changes.Add(change);
    }

    /// <summary>Those noted since the last call, in order.</summary>
    public static IReadOnlyList<PendingChange> Take(DbTransaction transaction)
    {
        if (!OfConnections.TryGetValue(transaction.Connection!, out var pending) || pending._changes.Count == 0) return [];
        var taken = pending._changes;
        pending._changes = [];
        pending._seen.Clear();
        return taken;
    }
}
