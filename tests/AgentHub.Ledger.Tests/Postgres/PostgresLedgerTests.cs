using AgentHub.Core.Interactions;
using AgentHub.Ledger.Tests.Conformance;

namespace AgentHub.Ledger.Tests.Postgres;

[Collection(PostgresTests.Name)]
public sealed class PostgresContactLedgerTests(PostgresFixture postgres) : ContactLedgerConformance
{
    protected override async Task<ILedger> CreateAsync(IContactCommits commits) => new SqlLedger(await postgres.Server.CreateDatabaseAsync(), commits);
}

[Collection(PostgresTests.Name)]
public sealed class PostgresStoresTests(PostgresFixture postgres) : StoresConformance
{
    protected override async Task<ILedger> CreateAsync() => new SqlLedger(await postgres.Server.CreateDatabaseAsync());
}

[Collection(PostgresTests.Name)]
public sealed class PostgresFeedTests(PostgresFixture postgres) : FeedConformance
{
    protected override async Task<ILedger> CreateAsync() => new SqlLedger(await postgres.Server.CreateDatabaseAsync());
}
