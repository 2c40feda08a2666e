using AgentHub.Bench.Children;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Memory;

/// <summary>A peer that knows rooms and nothing else; each desk has a room of its own.</summary>
/// <param name="name">As in the tables.</param>
/// <param name="start">Starts its process.</param>
/// <param name="wire">How it speaks.</param>
/// <param name="collect">Makes it give up what it no longer needs.</param>
internal sealed class RoomsMemory(
    string name, Func<Task<(ChildProcess, Uri)>> start, IWire wire, Func<ChildProcess, Uri, TimeSpan, CancellationToken, Task> collect) : IMemoryPeer
{
    private ChildProcess? _process;
    private Uri? _address;

    public string Name { get; } = name;

    public long ResidentBytes => _process!.ResidentBytes;

    public async Task StartAsync(CancellationToken cancellationToken) => (_process, _address) = await start();

    public Task<Listeners> ConnectAsync(int desks, CancellationToken cancellationToken) =>
        Listeners.ConnectAsync(_address!, wire, [.. Enumerable.Range(1, desks).Select(n => ($"desk{n}", (string?)null))], cancellationToken);

    public Task CollectAsync(TimeSpan each, CancellationToken cancellationToken) => collect(_process!, _address!, each, cancellationToken);

    public async Task StopAsync()
    {
        if (_process is not null) await _process.DisposeAsync();
        _process = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
