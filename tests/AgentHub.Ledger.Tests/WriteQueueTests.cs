using Dapper;

namespace AgentHub.Ledger.Tests;

public sealed class WriteQueueTests : IAsyncLifetime
{
    private readonly LedgerDatabase _database = LedgerDatabase.Of("Data Source=:memory:");
    private readonly WriteQueue _writes;

    public WriteQueueTests() => _writes = new WriteQueue(_database);

    public Task InitializeAsync() => WriteAsync("CREATE TABLE thing (id TEXT PRIMARY KEY)");

    public async Task DisposeAsync()
    {
        await _writes.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task A_faulty_write_fails_alone_and_those_that_shared_its_commit_succeed()
    {
        await AddAsync("taken");
        var first = new TaskCompletionSource();
        var blocking = _writes.WriteAsync<int>([], async _ => { await first.Task; return 0; }, null, default);
        var together = Enumerable.Range(0, 20).Select(i => AddAsync(i == 7 ? "taken" : $"t{i}")).ToArray();
        first.SetResult();
        await blocking;

        var outcomes = await Task.WhenAll(together.Select(async t =>
        {
            try
            {
                await t;
                return true;
            }
            catch (Microsoft.Data.Sqlite.SqliteException)
            {
                return false;
            }
        }));

        Assert.Equal(Enumerable.Range(0, 20).Select(i => i != 7), outcomes);
        Assert.Equal(20L, await CountAsync());
    }

    [Fact]
    public async Task Writes_that_wait_share_one_commit()
    {
        var first = new TaskCompletionSource();
        var transactions = new HashSet<object>();
        var blocking = _writes.WriteAsync<int>([], async _ => { await first.Task; return 0; }, null, default);
        var together = Enumerable.Range(0, 100).Select(i => _writes.WriteAsync([], t =>
        {
            transactions.Add(t);
            return t.Connection!.ExecuteAsync("INSERT INTO thing VALUES (@id)", new { id = $"t{i}" }, t);
        }, null, default)).ToArray();
        first.SetResult();
        await Task.WhenAll(together);
        await blocking;

        Assert.Single(transactions);
    }

    [Fact]
    public async Task A_write_that_was_given_up_before_its_turn_is_not_made()
    {
        var first = new TaskCompletionSource();
        var blocking = _writes.WriteAsync<int>([], async _ => { await first.Task; return 0; }, null, default);
        using var giveUp = new CancellationTokenSource();
        var given = AddAsync("given up", giveUp.Token);
        await giveUp.CancelAsync();
        first.SetResult();
        await blocking;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        Assert.Equal(0L, await CountAsync());
    }

    [Fact]
    public async Task When_too_many_wait_a_further_one_waits_for_a_place()
    {
        var first = new TaskCompletionSource();
        var began = new TaskCompletionSource();
        var blocking = _writes.WriteAsync<int>([], async _ => { began.TrySetResult(); await first.Task; return 0; }, null, default);
        await began.Task;
        var waiting = Enumerable.Range(0, WriteQueue.Capacity).Select(i => AddAsync($"t{i}")).ToArray();
        using var giveUp = new CancellationTokenSource();
        var further = AddAsync("further", giveUp.Token);

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => further);
        first.SetResult();
        await Task.WhenAll(waiting).WaitAsync(TimeSpan.FromMinutes(1));
        await blocking;

        Assert.Equal(WriteQueue.Capacity, await CountAsync());
    }

    [Fact]
    public async Task Stopping_finishes_what_waits()
    {
        var waiting = Enumerable.Range(0, 500).Select(i => AddAsync($"t{i}")).ToArray();

        await _writes.DisposeAsync();

        Assert.All(waiting, w => Assert.True(w.IsCompletedSuccessfully));
        Assert.Equal(500L, await CountAsync());
    }

    private Task<int> AddAsync(string id, CancellationToken cancellationToken = default) =>
        _writes.WriteAsync([], t => t.Connection!.ExecuteAsync("INSERT INTO thing VALUES (@id)", new { id }, t), null, cancellationToken);

    private Task WriteAsync(string sql) => _writes.WriteAsync([], t => t.Connection!.ExecuteAsync(sql, transaction: t), null, default);

    private async Task<long> CountAsync()
    {
        await using var connection = await _database.OpenAsync(default);
        return await connection.ExecuteScalarAsync<long>("SELECT count(*) FROM thing");
    }
}
