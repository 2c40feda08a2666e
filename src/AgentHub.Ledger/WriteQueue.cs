using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using AgentHub.Core.Interactions;

namespace AgentHub.Ledger;

/// <summary>
/// The ledger's one writer. Writes that arrive while a commit is being synced share the next one (group commit). When a
/// write of a shared transaction fails, all of it is rolled back and each is tried again alone, so that only the faulty one
/// fails. At most <see cref="Capacity"/> writes wait; further ones wait for a place. Thread safe.
/// </summary>
internal sealed class WriteQueue : IAsyncDisposable
{
    /// <summary>Writes that may wait.</summary>
    public const int Capacity = 2048;

    /// <summary>Most writes in one transaction.</summary>
    public const int MostTogether = 256;

    private readonly LedgerDatabase _database;
    private readonly Channel<IWrite> _queue = Channel.CreateBounded<IWrite>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly Task _writing;
    private DbConnection? _connection; // kept from commit to commit; touched by the writing task only

    public WriteQueue(LedgerDatabase database)
    {
        _database = database;
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Runs <paramref name="work"/> in a transaction and returns once it is on disk.</summary>
    /// <param name="keys">What is written, such as <c>contact/con_1</c>: no other node writes under the same key at the time.</param>
    /// <param name="work">May run several times: when a write that shared its transaction failed, and while the database is away.</param>
    /// <param name="committed">Called in the order of the commits, before this returns; not when the work failed.</param>
    /// <param name="cancellationToken">Heeded until the write begins; from then on its outcome is reported.</param>
    /// <exception cref="LedgerUnavailableException">The database was away for too long; the write may be repeated.</exception>
    public async Task<T> WriteAsync<T>(IReadOnlyList<string> keys, Func<DbTransaction, Task<T>> work, Func<T, ValueTask>? committed, CancellationToken cancellationToken)
    {
        var write = new Write<T>(keys, work, committed, cancellationToken);
        await _queue.Writer.WriteAsync(write, cancellationToken);
        return await write.Done;
    }

    /// <summary>Finishes what waits, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        var together = new List<IWrite>(MostTogether);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (together.Count < MostTogether && _queue.Reader.TryRead(out var write))
                if (write.Begin()) together.Add(write);
            if (together.Count > 0) await WriteTogetherAsync(together);
            together.Clear();
        }
        await DisconnectAsync();
    }

    private async Task WriteTogetherAsync(List<IWrite> together)
    {
        var failure = await TryCommitAsync(together);
        if (failure is null) return;
        if (together.Count == 1 || failure is LedgerUnavailableException)
            foreach (var write in together) write.Fail(failure);
        else
            foreach (var write in together)
                if (await TryCommitAsync([write]) is { } own) write.Fail(own);
    }

    /// <summary>Null when everything was committed and answered; else why nothing was.</summary>
    private async Task<Exception?> TryCommitAsync(List<IWrite> writes)
    {
        try
        {
            await _database.PatientlyAsync(LedgerUse.Writing, async _ => await CommitAsync(writes), CancellationToken.None);
        }
        catch (Exception e)
        {
            return e;
        }
        foreach (var write in writes) await write.SucceedAsync();
        return null;
    }

    private async Task<int> CommitAsync(List<IWrite> writes)
    {
        try
        {
            _connection ??= await _database.OpenAsync(CancellationToken.None);
            await using var transaction = await _database.BeginAsync(_connection, writes.SelectMany(w => w.Keys));
            foreach (var write in writes) await write.RunAsync(transaction.Inner);
            await transaction.CommitAsync();
        }
        catch
        {
            await DisconnectAsync();
            throw;
        }
        if (_connection.State != ConnectionState.Open) await DisconnectAsync(); // it broke, but the commit had arrived
        return writes.Count;
    }

    /// <summary>After a failure nobody can say what state the connection is in; the next commit opens another.</summary>
    private async ValueTask DisconnectAsync()
    {
        if (_connection is not { } connection) return;
        _connection = null;
        await connection.DisposeAsync();
    }

    private interface IWrite
    {
        IReadOnlyList<string> Keys { get; }
        bool Begin();
        Task RunAsync(DbTransaction transaction);
        ValueTask SucceedAsync();
        void Fail(Exception failure);
    }

    private sealed class Write<T>(IReadOnlyList<string> keys, Func<DbTransaction, Task<T>> work, Func<T, ValueTask>? committed, CancellationToken cancellationToken) : IWrite
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Done => _done.Task;

        public IReadOnlyList<string> Keys => keys;

        public bool Begin()
        {
            if (!cancellationToken.IsCancellationRequested) return true;
            _done.TrySetCanceled(cancellationToken);
            return false;
        }

        public async Task RunAsync(DbTransaction transaction) => _result = await work(transaction);

        public async ValueTask SucceedAsync()
        {
            try
            {
                if (committed is not null) await committed(_result!);
                _done.TrySetResult(_result!);
            }
            catch (Exception e)
            {
                _done.TrySetException(e);
            }
        }

        public void Fail(Exception failure) => _done.TrySetException(failure);
    }
}
