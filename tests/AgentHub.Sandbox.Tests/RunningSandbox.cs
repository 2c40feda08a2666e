using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Testing;
using Microsoft.AspNetCore.Builder;

namespace AgentHub.Sandbox.Tests;

/// <summary>A sandbox on a free port, with a clock the test moves.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    public const string Secret = "a-secret-of-enough-characters-for-tests-only";
    public const string Company = "business-central/companies(6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01)";

    private readonly WebApplication _app;

    private RunningSandbox(WebApplication app, ManualTime time)
    {
        _app = app;
        Time = time;
        Address = new(app.Urls.Single() + "/");
        Anonymous = new() { BaseAddress = Address };
        HubSpot = With("Bearer", "sandbox-hubspot-token");
        BusinessCentral = With("Bearer", "sandbox-bc-token");
        Zendesk = With("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("agenthub@calder.example/token:sandbox-zendesk-token")));
    }

    public ManualTime Time { get; }
    public Uri Address { get; }
    public HttpClient Anonymous { get; }
    public HttpClient HubSpot { get; }
    public HttpClient BusinessCentral { get; }
    public HttpClient Zendesk { get; }
    public IServiceProvider Services => _app.Services;

    /// <summary>Without customers beside those of the scenario, unless <paramref name="change"/> asks for some.</summary>
    public static async Task<RunningSandbox> StartAsync(Func<SandboxOptions, SandboxOptions>? change = null, ManualTime? time = null)
    {
        var options = new SandboxOptions { Url = new("http://127.0.0.1:0"), Hub = new("http://127.0.0.1:1"), Secret = Secret, Customers = 0 };
        time ??= new();
        var app = SandboxHost.Build(change?.Invoke(options) ?? options, time);
        await app.StartAsync();
        return new(app, time);
    }

    public async Task<JsonNode> SetFaultsAsync(string system, object faults)
    {
        var response = await Anonymous.PutAsJsonAsync($"api/systems/{system}/faults", faults);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public async Task<JsonNode> GetAsync(string path) => (await Anonymous.GetFromJsonAsync<JsonNode>(path))!;

    public async ValueTask DisposeAsync()
    {
        foreach (var client in (HttpClient[])[Anonymous, HubSpot, BusinessCentral, Zendesk]) client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private HttpClient With(string scheme, string credentials) => new()
    {
        BaseAddress = Address,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue(scheme, credentials) },
    };
}
