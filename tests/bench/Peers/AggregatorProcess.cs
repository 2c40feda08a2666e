using System.Text.Json;
using AgentHub.Bench.Children;

namespace AgentHub.Bench.Peers;

/// <summary>The process with the aggregating endpoints; each endpoint is a peer.</summary>
internal sealed class AggregatorProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly HttpClient _http;

    private AggregatorProcess(ChildProcess process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
        WhenAll = new HttpPeer("WhenAll", process, _http, AggregatorHost.WhenAll);
        Sequential = new HttpPeer("sequential", process, _http, AggregatorHost.Sequential);
        Control = new HttpPeer("control", process, _http, AggregatorHost.Control);
    }

    public IPeer WhenAll { get; }

    public IPeer Sequential { get; }

    /// <summary><see cref="WhenAll"/> and 10 ms more.</summary>
    public IPeer Control { get; }

    public static async Task<AggregatorProcess> StartAsync(IReadOnlyDictionary<string, string> settings)
    {
        var (process, address) = await ChildProcess.RoleAsync([Roles.Aggregator, .. settings.Select(s => $"--{s.Key}={s.Value}")]);
        return new AggregatorProcess(process, address);
    }

    /// <summary>All parts that the systems together have of a customer, as <c>facet/system</c>.</summary>
    public async Task<IReadOnlySet<string>> PartsAsync(string customer, CancellationToken cancellationToken)
    {
        using var json = JsonDocument.Parse(await _http.GetByteArrayAsync($"{AggregatorHost.WhenAll}/{customer}", cancellationToken));
        var parts = json.RootElement.EnumerateObject().Select(p => p.Name).ToHashSet();
        return parts.Count > 0 ? parts : throw new InvalidOperationException($"No system answered: {_process.LastLines}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
    }
}
