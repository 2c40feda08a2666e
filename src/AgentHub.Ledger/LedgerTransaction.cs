using System.Data.Common;
using AgentHub.Core.Interactions;

namespace AgentHub.Ledger;

/// <summary>A transaction of the one writer. What was changed in it is recorded for the feed just before it is committed.</summary>
internal class LedgerTransaction(DbTransaction inner) : IAsyncDisposable
{
    /// <summary>Changes are trimmed whenever so many were added.</summary>
    private const int TrimEvery = 1000;

    private const string Add = "INSERT INTO change (kind, id, event) VALUES (@kind, @id, @event) RETURNING seq";

    /// <summary>What the stores write in.</summary>
    public DbTransaction Inner => inner;

    /// <summary>Records the changes and commits. After an exception nothing was committed, unless it says that this is not known.</summary>
    public virtual async Task CommitAsync()
    {
        await RecordChangesAsync();
        await inner.CommitAsync();
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    /// <summary>Adds to the feed what was changed and is not there yet.</summary>
    public async Task RecordChangesAsync()
    {
        var changes = PendingChanges.Take(inner);
        if (changes.Count > 0) await TrimAsync(await RecordAsync(changes), changes.Count);
    }

    /// <summary>Adds the changes to the feed and returns the number of the last.</summary>
    protected virtual async Task<long> RecordAsync(IReadOnlyList<PendingChange> changes)
    {
        var last = 0L;
        foreach (var change in changes)
            last = (long)(await Statements.Get(inner, Add, ("kind", change.Kind.ToString()), ("id", change.Id), ("event", change.Event)).ExecuteScalarAsync())!;
        return last;
    }

    private async Task TrimAsync(long last, int added)
    {
        if (last % TrimEvery < added) await Statements.Get(inner, "DELETE FROM change WHERE seq <= @old", ("old", last - ILedgerFeed.Kept)).ExecuteNonQueryAsync();
    }
}
