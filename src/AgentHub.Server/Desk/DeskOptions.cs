using AgentHub.Server.Configuration;

namespace AgentHub.Server.Desk;

/// <summary>Settings of the push connections to desks and boards.</summary>
internal sealed class DeskOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Desk";

    /// <summary>How often the hub says that it is there. Browsers take a connection for lost after 6 s of silence.</summary>
    /// <value>Between 500 ms and 5 s; 2 s unless set.</value>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Silence of a browser after which its connection is dropped.</summary>
    /// <value>At least twice <see cref="KeepAlive"/>, at most 2 min; 20 s unless set.</value>
    public TimeSpan ClientTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Largest message a browser may send, in bytes.</summary>
    /// <value>Between 512 and 65,536; 4,096 unless set.</value>
    public int MaxMessageBytes { get; set; } = 4096;

    /// <summary>Connections of one person; one more ends the oldest.</summary>
    /// <value>Between 1 and 100; 16 unless set.</value>
    public int MaxConnectionsPerPerson { get; set; } = 16;

    /// <summary>Documents one connection may have open besides those the hub opens.</summary>
    /// <value>Between 1 and 500; 32 unless set.</value>
    public int MaxDocumentsPerConnection { get; set; } = 32;

    /// <summary>How long an agent whose last connection is gone stays in their state: a reload or a network cut.</summary>
    /// <value>Between 1 s and 10 min; 30 s unless set.</value>
    public TimeSpan PresenceGrace { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What an agent is who comes back from being offline.</summary>
    /// <value><c>Ready</c> or <c>NotReady</c>; <c>Ready</c> unless set.</value>
    public ArrivalState ArriveAs { get; set; } = ArrivalState.Ready;

    /// <summary>Shows agents what the caller already gave. Off only to measure what not knowing it costs.</summary>
    /// <value>True unless set.</value>
    public bool ShowAlreadyGiven { get; set; } = true;

    public IEnumerable<string> Faults()
    {
        if (KeepAlive < TimeSpan.FromMilliseconds(500) || KeepAlive > TimeSpan.FromSeconds(5))
            yield return $"{Section}:KeepAlive must be between 500 ms and 5 s, is {KeepAlive}";
        if (ClientTimeout < 2 * KeepAlive || ClientTimeout > TimeSpan.FromMinutes(2))
            yield return $"{Section}:ClientTimeout must be between twice KeepAlive and 2 min, is {ClientTimeout}";
        if (MaxMessageBytes is < 512 or > 65536)
            yield return $"{Section}:MaxMessageBytes must be between 512 and 65536, is {MaxMessageBytes}";
        if (MaxConnectionsPerPerson is < 1 or > 100)
            yield return $"{Section}:MaxConnectionsPerPerson must be between 1 and 100, is {MaxConnectionsPerPerson}";
        if (MaxDocumentsPerConnection is < 1 or > 500)
            yield return $"{Section}:MaxDocumentsPerConnection must be between 1 and 500, is {MaxDocumentsPerConnection}";
        if (PresenceGrace < TimeSpan.FromSeconds(1) || PresenceGrace > TimeSpan.FromMinutes(10))
            yield return $"{Section}:PresenceGrace must be between 1 s and 10 min, is {PresenceGrace}";
        if (!Enum.IsDefined(ArriveAs))
            yield return $"{Section}:ArriveAs must be Ready or NotReady, is {ArriveAs}";
    }
}
