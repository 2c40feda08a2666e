using AgentHub.Rest;
using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>The conformance suite on an adapter file. Its recorded answers play the system, and misbehave where the suite wants it.</summary>
internal sealed class FileConformance(AdapterPlan plan, RecordedSystem recorded, TimeProvider time) : AdapterConformance, IDisposable
{
    private const int MostBytes = 1 << 20;
    private readonly List<IDisposable> _open = [];
    private readonly List<PlayedSystem> _systems = [];
    private readonly List<WatchedAdapter> _adapters = [];

    /// <summary>What a system was asked that nobody recorded; null when nothing was.</summary>
    public string? Gap => _systems.Select(s => s.Gap).FirstOrDefault(g => g is not null);

    /// <summary>True when a check wanted capabilities and the file offers none of them.</summary>
    public bool WantsOthers => _adapters.Count > 0 && _adapters.All(a => a.WantsOthers);

    /// <summary>Why a check says nothing on this sample; null when it says something.</summary>
    /// <param name="check">Name of the suite's method.</param>
    public string? Lacks(string check) => check switch
    {
        nameof(A_customer_is_found_by_each_key_the_adapter_says_it_can_search) or nameof(A_server_that_ignores_the_filter_puts_nobody_elses_records_before_the_agent) when !recorded.HasEveryKey =>
            "not every kind of key is recorded for one customer",
        nameof(A_key_that_two_share_finds_both) when Sample.SharedKey is null => "no key that two customers share is recorded",
        nameof(A_long_history_is_read_page_by_page_and_cut_at_a_hundred) when Sample.Prolific is null => "no history longer than a page is recorded",
        _ => null,
    };

    protected override AdapterSample Sample => recorded.Sample;

    protected override Task<AdapterUnderTest> StartAsync(ServerMode mode)
    {
        if (mode == ServerMode.SmallPages) throw new NotCheckedException("recorded answers are one page each; only a live system shows its pages");
        var system = new PlayedSystem(recorded, mode);
        var client = new HttpClient(new ResponseLimitHandler(MostBytes) { InnerHandler = system }) { Timeout = Timeout.InfiniteTimeSpan };
        _systems.Add(system);
        _open.Add(client);
        IAdapter Make() => YamlAdapter.Create(plan, recorded.Settings, client, time);
        var watched = new WatchedAdapter(Make());
        _adapters.Add(watched);
        return Task.FromResult(new AdapterUnderTest { Adapter = watched, Another = Make, Asked = system.Asked });
    }

    public void Dispose()
    {
        foreach (var one in _open) one.Dispose();
    }
}
