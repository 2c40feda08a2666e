using System.Net.Http.Json;
using AgentHub.Sandbox;
using Microsoft.AspNetCore.Builder;

namespace AgentHub.Adapters.Tests;

/// <summary>The stand-in systems with the people of the scenario, hosted once for a test class; their tests run one after the other.</summary>
public sealed class SandboxSystems : IAsyncLifetime
{
    private WebApplication _app = null!;
    private HttpClient _api = null!;

    public Uri Address { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _app = SandboxHost.Build(new SandboxOptions { Url = new("http://127.0.0.1:0"), Hub = new("http://127.0.0.1:1"), Secret = "a-secret-for-the-tests-of-the-adapters-only", Customers = 0 });
        await _app.StartAsync();
        Address = new(_app.Urls.Single() + "/");
        _api = new() { BaseAddress = Address };
    }

    /// <summary>Makes one system misbehave.</summary>
    public async Task SetAsync(string system, object faults) => (await _api.PutAsJsonAsync($"api/systems/{system}/faults", faults)).EnsureSuccessStatusCode();

    /// <summary>Reads from a stand-in behind the adapter's back.</summary>
    public async Task<System.Text.Json.Nodes.JsonNode> ReadAsync(string path, string authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _api.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<System.Text.Json.Nodes.JsonNode>())!;
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
