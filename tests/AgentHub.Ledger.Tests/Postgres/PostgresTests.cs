namespace AgentHub.Ledger.Tests.Postgres;

/// <summary>Groups the tests that share a server.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresFixture>
{
    public const string Name = "PostgreSQL";
}
