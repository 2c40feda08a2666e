using AgentHub.Core.Adapters;
using AgentHub.Core.Context;
using AgentHub.Core.Interactions;
using AgentHub.Server.Nodes;
using AgentHub.Server.Tests;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Redis.Tests.Nodes;

/// <summary>
/// Two whole servers of one installation: one PostgreSQL, one Redis, each with its own way to the same systems. Dispose it.
/// </summary>
internal sealed class TwoServers : IAsyncDisposable
{
    private readonly DateTimeOffset _start = TimeProvider.System.GetUtcNow().AddSeconds(-100);
    private int _told;

    public TwoServers(string ledger, RedisSettings redis)
    {
        (SystemsOfA, SystemsOfB) = (new(_start, TimeProvider.System), new(_start, TimeProvider.System));
        A = Make("a", ledger, redis, SystemsOfA);
        B = Make("b", ledger, redis, SystemsOfB);
        Call = new("con_1", _start);
        _ = (A.Server, B.Server);
    }

    public AgentHubServer A { get; }
    public AgentHubServer B { get; }
    public CalderVale SystemsOfA { get; }
    public CalderVale SystemsOfB { get; }
    public CallEvents Call { get; }

    public static T Of<T>(AgentHubServer server) where T : notnull => server.Services.GetRequiredService<T>();

    /// <summary>Maria's call as far as it rings at Dana's desk, taken in by node A.</summary>
    public async Task RingAsync()
    {
        Call.Started(0);
        Given(12, "account.number", "7730118420");
        Call.Verified(41, 2).Queued(70).Offered(75, "int_a1", "dana");
        await TellAsync();
    }

    /// <summary>Commits on node A what the call wrote since the last time.</summary>
    public async Task TellAsync()
    {
        foreach (var e in Call.Written.Skip(_told)) await Of<IContactLedger>(A).AppendAsync(e, CancellationToken.None);
        _told = Call.Written.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await B.DisposeAsync();
        await A.DisposeAsync();
    }

    private void Given(double second, string key, string value)
    {
        var kind = Of<FactDictionary>(A).Find(key)!;
        Call.Fact(second, key, value, "ivr", 1, hash: Of<IFactHash>(A).Of(key, kind.Normalise(value)!));
    }

    private static AgentHubServer Make(string node, string ledger, RedisSettings redis, CalderVale systems) => new AgentHubServer()
        .With("ConnectionStrings:Ledger", ledger)
        .With("AgentHub:Interactions:Node", node)
        .With(services =>
        {
            NodesFeature.AddRedis(services, _ => redis);
            services.AddSingleton<ISystems>(systems.Systems);
        });
}
