using System.Text;

namespace AgentHub.Bench.Sockets;

/// <summary>AgentHub's desk hub: SignalR's JSON protocol, a record separator after each message. A room is a document.</summary>
/// <param name="opens">True when the client must open the document; false when the hub does it by itself.</param>
/// <param name="closes">A document that the hub opens and the client has no use for; null for none.</param>
internal sealed class SignalRWire(bool opens, string? closes = null) : IWire
{
    private static readonly byte[] Handshake = Record("""{"protocol":"json","version":1}""");
    private static readonly byte[] Alive = Record("""{"type":6}""");

    public ReadOnlyMemory<byte> Ping => Alive;

    public string Target(string room) => "/hubs/desk";

    public IEnumerable<ReadOnlyMemory<byte>> Opening(string room)
    {
        yield return Handshake;
        if (closes is not null) yield return Record($$"""{"type":1,"target":"close","arguments":["{{closes}}"]}""");
        if (opens) yield return Record($$"""{"type":1,"target":"open","arguments":["{{room}}",null,0]}""");
    }

    public ReadOnlyMemory<byte> Reply(ReadOnlySpan<byte> message, string room) => default;

    public bool IsReady(ReadOnlySpan<byte> message, string room) => Count(message, "snapshot"u8, room) > 0;

    public int News(ReadOnlySpan<byte> message, string room) => Count(message, "change"u8, room);

    private static int Count(ReadOnlySpan<byte> message, ReadOnlySpan<byte> target, string room)
    {
        var name = Encoding.UTF8.GetBytes($"\"document\":\"{room}\"");
        var count = 0;
        while (message.IndexOf((byte)0x1e) is > 0 and var end)
        {
            var record = message[..end];
            if (record[..Math.Min(end, 60)].IndexOf(target) > 0 && record.IndexOf(name) > 0) count++;
            message = message[(end + 1)..];
        }

        return count;
    }

    private static byte[] Record(string json) => [.. Encoding.UTF8.GetBytes(json), 0x1e];
}
