using AgentHub.Bench.Figures;

namespace AgentHub.Bench.Gateway;

/// <summary>What the gateways did, by name, round after round, and who could not take part.</summary>
internal sealed class GatewayResult
{
    private readonly Dictionary<string, List<GatewaySlice>> _slices = [];

    /// <summary>Peers that are missing here, each with its reason.</summary>
    public List<string> Skipped { get; } = [];

    public IEnumerable<string> Names => _slices.Keys;

    public void Add(string peer, GatewaySlice slice)
    {
        if (!_slices.TryGetValue(peer, out var mine)) _slices[peer] = mine = [];
        mine.Add(slice);
    }

    public bool Has(string peer) => _slices.ContainsKey(peer);

    /// <summary>One figure of each round.</summary>
    public Series Of(string peer, Func<GatewaySlice, double> figure) => new(_slices[peer].Select(s => new[] { figure(s) }));

    /// <summary>CPU of the peer for one request, in microseconds.</summary>
    public Series Cpu(string peer) => Of(peer, s => s.CpuMicrosecondsPerRequest);

    /// <summary>What requests took, in milliseconds.</summary>
    public Series Latency(string peer) => new(_slices[peer].Select(s => s.Milliseconds));
}
