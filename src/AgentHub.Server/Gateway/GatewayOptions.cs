using AgentHub.Server.Configuration;
using AgentHub.Server.Gateway.Settings;

namespace AgentHub.Server.Gateway;

/// <summary>The systems whose own addresses open under <c>/systems/{id}/</c>, and the bounds of every request to them.</summary>
/// <remarks>Read again while the server runs: sound settings count from the next request on, others are refused and the running ones stay.</remarks>
internal sealed class GatewayOptions : IFeatureOptions
{
    private const int MostSystems = 50;

    public static string Section => "AgentHub:Gateway";

    /// <summary>How long a system may take until its answer begins, the sending of the request included.</summary>
    /// <value>Between 100 ms and 60 s; 15 s unless set.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a whole request may take, its answer passed on; not for WebSockets.</summary>
    /// <value>Not below <see cref="Timeout"/>, at most 10 min; 2 min unless set.</value>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Largest request body that is passed on.</summary>
    /// <value>Bytes, between 0 and 64 MiB; 1 MiB unless set.</value>
    public long MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>Largest answer that is passed on, as it travels (compressed when the system compresses).</summary>
    /// <value>Bytes, between 1 KiB and 256 MiB; 16 MiB unless set.</value>
    public long MaxAnswerBytes { get; set; } = 16 * 1024 * 1024;

    /// <summary>Requests of everybody that one system is sent at the same time; further ones are refused at once.</summary>
    /// <value>Between 1 and 1,000; 32 unless set. The adapter's questions have a limit of their own.</value>
    public int MaxConcurrent { get; set; } = 32;

    /// <summary>Of these, requests of one person.</summary>
    /// <value>Between 1 and <see cref="MaxConcurrent"/>; 8 unless set.</value>
    public int MaxConcurrentPerPerson { get; set; } = 8;

    /// <summary>How long a WebSocket may be silent in both directions before it is cut.</summary>
    /// <value>Between 5 s and 1 h; 2 min unless set.</value>
    public TimeSpan WebSocketIdle { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>The systems by id; none unless set, at most 50. An id of <c>AgentHub:Adapters:Systems</c> is the same system.</summary>
    public Dictionary<string, GatewaySystemOptions> Systems { get; set; } = [];

    /// <summary>The bounds that hold where a system sets none.</summary>
    public GatewayLimits Limits => new(Timeout, MaxDuration, MaxRequestBytes, MaxAnswerBytes, MaxConcurrent, MaxConcurrentPerPerson, WebSocketIdle);

    public IEnumerable<string> Faults()
    {
        foreach (var fault in Limits.Faults(Section)) yield return fault;
        if (Systems.Count > MostSystems) yield return $"{Section}:Systems may hold at most {MostSystems} systems, holds {Systems.Count}";
        foreach (var (id, system) in Systems)
            foreach (var fault in system.Faults($"{Section}:Systems:{id}", id, Limits)) yield return fault;
    }
}
