using AgentHub.Core.Interactions;
using AgentHub.Ledger.Schema;
using Dapper;

namespace AgentHub.Ledger.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresSetupTests(PostgresFixture postgres)
{
    [Fact]
    public async Task Nodes_that_start_together_on_an_empty_database_make_its_tables_once()
    {
        var connectionString = await postgres.Server.CreateDatabaseAsync();
        var nodes = Enumerable.Range(0, 6).Select(_ => new SqlLedger(connectionString)).ToList();

        await Task.WhenAll(nodes.Select(n => n.CheckAsync(default)));

        Assert.Equal(Script.BuiltIn.Count.ToString(), (await postgres.Server.SqlAsync(Database(connectionString), "SELECT count(*) FROM ledger_script")).Trim());
        foreach (var node in nodes) await node.DisposeAsync();
    }

    [Fact]
    public async Task A_script_that_fails_half_way_leaves_nothing_behind()
    {
        var connectionString = await postgres.Server.CreateDatabaseAsync();
        await using var database = LedgerDatabase.Of(connectionString, null, [.. Script.BuiltIn, new Script(Script.BuiltIn.Count + 1, "9999_bad", "CREATE TABLE half (id TEXT); CREATE NONSENSE;")]);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => database.OpenAsync(default));

        Assert.Contains("9999_bad could not be applied, and nothing of it was", refused.Message, StringComparison.Ordinal);
        Assert.Equal("", (await postgres.Server.SqlAsync(Database(connectionString), "SELECT to_regclass('half')")).Trim());
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_refused()
    {
        var connectionString = await postgres.Server.CreateDatabaseAsync();
        await using (var newer = LedgerDatabase.Of(connectionString, null, [.. Script.BuiltIn, new Script(Script.BuiltIn.Count + 1, "9999_newer", "CREATE TABLE newer (id TEXT)")]))
            await (await newer.OpenAsync(default)).DisposeAsync();
        await using var ledger = new SqlLedger(connectionString);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.CheckAsync(default));

        Assert.Contains("9999_newer", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_named_with_what_to_do()
    {
        await using var ledger = new SqlLedger(postgres.Server.ConnectionString("not_there"));

        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.CheckAsync(default));

        Assert.Contains("\"not_there\" does not exist", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Create the database first", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_may_not_make_tables_is_told_so()
    {
        var connectionString = await postgres.Server.CreateDatabaseAsync();
        await postgres.Server.SqlAsync(Database(connectionString), "CREATE ROLE reader LOGIN");
        await using var ledger = new SqlLedger(connectionString.Replace("Username=agenthub", "Username=reader", StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.CheckAsync(default));

        Assert.Contains("GRANT CREATE", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_keep_what_it_acknowledges_is_refused()
    {
        var connectionString = await postgres.Server.CreateDatabaseAsync();
        await postgres.Server.SqlAsync(Database(connectionString), $"ALTER DATABASE {Database(connectionString)} SET synchronous_commit = off");
        await using var ledger = new SqlLedger(connectionString);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.CheckAsync(default));

        Assert.Contains("synchronous_commit is off", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_hold_every_language_is_refused()
    {
        await postgres.Server.SqlAsync("postgres", "CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C'");
        await using var ledger = new SqlLedger(postgres.Server.ConnectionString("latin"));

        var refused = await Assert.ThrowsAsync<LedgerException>(() => ledger.CheckAsync(default));

        Assert.Contains("encoded as LATIN1", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_are_ordered_alike_whatever_the_language_of_the_database()
    {
        var connectionString = await postgres.Server.CreateDatabaseAsync();
        await using var ledger = new SqlLedger(connectionString);
        string[] agents = ["a", "B", "b", "A", "_", "a-b"];
        foreach (var agent in agents) await ledger.AgentStates.SetAsync(new(new(agent), Availability.Ready, null, DateTimeOffset.UnixEpoch), default);

        Assert.Equal(agents.Order(StringComparer.Ordinal), (await ledger.AgentStates.AllAsync(default)).Select(a => a.Agent.Value));
    }

    [Fact]
    public async Task A_database_that_would_isolate_more_than_we_need_does_not_hide_what_others_wrote()
    {
        var connectionString = await postgres.Server.CreateDatabaseAsync();
        await postgres.Server.SqlAsync(Database(connectionString), $"ALTER DATABASE {Database(connectionString)} SET default_transaction_isolation = 'serializable'");
        await using var database = LedgerDatabase.Of(connectionString);
        await using var connection = await database.OpenAsync(default);
        await using var transaction = await database.BeginAsync(connection, []);

        Assert.Equal("read committed", await connection.ExecuteScalarAsync<string>("SHOW transaction_isolation", transaction: transaction.Inner));
    }

    private static string Database(string connectionString) => connectionString.Split("Database=")[1];
}
