using StackExchange.Redis;

namespace AgentHub.Redis.Connection;

/// <summary>One multiplexer with what we use of it. Replaced whole when it does not recover.</summary>
internal sealed class Joined : IDisposable
{
    private readonly Action _broken;
    private readonly Action _restored;

    private Joined(ConnectionMultiplexer multiplexer, Action broken, Action restored)
    {
        (Multiplexer, _broken, _restored) = (multiplexer, broken, restored);
        Database = multiplexer.GetDatabase();
        Subscriber = multiplexer.GetSubscriber();
        multiplexer.ConnectionFailed += Failed;
        multiplexer.ConnectionRestored += Restored;
    }

    public ConnectionMultiplexer Multiplexer { get; }

    public IDatabase Database { get; }

    public ISubscriber Subscriber { get; }

    /// <summary>
    /// Connects and waits for it, on this thread: awaiting the asynchronous connect goes on inside the client's own thread,
    /// and a program that then runs on that thread answers no command any more.
    /// </summary>
    /// <param name="options">How.</param>
    /// <param name="broken">Called when the connection for commands was lost.</param>
    /// <param name="restored">Called when the connection for news came back: some were missed.</param>
    /// <exception cref="RedisConnectionException">It was not reached, and the options say to give up then.</exception>
    public static Joined Connect(ConfigurationOptions options, Action broken, Action restored)
    {
        var multiplexer = ConnectionMultiplexer.Connect(options);
        Client.Prepare(multiplexer);
        return new(multiplexer, broken, restored);
    }

    public void Dispose()
    {
        Multiplexer.ConnectionFailed -= Failed;
        Multiplexer.ConnectionRestored -= Restored;
        Multiplexer.Dispose();
    }

    private void Failed(object? sender, ConnectionFailedEventArgs e)
    {
        if (e.ConnectionType == ConnectionType.Interactive) _broken();
    }

    private void Restored(object? sender, ConnectionFailedEventArgs e)
    {
        if (e.ConnectionType == ConnectionType.Subscription) _restored();
    }
}
