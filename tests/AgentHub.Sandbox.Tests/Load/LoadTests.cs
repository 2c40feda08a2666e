using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Load;
using AgentHub.Testing;

namespace AgentHub.Sandbox.Tests.Load;

public sealed class LoadTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Calls_begin_at_their_rate_live_their_time_and_the_load_ends_by_itself()
    {
        await using var dialling = await FreeDialling.StartAsync();
        await StartAsync(dialling, new { perSecond = 2, seconds = 10, callSeconds = 4, wrapUpSeconds = 1, syntheticAgents = 20 });

        var figures = await UntilAsync(dialling, f => (string?)f["state"] == "over", TimeSpan.FromMilliseconds(250));

        var (calls, events) = (figures["calls"]!, figures["events"]!);
        Assert.Equal((20, 20, 0, 0, 20), ((int)calls["due"]!, (int)calls["placed"]!, (int)calls["notPlaced"]!, (int)calls["abandoned"]!, (int)calls["over"]!));
        Assert.Equal(dialling.Hub.Events.Count, (int)events["acknowledged"]!);
        Assert.Equal((0, 0), ((int)events["refused"]!, (int)events["waiting"]!));
        Assert.Equal("10 s are over", (string?)figures["why"]);
        Assert.InRange((double)figures["elapsedSeconds"]!, 12, 30);
        foreach (var contact in dialling.Hub.Events.GroupBy(e => (string)e["subject"]!))
        {
            var told = contact.Select(FreeDialling.Type).ToList();
            Assert.Equal(["contact.started", "contact.queued", "interaction.offered", "interaction.alerting", "interaction.connected", "interaction.disconnected", "contact.ended", "interaction.wrapup.completed"], told.Where(t => t != "fact.given"));
            Assert.Equal(contact.Select(e => (string?)e["sequence"]).Order(StringComparer.Ordinal), contact.Select(e => (string?)e["sequence"]));
            var state = dialling.Hub.Reduce(contact.Key);
            Assert.Single(state.Interactions);
        }
        Assert.All(dialling.Hub.Events.Where(e => FreeDialling.Type(e) == "interaction.offered"), e => Assert.StartsWith("load-", (string)e["data"]!["agentId"]!));
    }

    [Fact]
    public async Task The_same_customers_call_in_every_load()
    {
        await using var one = await FreeDialling.StartAsync();
        await using var two = await FreeDialling.StartAsync();
        var from = new List<List<string?>>();
        foreach (var dialling in new[] { one, two })
        {
            await StartAsync(dialling, new { perSecond = 5, seconds = 4, callSeconds = 1, wrapUpSeconds = 0 });
            await UntilAsync(dialling, f => (string?)f["state"] == "over", TimeSpan.FromMilliseconds(250));
            from.Add([.. dialling.Hub.Events.Where(e => FreeDialling.Type(e) == "contact.started").Select(e => (string?)e["data"]!["from"]).Order()]);
        }

        Assert.Equal(20, from[0].Count);
        Assert.Equal(from[0], from[1]);
        Assert.True(from[0].Distinct().Count() > 15);
    }

    [Fact]
    public async Task When_the_hub_asks_for_a_pause_nobody_sends_and_it_is_counted()
    {
        await using var dialling = await FreeDialling.StartAsync();
        dialling.Hub.Refuse(3, 429);
        await StartAsync(dialling, new { perSecond = 1, seconds = 2, callSeconds = 1, wrapUpSeconds = 0, connections = 1 });

        var figures = await UntilAsync(dialling, f => (string?)f["state"] == "over", TimeSpan.FromMilliseconds(250));

        var events = figures["events"]!;
        Assert.Equal(3, (int)events["throttled"]!);
        Assert.InRange((double)events["backedOffSeconds"]!, 3, 4);
        Assert.Equal((int)events["acknowledged"]! + 3, (int)events["sent"]!);
        Assert.Equal(dialling.Hub.Events.Count, (int)events["acknowledged"]!);
        Assert.Contains("429", (string)events["lastProblem"]!);
    }

    [Fact]
    public async Task Events_refused_for_good_are_counted_and_the_load_goes_on()
    {
        await using var dialling = await FreeDialling.StartAsync();
        dialling.Hub.Refuse(2, 422);
        await StartAsync(dialling, new { perSecond = 1, seconds = 2, callSeconds = 1, wrapUpSeconds = 0 });

        var figures = await UntilAsync(dialling, f => (string?)f["state"] == "over", TimeSpan.FromMilliseconds(250));

        Assert.Equal((2, 2), ((int)figures["events"]!["refused"]!, (int)figures["calls"]!["over"]!));
    }

    [Fact]
    public async Task Stopped_by_hand_no_call_begins_and_open_ones_end_at_once()
    {
        await using var dialling = await FreeDialling.StartAsync();
        await StartAsync(dialling, new { perSecond = 10, seconds = 1800, callSeconds = 600, syntheticAgents = 100 });
        await UntilAsync(dialling, f => (int)f["calls"]!["talking"]! >= 10, TimeSpan.FromMilliseconds(250));

        await dialling.Sandbox.Anonymous.DeleteAsync("api/load");
        var figures = await UntilAsync(dialling, f => (string?)f["state"] == "over", TimeSpan.FromMilliseconds(50));

        Assert.Equal("it was stopped from the page", (string?)figures["why"]);
        Assert.Equal((int)figures["calls"]!["placed"]!, (int)figures["calls"]!["over"]!);
        Assert.Equal((int)figures["calls"]!["placed"]!, dialling.Hub.Events.Count(e => FreeDialling.Type(e) == "contact.ended"));
    }

    [Fact]
    public async Task Callers_who_nobody_answers_give_up_after_a_minute()
    {
        await using var dialling = await FreeDialling.StartAsync();
        await StartAsync(dialling, new { perSecond = 2, seconds = 2, callSeconds = 600, syntheticAgents = 2 });

        var figures = await UntilAsync(dialling, f => (int)f["calls"]!["abandoned"]! == 2, TimeSpan.FromSeconds(1));

        Assert.Equal((2, 0), ((int)figures["calls"]!["talking"]!, (int)figures["calls"]!["waiting"]!));
        await dialling.Sandbox.Anonymous.DeleteAsync("api/load");
    }

    [Fact]
    public async Task Agents_at_their_desks_are_rung_too_and_what_they_decline_rings_elsewhere()
    {
        await using var dialling = await FreeDialling.StartAsync();
        await StartAsync(dialling, new { perSecond = 1, seconds = 1, callSeconds = 600, syntheticAgents = 0, agents = new[] { "dana" } });
        await UntilAsync(dialling, f => (int)f["calls"]!["ringing"]! == 1, TimeSpan.FromMilliseconds(100));
        var offered = (await WaitForAsync(dialling, "interaction.offered"))[0];
        var body = new JsonObject
        {
            ["id"] = "cmd-1", ["command"] = "decline", ["contactId"] = (string?)offered["subject"], ["interactionId"] = (string?)offered["data"]!["interactionId"], ["agentId"] = "dana",
        };

        var declined = await SignedCommand.PostAsync(dialling.Sandbox, body, dialling.Hub.Now, RunningSandbox.Secret);
        await UntilAsync(dialling, f => (int)f["calls"]!["talking"]! == 1, TimeSpan.FromMilliseconds(250));

        Assert.Equal(HttpStatusCode.OK, declined.StatusCode);
        Assert.Equal(2, dialling.Hub.Events.Count(e => FreeDialling.Type(e) == "interaction.offered"));
        await dialling.Sandbox.Anonymous.DeleteAsync("api/load");
    }

    [Fact]
    public async Task Load_and_a_scenario_do_not_run_at_once()
    {
        await using var dialling = await FreeDialling.StartAsync();
        await StartAsync(dialling, new { perSecond = 1, seconds = 600 });

        var scenario = await dialling.PostAsync("api/scenarios/A/runs", new { });
        var second = await dialling.PostAsync("api/load", new { });
        await dialling.Sandbox.Anonymous.DeleteAsync("api/load");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (scenario.Status, second.Status));
        Assert.Equal(("/problems/load-running", "/problems/load-running"), ((string)scenario.Body["type"]!, (string)second.Body["type"]!));
    }

    [Fact]
    public void Every_bound_is_said_with_what_was_asked()
    {
        var faults = LoadCheck.Faults(new() { PerSecond = 201, Seconds = 1801, CallSeconds = 0, WrapUpSeconds = 121, SyntheticAgents = -1, Connections = 257, Agents = ["a b"] });

        Assert.Equal(["/perSecond", "/seconds", "/callSeconds", "/wrapUpSeconds", "/syntheticAgents", "/connections", "/agents"], faults.Select(f => f.At));
        Assert.Equal("must be between 0.1 and 200, is 201", faults[0].Text);
        Assert.Empty(LoadCheck.Faults(new() { PerSecond = 200, Seconds = 1800, CallSeconds = 60, WrapUpSeconds = 40 }));
        Assert.Contains("are 120000 at a time", LoadCheck.Faults(new() { PerSecond = 200, CallSeconds = 600, WrapUpSeconds = 0 })[0].Text);
        Assert.Equal("/syntheticAgents", LoadCheck.Faults(new() { SyntheticAgents = 0 })[0].At);
        Assert.Equal("/perSecond", LoadCheck.Faults(new() { PerSecond = double.NaN })[0].At);
    }

    [Fact]
    public void Percentiles_are_at_most_two_percent_too_high()
    {
        var latencies = new Latencies();
        for (var ms = 1; ms <= 1_000; ms++) latencies.Add(TimeSpan.FromMilliseconds(ms));

        var figures = latencies.Figures()!;

        Assert.Equal(1_000, figures.Count);
        foreach (var (actual, exact) in new[] { (figures.P50, 500d), (figures.P90, 900d), (figures.P99, 990d), (figures.Max, 1_000d) })
            Assert.InRange(actual, exact - 0.01, exact * 1.021);
        Assert.Null(new Latencies().Figures());
    }

    [Fact]
    public async Task A_pause_that_ends_earlier_than_another_changes_nothing()
    {
        var time = new ManualTime();
        var pressure = new BackPressure(time);

        pressure.Pause(TimeSpan.FromSeconds(5));
        pressure.Pause(TimeSpan.FromSeconds(2));
        var passed = pressure.PassAsync(CancellationToken.None);
        time.Advance(TimeSpan.FromSeconds(4.9));
        var early = passed.IsCompleted;
        time.Advance(TimeSpan.FromSeconds(0.1));
        await passed.WaitAsync(TimeSpan.FromSeconds(5));

        Assert.False(early);
        Assert.Equal(TimeSpan.FromSeconds(5), pressure.Sum);
    }

    private static async Task StartAsync(FreeDialling dialling, object plan)
    {
        var (status, body) = await dialling.PostAsync("api/load", plan);
        Assert.True(status == HttpStatusCode.OK, body.ToJsonString());
    }

    /// <summary>Lets time go on, step by step, each with real round trips between, until the figures are so.</summary>
    private static async Task<JsonNode> UntilAsync(FreeDialling dialling, Func<JsonNode, bool> holds, TimeSpan step)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var figures = await dialling.Sandbox.GetAsync("api/load");
            if (holds(figures)) return figures;
            Assert.False(patience.IsCancellationRequested, $"It never came to that: {figures.ToJsonString()}");
            dialling.Time.Advance(step);
        }
    }

    private static async Task<IReadOnlyList<JsonObject>> WaitForAsync(FreeDialling dialling, string type)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var found = dialling.Hub.Events.Where(e => FreeDialling.Type(e) == type).ToList();
            if (found.Count > 0) return found;
            Assert.False(patience.IsCancellationRequested, $"No {type} ever came.");
            await dialling.Sandbox.GetAsync("api/clock");
        }
    }
}
