namespace AgentHub.Redis;

/// <summary>How Redis is used. All bounds are checked where the settings are read.</summary>
public sealed record RedisSettings
{
    /// <summary>As StackExchange.Redis reads it: <c>host:port,password=…,ssl=true</c>.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Begins every key and channel.</summary>
    public string Prefix { get; init; } = "ah:";

    /// <summary>Longest wait for one command; then this node goes on from its own memory.</summary>
    /// <value>Between 50 ms and 5 s; 300 ms unless set.</value>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Longest wait for a connection, the TLS handshake included.</summary>
    /// <value>Between 100 ms and 10 s; 1 s unless set.</value>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>File with the certificates (PEM) that Redis's own must descend from; empty for those the machine trusts.</summary>
    public string TrustFile { get; init; } = "";

    /// <summary>How often Redis is tried while it is not healthy, and asked for a sign of life while it is.</summary>
    /// <value>500 ms unless set.</value>
    public TimeSpan ProbeEvery { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long a connection may fail to recover by itself before a new one is made.</summary>
    /// <value>2 s unless set.</value>
    public TimeSpan RebuildAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a context is kept after its last write.</summary>
    /// <value>Between 10 min and 7 days; 24 h unless set.</value>
    public TimeSpan KeepContexts { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Age at which a copy of an answer is forgotten.</summary>
    /// <value>Between 1 min and 30 days; 7 days unless set.</value>
    public TimeSpan KeepCopies { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Copies this node keeps in its own memory for when Redis is gone.</summary>
    /// <value>Between 100 and 10,000,000; 20,000 unless set.</value>
    public int MaxLocalCopies { get; init; } = 20_000;

    /// <summary>How often a node says who is connected to it.</summary>
    /// <value>1 s unless set.</value>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a node counts after its last sign of life; with one heartbeat more, the longest that a killed node's people look present.</summary>
    /// <value>3 s unless set.</value>
    public TimeSpan PresentFor { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a lease counts after it was last extended.</summary>
    /// <value>3 s unless set.</value>
    public TimeSpan LeaseFor { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>News of one name within this time is told once.</summary>
    /// <value>Between 0 and 1 s; 10 ms unless set.</value>
    public TimeSpan NewsWindow { get; init; } = TimeSpan.FromMilliseconds(10);
}
