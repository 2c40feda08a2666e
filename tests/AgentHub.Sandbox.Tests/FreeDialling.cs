using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;

namespace AgentHub.Sandbox.Tests;

/// <summary>A sandbox with customers against a <see cref="FakeHub"/>, for calls placed by hand.</summary>
internal sealed class FreeDialling : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private FreeDialling(ManualTime time, FakeHub hub, RunningSandbox sandbox) => (Time, Hub, Sandbox) = (time, hub, sandbox);

    public ManualTime Time { get; }
    public FakeHub Hub { get; }
    public RunningSandbox Sandbox { get; }

    public static async Task<FreeDialling> StartAsync(Func<SandboxOptions, SandboxOptions>? change = null)
    {
        var time = new ManualTime();
        var hub = await FakeHub.StartAsync(time);
        return new(time, hub, await RunningSandbox.StartAsync(o => (change?.Invoke(o) ?? o) with { Hub = hub.Address, Customers = 1_000 }, time));
    }

    public async Task<JsonNode> DialAsync(object request)
    {
        var (status, body) = await PostAsync("api/calls", request);
        Assert.True(status == HttpStatusCode.OK, body.ToJsonString());
        return body;
    }

    public async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string path, object body)
    {
        using var response = await Sandbox.Anonymous.PostAsJsonAsync(path, body);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    public Task<(HttpStatusCode Status, JsonNode Body)> ActAsync(JsonNode call, string agent, string command, object? more = null)
    {
        var act = System.Text.Json.JsonSerializer.SerializeToNode(more ?? new { })!.AsObject();
        (act["agentId"], act["command"]) = (agent, command);
        return PostAsync($"api/calls/{call["callId"]}/acts", act);
    }

    public async Task<JsonNode> ViewAsync(JsonNode call) => await Sandbox.GetAsync($"api/calls/{call["callId"]}");

    /// <summary>What the hub was told of a call, type without prefix and version; each look is a real round trip.</summary>
    public async Task<IReadOnlyList<JsonObject>> ToldAsync(JsonNode call, int events)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var told = Hub.Events.Where(e => (string?)e["subject"] == (string?)call["contactId"]).ToList();
            if (told.Count >= events) return told;
            if (patience.IsCancellationRequested) Assert.Fail($"Only {told.Count} of {events} events came: {string.Join(", ", told.Select(Type))}");
            await Sandbox.GetAsync("api/clock");
        }
    }

    public static string Type(JsonObject e) => ((string)e["type"]!)["agenthub.".Length..^3];

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        await Hub.DisposeAsync();
    }
}
