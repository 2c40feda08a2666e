using AgentHub.Testing.Databases;

namespace AgentHub.Redis.Tests.Nodes;

/// <summary>A real PostgreSQL for the tests of one class; several nodes need one.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private PostgresServer? _server;

    public PostgresServer Server => _server ?? throw new InvalidOperationException("$XunitDynamicSkip$" + PostgresServer.Missing);

    public async Task InitializeAsync() => _server = PostgresServer.Missing is null ? await PostgresServer.StartAsync() : null;

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }
}
