using AgentHub.Core.Interactions;
using AgentHub.Ledger.Tests.Conformance;

namespace AgentHub.Ledger.Tests;

public sealed class SqliteContactLedgerTests : ContactLedgerConformance
{
    protected override ILedger Create(IContactCommits commits) => new SqlLedger("Data Source=:memory:", commits);
}

public sealed class SqliteStoresTests : StoresConformance
{
    protected override ILedger Create() => new SqlLedger("Data Source=:memory:");
}
