using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AgentHub.Ledger.Tests;

public sealed class DurabilityTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_restart()
    {
        var call = BillingDispute.Events();
        await using (var ledger = new SqlLedger(_file.ConnectionString))
        {
            foreach (var e in call.Written.Take(10)) await ledger.Contacts.AppendAsync(e, default);
            await ledger.Notes.SaveAsync(new InteractionId(BillingDispute.Dana), "half a sentence", 4, call.At(300), default);
        }

        await using var restarted = new SqlLedger(_file.ConnectionString);
        foreach (var e in call.Written.Skip(8)) await restarted.Contacts.AppendAsync(e, default);

        Assert.Equal(JsonSerializer.Serialize(call.Reduce(), Json.Wire), JsonSerializer.Serialize(await restarted.Contacts.FindAsync(call.Written[0].Contact, default), Json.Wire));
        Assert.Equal("half a sentence", (await restarted.Notes.FindAsync(new InteractionId(BillingDispute.Dana), default))!.Text);
    }

    [Fact]
    public async Task What_was_acknowledged_is_in_the_files_although_nothing_was_closed()
    {
        await using var ledger = new SqlLedger(_file.ConnectionString);
        foreach (var e in BillingDispute.Events().Written) await ledger.Contacts.AppendAsync(e, default);
        using var copy = new TemporaryFile();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(_file.Path)!)) // as a machine leaves them that loses its power
            File.Copy(file, Path.Combine(Path.GetDirectoryName(copy.Path)!, Path.GetFileName(file)));

        await using var after = new SqlLedger(copy.ConnectionString);

        Assert.Equal(22, (await after.Contacts.FindAsync(new ContactId("con_4f1c"), default))!.EventCount);
    }

    [Fact]
    public async Task Every_commit_is_synced_and_readers_do_not_wait()
    {
        await using var database = LedgerDatabase.Of(_file.ConnectionString);
        await using var connection = await database.OpenAsync(default);

        Assert.Equal("wal", await connection.ExecuteScalarAsync<string>("PRAGMA journal_mode"));
        Assert.Equal(2, await connection.ExecuteScalarAsync<int>("PRAGMA synchronous"));
    }

    [Fact]
    public async Task A_contact_is_read_while_another_process_writes()
    {
        await using var ledger = new SqlLedger(_file.ConnectionString);
        await ledger.Contacts.AppendAsync(new CallEvents().Started(0).Written[0], default);
        await using var other = new SqliteConnection(_file.ConnectionString);
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await other.ExecuteAsync("UPDATE contact SET stage = 'Held by another'", transaction: transaction);

        var contact = await ledger.Contacts.FindAsync(new ContactId("con_1"), default).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(ContactStage.Started, contact!.Stage);
    }

    [Fact]
    public async Task A_projection_is_not_replaced_by_one_of_fewer_events()
    {
        var call = new CallEvents().Started(0).Queued(1);
        await using var ledger = new SqlLedger(_file.ConnectionString);
        await ledger.Contacts.AppendAsync(call.Written[0], default);
        await using (var other = new SqliteConnection(_file.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync();
            await other.ExecuteAsync("UPDATE contact SET event_count = 9, stage = 'newer'");
        }

        await ledger.Contacts.AppendAsync(call.Written[1], default);

        await using var reading = new SqliteConnection(_file.ConnectionString + ";Pooling=False");
        await reading.OpenAsync();
        Assert.Equal("newer", await reading.ExecuteScalarAsync<string>("SELECT stage FROM contact"));
    }
}
