using AgentHub.Bench.Children;
using AgentHub.Bench.Desk;
using AgentHub.Bench.Runs;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Memory;

/// <summary>The real server. Its ledger stays from round to round, so that everybody signs in once.</summary>
/// <param name="desks">How many people there are.</param>
internal sealed class AgentHubMemory(int desks) : IMemoryPeer
{
    private static readonly SignalRWire Wire = new(opens: false);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agenthub-bench-");
    private IReadOnlyDictionary<string, string>? _cookies;
    private ServerProcess? _server;

    public string Name => MemoryPeers.AgentHub;

    public long ResidentBytes => _server!.Process.ResidentBytes;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var agents = BenchPeople.Agents(desks);
        _server = await ServerProcess.StartAsync(BenchSettings.ServerAlone(agents), cancellationToken, _folder);
        if (_cookies is not null) return;
        Console.Error.WriteLine($"{desks} agents sign in");
        _cookies = await SignIn.AllAsync(agents, _server.Address, cancellationToken);
        // Measured is a process that nobody signed in at.
        await StopAsync();
        _server = await ServerProcess.StartAsync(BenchSettings.ServerAlone(agents), cancellationToken, _folder);
    }

    public Task<Listeners> ConnectAsync(int desks, CancellationToken cancellationToken) => Listeners.ConnectAsync(_server!.Address, Wire,
        [.. BenchPeople.Agents(desks).Select(agent => ("desk", (string?)_cookies![agent]))], cancellationToken);

    public Task CollectAsync(TimeSpan each, CancellationToken cancellationToken) => ForcedCollection.RunAsync(_server!.Process.Id, each, cancellationToken);

    public async Task StopAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _server = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }
}
