using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Memory;

/// <summary>Something that desks connect to. Every round begins with a fresh process.</summary>
internal interface IMemoryPeer : IAsyncDisposable
{
    /// <summary>As in the tables.</summary>
    string Name { get; }

    /// <summary>Memory its process holds now.</summary>
    long ResidentBytes { get; }

    /// <summary>Starts the process.</summary>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Connects as many desks, each of another agent.</summary>
    Task<Listeners> ConnectAsync(int desks, CancellationToken cancellationToken);

    /// <summary>Makes it give up what it no longer needs; one collection is given so long.</summary>
    Task CollectAsync(TimeSpan each, CancellationToken cancellationToken);

    /// <summary>Ends the process.</summary>
    Task StopAsync();
}
