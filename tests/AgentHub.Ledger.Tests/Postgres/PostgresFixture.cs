using AgentHub.Testing.Databases;

namespace AgentHub.Ledger.Tests.Postgres;

/// <summary>One server for all tests that need one; each has a database of its own.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PostgresServer? _server;

    /// <summary>The server; the test is skipped where there can be none.</summary>
    public PostgresServer Server => _server ?? throw Skip.Because(PostgresServer.Missing!);

    public async Task InitializeAsync() => _server = PostgresServer.Missing is null ? await PostgresServer.StartAsync() : null;

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
