using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Databases;
using AgentHub.Testing.Interactions;
using Npgsql;

namespace AgentHub.Ledger.Tests.Postgres;

/// <summary>What must hold when the server goes away. Each test has a server of its own, which it may stop.</summary>
public sealed class PostgresCrashTests : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 11, 12, 9, 14, 0, TimeSpan.Zero);
    private PostgresServer _server = null!;

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is { } missing) throw Skip.Because(missing);
        _server = await PostgresServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_server_that_crashes_in_the_middle_of_calls_loses_and_doubles_no_acknowledged_event()
    {
        await using var nodes = await TwoNodes.StartAsync(_server, new() { WriteWithin = TimeSpan.FromMinutes(3), ReadWithin = TimeSpan.FromMinutes(3) });
        var calls = Enumerable.Range(0, 60).Select(i => BillingDispute.Events("con_" + i).Written.Select(e => e with { Id = $"{i}-{e.Id}" }).ToArray()).ToArray();
        var reached = Enumerable.Range(0, 3).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var acknowledged = 0;

        var writing = Task.WhenAll(calls.Select((call, i) => Task.Run(async () =>
        {
            var random = new Random(i);
            foreach (var e in call)
            {
                await (random.Next(2) == 0 ? nodes.A : nodes.B).Contacts.AppendAsync(e, default);
                var count = Interlocked.Increment(ref acknowledged);
                if (count is 200 or 600 or 1000) reached[count / 400].TrySetResult();
            }
        })));
        foreach (var moment in reached)
        {
            await Task.WhenAny(moment.Task, writing);
            await _server.CrashAndRestartAsync();
        }
        await writing;

        foreach (var call in calls) Assert.Equal(TwoNodes.Json(ContactReducer.Reduce(call)), TwoNodes.Json(await nodes.B.Contacts.FindAsync(call[0].Contact, default)));
        Assert.Equal(60 * 22, acknowledged);
        var announced = nodes.AnnouncedByA.Changes.Concat(nodes.AnnouncedByB.Changes).Select(c => c.Cause!.Id).Order().ToList();
        Assert.Equal(calls.SelectMany(c => c).Select(e => e.Id).Order(), announced); // each by one node, once, also when the answer to its commit was lost
        Assert.Equal("1320", (await _server.SqlAsync("t1", "SELECT count(*) FROM event")).Trim());
        Assert.Equal("1320", (await _server.SqlAsync("t1", "SELECT count(DISTINCT event) FROM change")).Trim());
    }

    [Fact]
    public async Task A_commit_whose_answer_was_lost_is_known_to_be_committed()
    {
        var connectionString = await _server.CreateDatabaseAsync();
        await using var database = LedgerDatabase.Of(connectionString);
        await using var connection = (NpgsqlConnection)await database.OpenAsync(default);
        await using var transaction = await database.BeginAsync(connection, []);
        await using (var commit = new NpgsqlCommand("INSERT INTO note VALUES ('int_1', 'text', 1, 1); COMMIT", connection)) await commit.ExecuteNonQueryAsync();
        await TerminateAsync(connection);

        await transaction.CommitAsync();

        Assert.Equal("1", (await _server.SqlAsync("t1", "SELECT count(*) FROM note")).Trim());
    }

    [Fact]
    public async Task A_write_whose_commit_arrived_but_was_never_answered_succeeds_once_and_so_does_the_next()
    {
        await using var database = LedgerDatabase.Of(await _server.CreateDatabaseAsync());
        await using var writes = new WriteQueue(database);
        var runs = 0;
        var announced = 0;

        await writes.WriteAsync<int>([], async t =>
        {
            runs++;
            var connection = (NpgsqlConnection)t.Connection!;
            await using (var commit = new NpgsqlCommand("INSERT INTO note VALUES ('int_1', 'text', 1, 1); COMMIT", connection)) await commit.ExecuteNonQueryAsync();
            await TerminateAsync(connection);
            return 1;
        }, _ => { announced++; return default; }, default);
        await new SqlNotes(database, writes).SaveAsync(new InteractionId("int_2"), "text", 1, At, default);

        Assert.Equal((1, 1), (runs, announced));
        Assert.Equal("2", (await _server.SqlAsync("t1", "SELECT count(*) FROM note")).Trim());
    }

    [Fact]
    public async Task A_number_that_a_crashed_server_gave_again_to_another_transaction_proves_no_commit()
    {
        await using var database = LedgerDatabase.Of(await _server.CreateDatabaseAsync());
        await _server.SqlAsync("postgres", "ALTER SYSTEM SET wal_writer_delay = '10s'"); // what is not committed does not reach the disk meanwhile
        await _server.CrashAndRestartAsync();
        await using var connection = (NpgsqlConnection)await database.OpenAsync(default);
        await using var transaction = await database.BeginAsync(connection, []);
        await using var insert = new NpgsqlCommand("INSERT INTO note VALUES ('int_1', 'text', 1, 1); SELECT pg_current_xact_id()::text", connection);
        var number = ulong.Parse((string)(await insert.ExecuteScalarAsync())!, CultureInfo.InvariantCulture);
        PendingChanges.Add(transaction.Inner, LedgerChangeKind.Note, "int_1");
        await transaction.RecordChangesAsync();

        await _server.CrashAndRestartAsync();
        while (await NextNumberAsync() < number) { }

        await Assert.ThrowsAnyAsync<NpgsqlException>(transaction.CommitAsync);
        Assert.Equal("0", (await _server.SqlAsync("t1", "SELECT count(*) FROM note WHERE interaction = 'int_1'")).Trim());
    }

    private async Task<ulong> NextNumberAsync() => ulong.Parse(
        (await _server.SqlAsync("t1", "INSERT INTO note VALUES ('int_2', 'text', 1, 1) ON CONFLICT (interaction) DO UPDATE SET revision = note.revision + 1 RETURNING pg_current_xact_id()")).Trim(),
        CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_commit_that_never_arrived_is_known_not_to_be_committed()
    {
        var connectionString = await _server.CreateDatabaseAsync();
        await using var database = LedgerDatabase.Of(connectionString);
        await using var connection = (NpgsqlConnection)await database.OpenAsync(default);
        await using var transaction = await database.BeginAsync(connection, []);
        await using (var insert = new NpgsqlCommand("INSERT INTO note VALUES ('int_1', 'text', 1, 1)", connection)) await insert.ExecuteNonQueryAsync();
        await TerminateAsync(connection);

        await Assert.ThrowsAnyAsync<NpgsqlException>(transaction.CommitAsync);

        Assert.Equal("0", (await _server.SqlAsync("t1", "SELECT count(*) FROM note")).Trim());
    }

    [Fact]
    public async Task A_write_whose_connection_was_cut_is_made_again_and_counts_once()
    {
        await using var nodes = await TwoNodes.StartAsync(_server);
        var call = BillingDispute.Events().Written;
        foreach (var e in call)
        {
            await nodes.A.Contacts.AppendAsync(e, default);
            await _server.SqlAsync("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'AgentHub'");
        }

        Assert.Equal(22, (await nodes.B.Contacts.FindAsync(call[0].Contact, default))!.EventCount);
        Assert.Equal(22, nodes.AnnouncedByA.Changes.Count);
    }

    [Fact]
    public async Task While_the_server_is_away_callers_are_told_within_a_bound_and_once_it_is_back_all_goes_on()
    {
        var said = new ConcurrentQueue<string>();
        var settings = new LedgerSettings
        {
            WriteWithin = TimeSpan.FromMilliseconds(400),
            ReadWithin = TimeSpan.FromMilliseconds(200),
            Lost = (use, _) => said.Enqueue($"{use} lost"),
            Back = (use, _) => said.Enqueue($"{use} back"),
        };
        await using var nodes = await TwoNodes.StartAsync(_server, settings);
        var call = new CallEvents().Started(0).Queued(1);
        await nodes.A.Contacts.AppendAsync(call.Written[0], default);
        await _server.CrashAsync();
        var began = Stopwatch.StartNew();

        await Assert.ThrowsAsync<LedgerUnavailableException>(() => nodes.A.Contacts.AppendAsync(call.Written[1], default));
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => nodes.A.Contacts.FindAsync(new ContactId("con_1"), default));
        var unhealthy = await Assert.ThrowsAsync<LedgerUnavailableException>(() => nodes.A.CheckAsync(default));
        Assert.True(began.Elapsed < TimeSpan.FromSeconds(60), $"it took {began.Elapsed}"); // a few times 0.4 s; the rest is for a machine that is busy
        Assert.Contains("PostgreSQL 127.0.0.1", unhealthy.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Username", unhealthy.Message, StringComparison.Ordinal);

        await _server.StartAgainAsync();

        await nodes.A.CheckAsync(default);
        Assert.False((await nodes.A.Contacts.AppendAsync(call.Written[1], default)).Duplicate);
        Assert.Equal(2, (await nodes.A.Contacts.FindAsync(new ContactId("con_1"), default))!.EventCount);
        Assert.Equal(["Reading back", "Reading lost", "Writing back", "Writing lost"], said.Order());
    }

    [Fact]
    public async Task Many_writes_that_wait_for_a_server_that_is_away_are_told_together()
    {
        await using var nodes = await TwoNodes.StartAsync(_server, new() { WriteWithin = TimeSpan.FromMilliseconds(300) });
        await _server.CrashAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 500).Select(i => Record.ExceptionAsync(() =>
            nodes.A.Notes.SaveAsync(new InteractionId("int_" + i), "text", 1, At, default)))).WaitAsync(TimeSpan.FromMinutes(4));

        Assert.All(outcomes, o => Assert.IsType<LedgerUnavailableException>(o));
    }

    [Fact]
    public async Task A_ledger_whose_server_is_away_at_the_start_is_waited_for()
    {
        var connectionString = await _server.CreateDatabaseAsync();
        await _server.CrashAsync();
        await using var ledger = new SqlLedger(connectionString, null, new() { WriteWithin = TimeSpan.FromMinutes(3) });

        var starting = ledger.CheckAsync(default);
        await _server.StartAgainAsync();
        await starting;

        await ledger.Notes.SaveAsync(new InteractionId("int_1"), "text", 1, At, default);
    }

    /// <summary>Cuts a connection as a crash does, and waits until the server has forgotten it.</summary>
    private async Task TerminateAsync(NpgsqlConnection connection)
    {
        await _server.SqlAsync("postgres", $"SELECT pg_terminate_backend({connection.ProcessID}, 30000)");
    }
}
