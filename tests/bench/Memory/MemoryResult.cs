using AgentHub.Bench.Figures;

namespace AgentHub.Bench.Memory;

/// <summary>What the peers needed, by name, round after round, and who could not take part.</summary>
internal sealed class MemoryResult
{
    private readonly Dictionary<string, List<MemoryRound>> _rounds = [];

    /// <summary>Peers that are missing here, each with its reason.</summary>
    public List<string> Skipped { get; } = [];

    public IEnumerable<string> Names => _rounds.Keys;

    public bool Has(string peer) => _rounds.ContainsKey(peer);

    public void Add(string peer, MemoryRound round)
    {
        if (!_rounds.TryGetValue(peer, out var mine)) _rounds[peer] = mine = [];
        mine.Add(round);
    }

    /// <summary>One figure of each round.</summary>
    public Series Of(string peer, Func<MemoryRound, double> figure) => new(_rounds[peer].Select(r => new[] { figure(r) }));

    /// <summary>KB for one desk.</summary>
    public Series PerDesk(string peer) => Of(peer, r => r.KilobytesPerDesk);
}
