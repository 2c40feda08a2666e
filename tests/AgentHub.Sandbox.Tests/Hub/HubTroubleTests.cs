using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Testing;

namespace AgentHub.Sandbox.Tests.Hub;

public sealed class HubTroubleTests
{
    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Events_are_sent_again_until_the_hub_takes_them_and_none_is_lost_or_out_of_order(int status)
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        await call.DeliveredAsync();
        call.Hub.Refuse(3, status);

        Assert.Equal(226, await call.DoAsync("dana", "accept"));
        await call.AwaitsAsync("hold dana");
        Assert.Equal(360, await call.DoAsync("dana", "hold", new { reason = "research" }));
        await call.DeliveredAsync();

        Assert.Equal([("interaction.connected", 226), ("interaction.held", 360)], (await call.StoryAsync()).TakeLast(2));
    }

    [Fact]
    public async Task Page_says_why_events_wait()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        await call.DeliveredAsync();
        call.Hub.Refuse(1, 503);
        await call.DoAsync("dana", "accept");
        await call.UntilAsync(_ => call.Time.Waiting > 0, "waited to try again");

        var clock = await call.Sandbox.GetAsync("api/clock");

        Assert.Equal((1, "503 Not now"), ((int)clock["eventsWaiting"]!, (string)clock["problem"]!));
        await call.DeliveredAsync();
        Assert.Null((await call.Sandbox.GetAsync("api/clock"))["problem"]);
    }

    [Fact]
    public async Task Event_the_hub_refuses_for_good_does_not_hold_up_the_others()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        await call.DeliveredAsync();
        call.Hub.Refuse(1, 422);

        await call.DoAsync("dana", "accept");
        await call.AwaitsAsync("hold dana");
        await call.DoAsync("dana", "hold", new { reason = "research" });

        Assert.Equal(("interaction.held", 360), (await call.StoryAsync())[^1]);
        Assert.Equal(1, (int)(await call.Sandbox.GetAsync("api/clock"))["eventsRefused"]!);
    }

    [Fact]
    public async Task Hub_that_was_started_anew_with_a_later_clock_is_followed_and_gets_the_events()
    {
        await using var call = await Played.StartAsync();
        await call.PlayToAsync("hold dana");
        await call.HoldsAtAsync(360);
        // An hour of the real clock has passed since the run began to stand, so the new hub's clock is later.
        call.Time.Advance(TimeSpan.FromHours(1));
        call.Hub.Restart();

        var held = await call.SendAsync("dana", "hold", new { reason = "research" });

        Assert.Equal(HttpStatusCode.OK, held.StatusCode);
        var (type, at) = (await call.StoryAsync())[^1];
        Assert.Equal("interaction.held", type);
        Assert.True(at >= 360, $"held at {at} s");
    }

    [Fact]
    public async Task Hub_that_was_started_anew_with_an_earlier_clock_is_brought_to_where_the_call_is()
    {
        await using var call = await Played.StartAsync();
        await call.PlayToAsync("end ravi");
        await call.HoldsAtAsync(820);
        // The clock was skipped further than a signature lasts.
        var before = call.Hub.Now;
        call.Hub.Restart();
        Assert.True(call.Hub.Now < before.AddMinutes(-5));

        // The hub signs by its new clock; that tells, and by then the clock is back.
        Assert.Equal(HttpStatusCode.Unauthorized, (await call.SendAsync("ravi", "end")).StatusCode);
        Assert.Equal(before, call.Hub.Now);
        Assert.Equal(820, await call.DoAsync("ravi", "end"));

        Assert.Equal(820, (await call.StoryAsync()).Last(e => e.Type == "interaction.disconnected").At);
    }

    [Fact]
    public async Task Scenario_does_not_start_without_a_hub_and_says_which_one_is_missing()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var response = await sandbox.Anonymous.PostAsync("api/scenarios/A/runs", null);

        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        Assert.Contains("http://127.0.0.1:1/ does not answer", (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["title"]!);
    }

    [Fact]
    public async Task Full_outbox_refuses_commands_instead_of_losing_events()
    {
        await using var call = await Played.StartAsync(o => o with { MaxEventsWaiting = 11 });
        await call.AwaitsAsync("accept dana");
        await call.DeliveredAsync();
        call.Hub.Refuse(int.MaxValue, 503);
        Assert.Equal(226, await call.DoAsync("dana", "accept"));

        var refused = await call.SendAsync("dana", "hold", new { reason = "research" });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal("The telephone switch cannot reach the hub; try again in a moment.", (string?)(await refused.Content.ReadFromJsonAsync<JsonNode>())!["title"]);
    }
}
