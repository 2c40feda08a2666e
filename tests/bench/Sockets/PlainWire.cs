namespace AgentHub.Bench.Sockets;

/// <summary>A WebSocket with nothing on it: every message but the first is news.</summary>
internal sealed class PlainWire : IWire
{
    /// <summary>The first message of the peer.</summary>
    public static ReadOnlySpan<byte> Joined => "joined"u8;

    public ReadOnlyMemory<byte> Ping => default;

    public string Target(string room) => $"{RawSocketHost.SocketPath}?room={Uri.EscapeDataString(room)}";

    public IEnumerable<ReadOnlyMemory<byte>> Opening(string room) => [];

    public ReadOnlyMemory<byte> Reply(ReadOnlySpan<byte> message, string room) => default;

    public bool IsReady(ReadOnlySpan<byte> message, string room) => message.SequenceEqual(Joined);

    public int News(ReadOnlySpan<byte> message, string room) => IsReady(message, room) ? 0 : 1;
}
