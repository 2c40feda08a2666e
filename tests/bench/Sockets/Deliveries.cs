namespace AgentHub.Bench.Sockets;

/// <summary>What reached some sockets. Thread safe.</summary>
internal sealed class Deliveries
{
    private long _messages;
    private long _bytes;

    /// <summary>News of a room that were read to the end.</summary>
    public long Messages => Interlocked.Read(ref _messages);

    /// <summary>Bytes of those messages, as text before WebSocket framing.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public void Add(int messages, int bytes)
    {
        Interlocked.Add(ref _messages, messages);
        Interlocked.Add(ref _bytes, bytes);
    }
}
