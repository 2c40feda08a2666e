using AgentHub.Redis.Tests.Running;
using AgentHub.Testing.Databases;

namespace AgentHub.Browser.Tests.Running;

/// <summary>
/// What the nodes of one installation share: a PostgreSQL and a Redis of this test's own. The nodes that are started here are
/// stopped here, and may be killed and started again at their places. Dispose it.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly List<AgentHubProcess> _nodes = [];
    private readonly string _ledger;

    private Installation(PostgresServer postgres, RedisServer redis, string ledger) => (Postgres, Redis, _ledger) = (postgres, redis, ledger);

    public PostgresServer Postgres { get; }
    public RedisServer Redis { get; }

    /// <summary>The ledger's database, for questions by SQL.</summary>
    public string Database { get; private init; } = "";

    public static async Task<Installation> StartAsync()
    {
        var postgres = await PostgresServer.StartAsync();
        try
        {
            var ledger = await postgres.CreateDatabaseAsync();
            return new(postgres, await RedisServer.StartAsync(), ledger) { Database = ledger[(ledger.LastIndexOf('=') + 1)..] };
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    /// <summary>A node at a place; the first one there makes the tables.</summary>
    public async Task<AgentHubProcess> StartNodeAsync(string name, ServerPlace place)
    {
        var node = await AgentHubProcess.StartAsync(place,
            ("ConnectionStrings:Ledger", _ledger),
            ("ConnectionStrings:Redis", Redis.ConnectionString),
            ("AgentHub:Interactions:Node", name),
            // The machine that runs the tests may pause longer than one in production.
            ("AgentHub:Redis:CommandTimeout", "00:00:01"),
            ("AgentHub:Redis:ConnectTimeout", "00:00:02"));
        _nodes.Add(node);
        return node;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        await Redis.DisposeAsync();
        await Postgres.DisposeAsync();
    }
}
