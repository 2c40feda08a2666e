using System.Net.Http.Json;
using AgentHub.Bench.BackEnds;
using AgentHub.Bench.Children;

namespace AgentHub.Bench.Runs;

/// <summary>The stand-in systems, seen from the bench.</summary>
internal sealed class BackEndsProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;
    private readonly HttpClient _http;

    private BackEndsProcess(ChildProcess process, Uri address)
    {
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public static async Task<BackEndsProcess> StartAsync()
    {
        var (process, address) = await ChildProcess.RoleAsync(Roles.BackEnds);
        return new BackEndsProcess(process, address);
    }

    /// <summary>From now on this system answers no new question.</summary>
    public Task HangAsync(string system, CancellationToken cancellationToken) => PostAsync($"/bench/hang/{system}", cancellationToken);

    /// <summary>All answer again.</summary>
    public Task HealAsync(CancellationToken cancellationToken) => PostAsync("/bench/heal", cancellationToken);

    /// <summary>What was asked since last time, by customer.</summary>
    public async Task<ILookup<string, BackEndCall>> TakeCallsAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync("/bench/calls", null, cancellationToken);
        var calls = await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<List<BackEndCall>>(cancellationToken);
        return calls!.Where(c => c.Customer is not null).ToLookup(c => c.Customer!);
    }

    private async Task PostAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync(path, null, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
    }
}
