using AgentHub.Core.Interactions;
using AgentHub.Ledger.Tests.Conformance;

namespace AgentHub.Ledger.Tests;

public sealed class InMemoryContactLedgerTests : ContactLedgerConformance
{
    protected override ILedger Create(IContactCommits commits) => new InMemoryLedger(commits);
}

public sealed class InMemoryStoresTests : StoresConformance
{
    protected override ILedger Create() => new InMemoryLedger();
}
