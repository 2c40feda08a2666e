namespace AgentHub.Bench.Sockets;

/// <summary>How one peer speaks over a WebSocket, as far as the bench must know it. One instance for all its sockets; no state.</summary>
internal interface IWire
{
    /// <summary>Path and query, for this room.</summary>
    string Target(string room);

    /// <summary>What a client says when the socket is open.</summary>
    IEnumerable<ReadOnlyMemory<byte>> Opening(string room);

    /// <summary>What a client says when the peer says this; empty for nothing.</summary>
    ReadOnlyMemory<byte> Reply(ReadOnlySpan<byte> message, string room);

    /// <summary>What a client says now and then so that it is not taken for gone; empty for nothing.</summary>
    ReadOnlyMemory<byte> Ping { get; }

    /// <summary>True for the message after which everything new of the room comes to this socket.</summary>
    bool IsReady(ReadOnlySpan<byte> message, string room);

    /// <summary>How many news of the room a message holds.</summary>
    int News(ReadOnlySpan<byte> message, string room);
}
