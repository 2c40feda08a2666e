using AgentHub.Ledger.Tests.Schema;

namespace AgentHub.Ledger.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresEarlierVersionsTests(PostgresFixture postgres)
{
    public static TheoryData<int> Versions => [.. EarlierLedger.Versions("postgres")];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_PostgreSQL_ledger_of_an_earlier_version_is_brought_up_to_this_one_with_all_that_is_in_it(int version)
    {
        var connectionString = await postgres.Server.CreateDatabaseAsync();
        await postgres.Server.SqlFileAsync(connectionString.Split("Database=")[1], EarlierLedger.File(version, "postgres"));

        await using var ledger = new SqlLedger(connectionString);
        await ledger.CheckAsync(default);

        await EarlierLedger.AssertAllIsThereAsync(ledger);
        await EarlierLedger.AssertItGoesOnAsync(ledger);
    }
}
