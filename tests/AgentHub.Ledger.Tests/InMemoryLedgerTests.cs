using AgentHub.Core.Interactions;
using AgentHub.Ledger.Tests.Conformance;

namespace AgentHub.Ledger.Tests;

public sealed class InMemoryContactLedgerTests : ContactLedgerConformance
{
    protected override Task<ILedger> CreateAsync(IContactCommits commits) => Task.FromResult<ILedger>(new InMemoryLedger(commits));
}

public sealed class InMemoryStoresTests : StoresConformance
{
    protected override Task<ILedger> CreateAsync() => Task.FromResult<ILedger>(new InMemoryLedger());
}

public sealed class InMemoryFeedTests : FeedConformance
{
    protected override Task<ILedger> CreateAsync() => Task.FromResult<ILedger>(new InMemoryLedger());
}
