namespace AgentHub.Bench.Sockets;

/// <summary>Many desks at one peer; dispose it to send them home.</summary>
internal sealed class Listeners : IAsyncDisposable
{
    private const int AtOnce = 8;
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(2);

    private readonly List<Listener> _all = [];
    private readonly PeriodicTimer _pings = new(PingEvery, TimeProvider.System);
    private Task _pinging = Task.CompletedTask;

    /// <summary>What reached them.</summary>
    public Deliveries Deliveries { get; } = new();

    /// <summary>Those whose connection has ended by itself.</summary>
    public int Lost => _all.Count(l => !l.IsOpen);

    /// <summary>Connects a desk for each room, a few at once.</summary>
    /// <param name="peer">Its address.</param>
    /// <param name="wire">How it speaks.</param>
    /// <param name="desks">Room and cookie of each; null where the peer knows nobody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Listeners> ConnectAsync(Uri peer, IWire wire, IReadOnlyList<(string Room, string? Cookie)> desks, CancellationToken cancellationToken)
    {
        var listeners = new Listeners();
        try
        {
            await Parallel.ForEachAsync(desks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (desk, stop) =>
            {
                var listener = await Listener.ConnectAsync(peer, wire, desk.Room, desk.Cookie, listeners.Deliveries, stop);
                lock (listeners._all) listeners._all.Add(listener);
            });
            listeners._pinging = listeners.PingAsync();
            return listeners;
        }
        catch
        {
            await listeners.DisposeAsync();
            throw;
        }
    }

    private async Task PingAsync()
    {
        while (await _pings.WaitForNextTickAsync())
        {
            foreach (var listener in _all)
            {
                try
                {
                    await listener.PingAsync();
                }
                catch (Exception e) when (e is System.Net.WebSockets.WebSocketException or OperationCanceledException or ObjectDisposedException)
                {
                    // It is gone; what it should have read is missed in the count.
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _pings.Dispose();
        await _pinging;
        await Task.WhenAll(_all.Select(l => l.DisposeAsync().AsTask()));
    }
}
