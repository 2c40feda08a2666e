using AgentHub.Ledger.Schema;
using Dapper;
using Microsoft.Data.Sqlite;

namespace AgentHub.Ledger.Tests.Schema;

public sealed class EarlierVersionsTests : IDisposable
{
    private readonly TemporaryFile _file = new();

    public static TheoryData<int> Versions => [.. EarlierLedger.Versions("sqlite")];

    public void Dispose() => _file.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_SQLite_ledger_of_an_earlier_version_is_brought_up_to_this_one_with_all_that_is_in_it(int version)
    {
        await using (var connection = new SqliteConnection(_file.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await connection.ExecuteAsync(await File.ReadAllTextAsync(EarlierLedger.File(version, "sqlite")));
        }

        await using var ledger = new SqlLedger(_file.ConnectionString);
        await ledger.CheckAsync(default);

        await EarlierLedger.AssertAllIsThereAsync(ledger);
        await EarlierLedger.AssertItGoesOnAsync(ledger);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public void Every_earlier_version_has_a_dump_with_something_in_it(string database) =>
        Assert.Equal(Enumerable.Range(1, Script.BuiltIn.Count - 1), EarlierLedger.Versions(database));
}
