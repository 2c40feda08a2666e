using System.Diagnostics;
using AgentHub.Bench.Figures;
using AgentHub.Bench.Peers;

namespace AgentHub.Bench.Runs;

/// <summary>Callers whose systems need not be asked again: from sending the offer to the full view on the agent's socket.</summary>
internal sealed class WarmLeg
{
    private readonly List<IReadOnlyList<double>> _rounds = [];

    /// <summary>Questions that reached a system although nothing had to be asked.</summary>
    public int Asked { get; private set; }

    public Series Full => new(_rounds);

    public void Add(IEnumerable<PeerCall> calls, int asked)
    {
        _rounds.Add([.. calls.Select(c => Stopwatch.GetElapsedTime(c.Offered!.Value, c.Last).TotalMilliseconds)]);
        Asked += asked;
    }
}
