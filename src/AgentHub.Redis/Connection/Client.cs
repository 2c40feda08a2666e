using StackExchange.Redis;

namespace AgentHub.Redis.Connection;

/// <summary>
/// The only file that knows which version of StackExchange.Redis it is built with: 1.2.6 runs, 3.4.35 is compiled against in
/// continuous integration, so that an update stays a change of one property.
/// </summary>
internal static class Client
{
#if REDIS_CLIENT_3
    /// <summary>True when a user can be named; else Redis's <em>default</em> user is restricted.</summary>
    public const bool KnowsUsers = true;

    /// <summary>After connecting, before the first command.</summary>
    public static void Prepare(ConnectionMultiplexer multiplexer) => ArgumentNullException.ThrowIfNull(multiplexer);

    /// <summary>A channel of exactly this name.</summary>
    public static RedisChannel Channel(string name) => RedisChannel.Literal(name);

    /// <summary>Milliseconds that a command may wait before the client itself gives up.</summary>
    public static void GiveUpAfter(ConfigurationOptions options, int milliseconds) => options.AsyncTimeout = options.SyncTimeout = milliseconds;
#else
    /// <summary>True when a user can be named; else Redis's <em>default</em> user is restricted.</summary>
    public const bool KnowsUsers = false;

    /// <summary>After connecting, before the first command.</summary>
    /// <remarks>
    /// Without this, answers and messages are handed over one after the other on one thread, and whoever blocks in one blocks
    /// every later command for ever. An obsolete error from version 2 on, where it is so by itself.
    /// </remarks>
    public static void Prepare(ConnectionMultiplexer multiplexer) => multiplexer.PreserveAsyncOrder = false;

    /// <summary>A channel of exactly this name.</summary>
    public static RedisChannel Channel(string name) => new(name, RedisChannel.PatternMode.Literal);

    /// <summary>Milliseconds that a command may wait before the client itself gives up; asynchronous ones it waits for without end.</summary>
    public static void GiveUpAfter(ConfigurationOptions options, int milliseconds) => options.SyncTimeout = milliseconds;
#endif
}
