using AgentHub.Bench.Figures;

namespace AgentHub.Bench.Push;

/// <summary>What the peers did, by scene, round after round, and who could not take part.</summary>
internal sealed class PushResult
{
    private readonly Dictionary<(string Scene, string Peer), List<PushSlice>> _slices = [];

    /// <summary>Peers that are missing here, each with its reason.</summary>
    public List<string> Skipped { get; } = [];

    /// <summary>The board with supervisors, AgentHub only.</summary>
    public List<PushSlice> Board { get; } = [];

    public void Add(string scene, string peer, PushSlice slice)
    {
        if (!_slices.TryGetValue((scene, peer), out var mine)) _slices[(scene, peer)] = mine = [];
        mine.Add(slice);
    }

    public bool Has(string scene, string peer) => _slices.ContainsKey((scene, peer));

    /// <summary>Who took part in a scene.</summary>
    public IEnumerable<string> Peers(string scene) => _slices.Keys.Where(k => k.Scene == scene).Select(k => k.Peer);

    /// <summary>One figure of each round.</summary>
    public Series Of(string scene, string peer, Func<PushSlice, double> figure) => new(_slices[(scene, peer)].Select(s => new[] { figure(s) }));

    /// <summary>CPU for one message, in microseconds, taking the event included.</summary>
    public Series Whole(string scene, string peer) => Of(scene, peer, s => s.Microseconds);

    /// <summary>CPU for one message, in microseconds, without what taking the event costs by itself in the same round.</summary>
    public Series PushAlone(string scene, string peer) =>
        new(_slices[(scene, peer)].Zip(_slices[(PushScene.Unwatched.Name, peer)], (s, unwatched) => new[] { s.PushAlone(unwatched) }));

    /// <summary>Sum over all rounds.</summary>
    public long Sum(string scene, string peer, Func<PushSlice, long> figure) => _slices[(scene, peer)].Sum(figure);
}
