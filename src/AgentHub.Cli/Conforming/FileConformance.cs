using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>The conformance suite on an adapter file, in front of a system that misbehaves where the suite wants it.</summary>
internal sealed class FileConformance(IConformedSystem system, TimeProvider time) : AdapterConformance, IDisposable
{
    private const int MostBytes = 1 << 20;
    private readonly List<IDisposable> _open = [];
    private readonly List<PlayedSystem> _systems = [];
    private readonly List<WatchedAdapter> _adapters = [];

    /// <summary>Why the system says nothing about a check; null when it does.</summary>
    public string? Gap => _systems.Select(s => s.Gap).FirstOrDefault(g => g is not null);

    /// <summary>True when a check wanted capabilities and the file offers none of them.</summary>
    public bool WantsOthers => _adapters.Count > 0 && _adapters.All(a => a.WantsOthers);

    /// <summary>Why a check says nothing on this sample; null when it says something.</summary>
    /// <param name="check">Name of the suite's method.</param>
    public string? Lacks(string check) => system.Lacks(check);

    protected override TimeSpan Soon => system.Patience;

    protected override AdapterSample Sample => system.Sample;

    protected override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        var played = system.Play(mode);
        var client = new HttpClient(new ResponseLimitHandler(MostBytes) { InnerHandler = played }) { Timeout = Timeout.InfiniteTimeSpan };
        _systems.Add(played);
        _open.Add(client);
        IAdapter Make() => YamlAdapter.Create(system.Plan, system.Settings, client, time);
        var watched = new WatchedAdapter(Make());
        _adapters.Add(watched);
        return Task.FromResult(new AdapterUnderTest { Adapter = watched, Another = Make, Asked = played.Asked });
    }

    public void Dispose()
    {
        foreach (var one in _open) one.Dispose();
    }
}
