using System.Text;

namespace AgentHub.Bench.Sockets;

/// <summary>Socket.IO 4 over Engine.IO 4, WebSocket from the start: text packets with one digit for each layer.</summary>
internal sealed class EngineIoWire : IWire
{
    private static readonly byte[] Connect = "40"u8.ToArray();
    private static readonly byte[] Pong = "3"u8.ToArray();

    /// <summary>The server pings, the client answers.</summary>
    public ReadOnlyMemory<byte> Ping => default;

    public string Target(string room) => "/socket.io/?EIO=4&transport=websocket";

    public IEnumerable<ReadOnlyMemory<byte>> Opening(string room) => [];

    public ReadOnlyMemory<byte> Reply(ReadOnlySpan<byte> message, string room)
    {
        if (message.StartsWith("0"u8)) return Connect;
        if (message.StartsWith("40"u8)) return Encoding.UTF8.GetBytes($"42[\"join\",\"{room}\"]");
        return message.SequenceEqual("2"u8) ? Pong : default;
    }

    public bool IsReady(ReadOnlySpan<byte> message, string room) => message.StartsWith("42[\"joined\""u8);

    public int News(ReadOnlySpan<byte> message, string room) => message.StartsWith("42[\"change\""u8) ? 1 : 0;
}
