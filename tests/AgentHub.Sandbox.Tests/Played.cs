using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;

namespace AgentHub.Sandbox.Tests;

/// <summary>A scenario being played against a <see cref="FakeHub"/>, with the agents' desks.</summary>
internal sealed class Played : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private int _commands;

    private Played(ManualTime time, FakeHub hub, RunningSandbox sandbox, JsonNode run)
    {
        (Time, Hub, Sandbox) = (time, hub, sandbox);
        (RunId, Contact) = ((string)run["runId"]!, (string)run["contactId"]!);
    }

    public ManualTime Time { get; }
    public FakeHub Hub { get; }
    public RunningSandbox Sandbox { get; }
    public string RunId { get; }
    public string Contact { get; }

    public static async Task<Played> StartAsync(Func<SandboxOptions, SandboxOptions>? change = null, DateTimeOffset? at = null)
    {
        var time = at is { } start ? new ManualTime(start) : new ManualTime();
        var hub = await FakeHub.StartAsync(time);
        var sandbox = await RunningSandbox.StartAsync(o => (change?.Invoke(o) ?? o) with { Hub = hub.Address }, time);
        var response = await sandbox.Anonymous.PostAsync("api/scenarios/A/runs", null);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return new(time, hub, sandbox, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    public async Task<JsonNode> ViewAsync() => await Sandbox.GetAsync($"api/runs/{RunId}");

    /// <summary>Waits until somebody's act is awaited: <c>accept dana</c>. Each look is a real round trip, so this does not spin.</summary>
    public Task<JsonNode> AwaitsAsync(string act) => UntilAsync(v => v["waitingFor"] is { } w && $"{w["command"]} {w["agentId"]}" == act, "awaits " + act);

    public async Task<JsonNode> UntilAsync(Func<JsonNode, bool> holds, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var view = await ViewAsync();
            if (holds(view)) return view;
            if (patience.IsCancellationRequested) Assert.Fail($"The run never {what}: {view.ToJsonString()}\nClock: {(await Sandbox.GetAsync("api/clock")).ToJsonString()}");
        }
    }

    /// <summary>Waits until the sandbox knows that the hub's clock will stand at this time, in seconds from the start.</summary>
    public async Task HoldsAtAsync(double seconds)
    {
        var time = (await StartTimeAsync()).AddSeconds(seconds);
        using var patience = new CancellationTokenSource(Patience);
        while ((await Sandbox.GetAsync("api/clock"))["holdsAt"] is not { } hold || FakeHub.Time(hold) != time)
        {
            if (patience.IsCancellationRequested) Assert.Fail($"The clock is never held at {seconds} s: {(await Sandbox.GetAsync("api/clock")).ToJsonString()}");
        }
    }

    /// <summary>Waits until the hub has acknowledged everything.</summary>
    public async Task<IReadOnlyList<JsonObject>> DeliveredAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await Sandbox.GetAsync("api/clock") is var clock && (int)clock["eventsWaiting"]! > 0)
        {
            // A machine under load may drop a connection; the next try waits for the clock.
            if (clock["problem"] is not null) Time.Advance(TimeSpan.FromSeconds(6));
            if (patience.IsCancellationRequested) Assert.Fail("Events still wait for the hub.");
        }
        return Hub.Events;
    }

    /// <summary>The newest part of an agent in the call.</summary>
    public async Task<string> LegAsync(string agent) =>
        (string)(await ViewAsync())["call"]!["legs"]!.AsArray().Last(l => (string?)l!["agent"] == agent)!["interactionId"]!;

    /// <summary>What an agent does at the desk.</summary>
    /// <returns>Seconds from the start; negative when it was refused.</returns>
    public async Task<double> DoAsync(string agent, string command, object? more = null)
    {
        var response = await SendAsync(agent, command, more);
        if (!response.IsSuccessStatusCode) return -1;
        return await SecondsAsync(FakeHub.Time((await response.Content.ReadFromJsonAsync<JsonNode>())!["at"]!));
    }

    public async Task<HttpResponseMessage> SendAsync(string agent, string command, object? more = null)
    {
        var body = new JsonObject
        {
            ["id"] = $"cmd-{++_commands}",
            ["command"] = command,
            ["contactId"] = Contact,
            ["interactionId"] = await LegAsync(agent),
            ["agentId"] = agent,
        };
        foreach (var (name, value) in JsonSerializer.SerializeToNode(more ?? new { })!.AsObject()) body[name] = value?.DeepClone();
        return await PostAsync(body, Hub.Now);
    }

    public Task<HttpResponseMessage> PostAsync(JsonNode body, DateTimeOffset signedAt, string secret = RunningSandbox.Secret) =>
        SignedCommand.PostAsync(Sandbox, body, signedAt, secret);

    /// <summary>Lets the page do every awaited act until this one is awaited: <c>hold dana</c>.</summary>
    public async Task PlayToAsync(string act)
    {
        while ((await UntilAsync(v => v["waitingFor"] is not null, "went on"))["waitingFor"] is { } w && $"{w["command"]} {w["agentId"]}" != act) await PageAsync("continue");
    }

    /// <summary>The page: continue, or the caller hangs up.</summary>
    public async Task<System.Net.HttpStatusCode> PageAsync(string act) => (await Sandbox.Anonymous.PostAsync($"api/runs/{RunId}/{act}", null)).StatusCode;

    /// <summary>Type without prefix and version, and seconds from the start, of every event of the call.</summary>
    public async Task<IReadOnlyList<(string Type, double At)>> StoryAsync()
    {
        var start = await StartTimeAsync();
        return [.. (await DeliveredAsync()).Where(e => (string?)e["subject"] == Contact)
            .Select(e => (((string)e["type"]!)["agenthub.".Length..^3], (FakeHub.Time(e["time"]!) - start).TotalSeconds))];
    }

    public async ValueTask DisposeAsync()
    {
        await Sandbox.DisposeAsync();
        await Hub.DisposeAsync();
    }

    private async Task<double> SecondsAsync(DateTimeOffset time) => (time - await StartTimeAsync()).TotalSeconds;

    private async Task<DateTimeOffset> StartTimeAsync() => FakeHub.Time((await ViewAsync())["startedAt"]!);
}
