using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>The conformance suite on an adapter file. Its recorded answers play the system, and misbehave where the suite wants it.</summary>
internal sealed class FileConformance(AdapterPlan plan, RecordedSystem recorded, TimeProvider time) : AdapterConformance, IDisposable
{
    private const int MostBytes = 1 << 20;
    private readonly List<IDisposable> _open = [];
    private readonly List<PlayedSystem> _systems = [];

    /// <summary>What a system was asked that nobody recorded; null when nothing was.</summary>
    public string? Gap => _systems.Select(s => s.Gap).FirstOrDefault(g => g is not null);

    protected override AdapterSample Sample => recorded.Sample;

    protected override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        if (mode == ServerMode.SmallPages) throw new NotCheckedException("recorded answers are one page each; only a live system shows its pages");
        var system = new PlayedSystem(recorded, mode);
        var client = new HttpClient(new ResponseLimitHandler(MostBytes) { InnerHandler = system }) { Timeout = Timeout.InfiniteTimeSpan };
        _systems.Add(system);
        _open.Add(client);
        IAdapter Make() => YamlAdapter.Create(plan, recorded.Settings, client, time);
        return Task.FromResult(new AdapterUnderTest { Adapter = Make(), Another = Make, Asked = system.Asked });
    }

    public void Dispose()
    {
        foreach (var one in _open) one.Dispose();
    }
}
