using AgentHub.Bench.Figures;
using AgentHub.Bench.Peers;

namespace AgentHub.Bench.Runs;

/// <summary>One peer under one condition, over all counted rounds.</summary>
/// <param name="peer">Who is measured.</param>
/// <param name="title">As in the tables.</param>
/// <param name="callsPerRound">How many calls a round has.</param>
/// <param name="wanted">Parts that make the full view.</param>
internal sealed class Leg(IPeer peer, string title, int callsPerRound, IReadOnlySet<string> wanted)
{
    private readonly List<IReadOnlyList<CallFigures>> _rounds = [];

    public IPeer Peer { get; } = peer;

    public string Title { get; } = title;

    public int CallsPerRound { get; } = callsPerRound;

    public IReadOnlySet<string> Wanted { get; } = wanted;

    /// <summary>CPU of the peer's process in the counted rounds.</summary>
    public TimeSpan Cpu { get; private set; }

    public int Calls => _rounds.Sum(r => r.Count);

    public void Add(IReadOnlyList<CallFigures> round, TimeSpan cpu)
    {
        _rounds.Add(round);
        Cpu += cpu;
    }

    /// <summary>One figure of every call, round by round.</summary>
    public Series Of(Func<CallFigures, double> figure) => new(_rounds.Select(r => r.Select(figure).ToList()));
}
