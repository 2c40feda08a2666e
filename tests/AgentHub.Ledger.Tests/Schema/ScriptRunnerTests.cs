using AgentHub.Core;
using AgentHub.Ledger.Schema;
using AgentHub.Testing.Interactions;
using Dapper;

namespace AgentHub.Ledger.Tests.Schema;

public sealed class ScriptRunnerTests : IDisposable
{
    private static readonly int Next = Script.BuiltIn.Count + 1;
    private readonly TemporaryFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task A_new_ledger_gets_every_script_and_opening_it_again_none()
    {
        await OpenAsync(Script.BuiltIn);
        await OpenAsync(Script.BuiltIn);

        await using var ledger = new SqlLedger(_file.ConnectionString);
        await ledger.Contacts.AppendAsync(new CallEvents().Started(0).Written[0], default);
        Assert.NotNull(await ledger.Contacts.FindAsync(new ContactId("con_1"), default));
    }

    [Fact]
    public async Task A_further_script_is_applied_to_a_ledger_in_use()
    {
        await OpenAsync(Script.BuiltIn);

        await OpenAsync([.. Script.BuiltIn, new Script(Next, "9999_more", "CREATE TABLE more (id TEXT); INSERT INTO more VALUES ('kept');")]);

        Assert.Equal("kept", await ScalarAsync("SELECT id FROM more"));
    }

    [Fact]
    public async Task Events_of_the_first_version_are_still_there_after_attributes_got_their_place()
    {
        await OpenAsync([Script.BuiltIn[0]]);
        await ExecuteAsync("INSERT INTO event (source, id, type, contact, time, sequence, recorded_at, data) VALUES ('/switch/old', 'e0', "
            + "'agenthub.contact.queued.v1', 'con_1', 638985744000000000, NULL, 638985744000000000, '{\"queue\":\"Billing\"}')");

        await using var ledger = new SqlLedger(_file.ConnectionString);
        var after = (await ledger.Contacts.AppendAsync(new CallEvents().Started(0).Written[0], default)).After;

        Assert.Equal((2, "Billing"), (after.EventCount, after.Queue));
    }

    [Fact]
    public async Task Attributes_of_an_event_are_kept_as_they_came()
    {
        var sent = new CallEvents().Started(0).Written[0] with { Attributes = System.Text.Json.JsonElement.Parse("{\"dataschema\":\"urn:x:1\",\"weight\":3}") };

        await using (var ledger = new SqlLedger(_file.ConnectionString)) await ledger.Contacts.AppendAsync(sent, default);

        Assert.Equal("{\"dataschema\":\"urn:x:1\",\"weight\":3}", await ScalarAsync("SELECT attributes FROM event"));
    }

    [Fact]
    public async Task A_released_script_that_was_changed_is_refused()
    {
        await OpenAsync(Script.BuiltIn);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => OpenAsync([Script.BuiltIn[0] with { Text = Script.BuiltIn[0].Text + "\n-- changed" }, .. Script.BuiltIn.Skip(1)]));

        Assert.Contains("0001_ledger is not the one this ledger was made with", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_line_ends_are_no_change()
    {
        await OpenAsync(Script.BuiltIn);

        await OpenAsync([.. Script.BuiltIn.Select(b => b with { Text = b.Text.ReplaceLineEndings("\r\n") })]);
    }

    [Fact]
    public async Task A_ledger_of_a_newer_version_is_refused()
    {
        await OpenAsync([.. Script.BuiltIn, new Script(Next, "9999_newer", "CREATE TABLE newer (id TEXT)")]);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => OpenAsync(Script.BuiltIn));

        Assert.Contains("9999_newer", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_fails_half_way_leaves_nothing_behind()
    {
        await OpenAsync(Script.BuiltIn);

        var refused = await Assert.ThrowsAsync<LedgerException>(() => OpenAsync([.. Script.BuiltIn, new Script(Next, "9999_bad", "CREATE TABLE half (id TEXT); CREATE NONSENSE;")]));

        Assert.Contains("9999_bad could not be applied, and nothing of it was", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0L, await ScalarAsync("SELECT count(*) FROM sqlite_master WHERE name = 'half'"));
        Assert.Equal((long)Script.BuiltIn.Count, await ScalarAsync("SELECT count(*) FROM ledger_script"));
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_named()
    {
        await File.WriteAllTextAsync(_file.Path, "this is not a database, and long enough to be taken for a page of one");

        var refused = await Assert.ThrowsAsync<LedgerException>(() => OpenAsync(Script.BuiltIn));

        Assert.Contains(_file.Path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Scripts_are_numbered_without_gaps() => Assert.Equal(Enumerable.Range(1, Script.BuiltIn.Count), Script.BuiltIn.Select(s => s.Number));

    private async Task OpenAsync(IReadOnlyList<Script> scripts)
    {
        await using var database = LedgerDatabase.Of(_file.ConnectionString, null, scripts);
        await using var connection = await database.OpenAsync(default);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(_file.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        await connection.ExecuteAsync(sql);
    }

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection(_file.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return await connection.ExecuteScalarAsync<object>(sql);
    }
}
