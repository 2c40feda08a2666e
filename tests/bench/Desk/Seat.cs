namespace AgentHub.Bench.Desk;

/// <summary>One signed-in agent with the desk open.</summary>
internal sealed class Seat : IAsyncDisposable
{
    private readonly DeskSocket _socket;
    private readonly Task _reading;

    private Seat(string agent, DeskSocket socket)
    {
        Agent = agent;
        _socket = socket;
        _reading = Facets.ReadAsync(socket);
    }

    /// <summary>Id of the agent.</summary>
    public string Agent { get; }

    /// <summary>What arrives at this desk.</summary>
    public FacetWatch Facets { get; } = new();

    public static async Task<Seat> TakeAsync(string agent, Uri server, CancellationToken cancellationToken)
    {
        var cookies = await SignIn.AsAsync(agent, server, cancellationToken);
        return new Seat(agent, await DeskSocket.ConnectAsync(cookies, server, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await _socket.DisposeAsync();
        await _reading.ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
