using AgentHub.Ledger.Tests.Postgres;

namespace AgentHub.Ledger.Tests.Backup;

[Collection(PostgresTests.Name)]
public sealed class PostgresBackupTests(PostgresFixture postgres) : IDisposable
{
    private readonly TemporaryFile _backup = new();

    public void Dispose() => _backup.Dispose();

    [Fact]
    public async Task A_back_up_made_while_calls_go_on_holds_every_event_acknowledged_before_it_began()
    {
        var server = postgres.Server;
        var connectionString = await server.CreateDatabaseAsync();
        IReadOnlyList<Core.Interactions.ContactEvent> before;
        long head;
        await using (var ledger = new SqlLedger(connectionString))
        {
            await using var calls = new CallsUnderWay(ledger);
            before = await calls.AcknowledgedAsync();
            head = await ledger.Feed.HeadAsync(default);
            await DocumentedCommands.RunAsync("Back up PostgreSQL", server.ProgramsFolder,
                ("LEDGER_URL", server.Address(connectionString.Split("Database=")[1])), ("BACKUP_FILE", _backup.Path));
        }

        await DocumentedCommands.RunAsync("Restore PostgreSQL", server.ProgramsFolder,
            ("SERVER_URL", server.Address("postgres")), ("RESTORED_URL", server.Address("agenthub_restored")), ("BACKUP_FILE", _backup.Path));

        await using var restored = new SqlLedger(server.ConnectionString("agenthub_restored"));
        Assert.True(await restored.Feed.HeadAsync(default) >= head);
        await CallsUnderWay.AssertHasAllAsync(restored, before);
        Assert.False((await restored.Contacts.AppendAsync(new Testing.Interactions.CallEvents("con_new").Started(0).Written[0], default)).Duplicate); // numbers go on where they were
    }
}
