using AgentHub.Bench.Children;
using AgentHub.Bench.Sockets;

namespace AgentHub.Bench.Push;

/// <summary>Starts those who are compared with AgentHub.</summary>
internal static class PushPeers
{
    public const string AgentHub = "AgentHub";
    public const string SocketIoRedis = "Socket.IO + Redis adapter";
    public const string SocketIo = "Socket.IO alone";
    public const string Raw = "raw Kestrel WebSockets";
    public const string Control = "control (raw + 50 µs)";

    /// <summary>CPU the control wastes on each message.</summary>
    public static readonly TimeSpan ControlBurn = TimeSpan.FromMicroseconds(50);

    public static Task<IPushPeer> RawAsync() => RawAsync(Raw, TimeSpan.Zero);

    /// <summary>Raw sockets that waste a known amount of CPU.</summary>
    public static Task<IPushPeer> ControlAsync() => RawAsync(Control, ControlBurn);

    /// <exception cref="PeerMissingException">Node.js or the packages are missing.</exception>
    public static async Task<IPushPeer> SocketIoAsync()
    {
        var (process, address) = await SocketIoServer.StartAsync(redis: null);
        return new RoomsPush(SocketIo, process, address, new EngineIoWire());
    }

    /// <exception cref="PeerMissingException">redis-server, Node.js or the packages are missing.</exception>
    public static async Task<IPushPeer> SocketIoRedisAsync(CancellationToken cancellationToken)
    {
        var redis = await RedisProcess.StartAsync(cancellationToken);
        try
        {
            var (process, address) = await SocketIoServer.StartAsync(redis.Address);
            return new RoomsPush(SocketIoRedis, process, address, new EngineIoWire(), redis);
        }
        catch
        {
            await redis.DisposeAsync();
            throw;
        }
    }

    private static async Task<IPushPeer> RawAsync(string name, TimeSpan burn)
    {
        var (process, address) = await ChildProcess.RoleAsync(Roles.RawSockets, $"{burn.TotalMicroseconds:0}", "0");
        return new RoomsPush(name, process, address, new PlainWire());
    }
}
