using AgentHub.Core.Interactions;
using AgentHub.Ledger.Tests.Conformance;

namespace AgentHub.Ledger.Tests;

public sealed class SqliteContactLedgerTests : ContactLedgerConformance
{
    protected override Task<ILedger> CreateAsync(IContactCommits commits) => Task.FromResult<ILedger>(new SqlLedger("Data Source=:memory:", commits));
}

public sealed class SqliteStoresTests : StoresConformance
{
    protected override Task<ILedger> CreateAsync() => Task.FromResult<ILedger>(new SqlLedger("Data Source=:memory:"));
}

public sealed class SqliteFeedTests : FeedConformance
{
    protected override Task<ILedger> CreateAsync() => Task.FromResult<ILedger>(new SqlLedger("Data Source=:memory:"));
}
