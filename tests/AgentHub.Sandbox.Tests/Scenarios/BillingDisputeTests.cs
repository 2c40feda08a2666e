using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Sandbox.Tests.Scenarios;

public sealed class BillingDisputeTests
{
    [Fact]
    public async Task Played_from_the_desks_every_event_has_the_scenarios_time_and_handle_times_are_374_and_285()
    {
        await using var call = await Played.StartAsync();

        await PlayFromDesksAsync(call);
        await call.UntilAsync(v => (string?)v["state"] == "over", "was over");

        Assert.Equal(
            [
                ("contact.started", 0), ("fact.given", 12), ("fact.given", 12), ("fact.given", 12), ("fact.given", 12), ("fact.given", 12), ("fact.given", 12),
                ("fact.given", 26), ("fact.given", 41), ("identity.verified", 41), ("fact.given", 55), ("contact.queued", 70),
                ("interaction.offered", 220), ("interaction.alerting", 220), ("interaction.connected", 226), ("interaction.held", 360),
                ("interaction.retrieved", 430), ("interaction.offered", 535), ("interaction.alerting", 535), ("interaction.consult.started", 540),
                ("interaction.transferred", 580), ("interaction.consult.ended", 580), ("interaction.connected", 580),
                ("interaction.disconnected", 820), ("contact.ended", 820),
            ],
            await call.StoryAsync());
        Assert.Empty(call.Hub.BadSignatures);
    }

    [Fact]
    public async Task Reduced_by_the_hub_the_played_call_gives_the_expected_numbers()
    {
        await using var call = await Played.StartAsync();

        while ((string?)(await call.UntilAsync(v => v["waitingFor"] is not null || (string?)v["state"] == "over", "went on"))["state"] != "over")
            await call.PageAsync("continue");
        await call.DeliveredAsync();

        var contact = call.Hub.Reduce(call.Contact);
        Assert.Equal((244, 110, 20, 374, 0), Times(contact, "dana"));
        Assert.Equal((240, 0, 45, 285, 40), Times(contact, "ravi"));
        Assert.Equal(ContactStage.Closed, contact.Stage);
    }

    [Fact]
    public async Task Earlier_facts_carry_the_time_they_were_given()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");

        var start = FakeHub.Time((await call.ViewAsync())["startedAt"]!);
        var given = (await call.DeliveredAsync()).Where(e => (string?)e["type"] == "agenthub.fact.given.v1").Select(e => e["data"]!)
            .Select(d => ((string)d["key"]!, (string)d["channel"]!, d["at"] is { } at ? (start - FakeHub.Time(at)) : TimeSpan.Zero));

        Assert.Equal(
            [
                ("account.number", "ivr", TimeSpan.Zero), ("meter.reading", "web", new(11, 13, 52, 0)), ("email", "web", new(11, 13, 50, 0)), ("reason", "email", new(43, 9, 0)),
                ("invoice.number", "email", new(43, 9, 0)), ("amountDisputed", "email", new(43, 9, 0)), ("postcode", "ivr", TimeSpan.Zero),
                ("dob", "ivr", TimeSpan.Zero), ("reason", "ivr", TimeSpan.Zero),
            ],
            given);
    }

    [Fact]
    public async Task Clock_stands_at_the_awaited_step_and_never_runs_past_it()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        var start = FakeHub.Time((await call.ViewAsync())["startedAt"]!);
        await call.HoldsAtAsync(226);

        call.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(start.AddSeconds(226), call.Hub.Now);
        Assert.Equal(226, await call.DoAsync("dana", "accept"));
        await call.HoldsAtAsync(360);
    }

    [Fact]
    public async Task Early_act_is_answered_at_once_with_the_scenarios_time_and_the_clock_catches_up()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        var start = FakeHub.Time((await call.ViewAsync())["startedAt"]!);

        var at = await call.DoAsync("dana", "accept");
        await call.HoldsAtAsync(360);

        Assert.Equal(226, at);
        Assert.Contains(call.Hub.Orders, o => FakeHub.Time(o["skipTo"] ?? "2000-01-01") == start.AddSeconds(226) && FakeHub.Time(o["holdAt"] ?? "2000-01-01") == start.AddSeconds(360));
    }

    [Fact]
    public async Task Caller_may_hang_up_where_ravi_is_awaited_to_end_the_call()
    {
        await using var call = await Played.StartAsync();
        await call.PlayToAsync("end ravi");

        await call.PageAsync("hangup");

        await call.AwaitsAsync("complete ravi");
        var story = await call.StoryAsync();
        Assert.Equal([("interaction.disconnected", 820), ("contact.ended", 820)], story.TakeLast(2));
        Assert.Equal("caller", (string?)call.Hub.Events[^1]["data"]!["by"]);
    }

    [Fact]
    public async Task Call_near_midnight_starts_after_it_so_that_one_day_has_it_whole()
    {
        // 23:50 in London on a winter's day.
        await using var call = await Played.StartAsync(at: new(2026, 11, 12, 23, 50, 0, TimeSpan.Zero));

        Assert.Equal(new(2026, 11, 13, 0, 0, 0, TimeSpan.Zero), FakeHub.Time((await call.ViewAsync())["startedAt"]!));
    }

    [Fact]
    public async Task Starting_sets_the_systems_pace_and_their_data_to_the_scenarios_day()
    {
        await using var call = await Played.StartAsync();

        var erp = await call.Sandbox.GetAsync("api/systems/erp/faults");
        var crm = await call.Sandbox.GetAsync("api/systems/crm/faults");

        Assert.Equal((4000, 3500), ((int)erp["delayMs"]!, (int)erp["delays"]!["salesInvoice"]!));
        Assert.Equal(180, (int)crm["delayMs"]!);
    }

    [Fact]
    public async Task Second_call_waits_for_the_end_of_the_first()
    {
        await using var call = await Played.StartAsync();

        var second = await call.Sandbox.Anonymous.PostAsync("api/scenarios/A/runs", null);
        await call.Sandbox.Anonymous.DeleteAsync($"api/runs/{call.RunId}");
        var third = await call.Sandbox.Anonymous.PostAsync("api/scenarios/a/runs", null);
        var unknown = await call.Sandbox.Anonymous.PostAsync("api/scenarios/Z/runs", null);

        Assert.Equal([409, 200, 404], new[] { second, third, unknown }.Select(r => (int)r.StatusCode));
        var ended = (await call.DeliveredAsync()).Where(e => (string?)e["subject"] == call.Contact).ToList();
        Assert.Equal("agenthub.contact.ended.v1", (string?)ended[^1]["type"]);
    }

    internal static async Task PlayFromDesksAsync(Played call)
    {
        (string Agent, string Command, object? More, double At)[] acts =
        [
            ("dana", "accept", null, 226),
            ("dana", "hold", new { reason = "research" }, 360),
            ("dana", "retrieve", null, 430),
            ("dana", "consult", new { toAgentId = "ravi" }, 535),
            ("ravi", "accept", null, 540),
            ("dana", "transfer", new { kind = "consult", toAgentId = "ravi", reason = "Re-bill" }, 580),
            ("dana", "complete", null, 600),
            ("ravi", "end", null, 820),
            ("ravi", "complete", null, 865),
        ];
        foreach (var (agent, command, more, at) in acts)
        {
            await call.AwaitsAsync($"{command} {agent}");
            Assert.Equal((command, at), (command, await call.DoAsync(agent, command, more)));
        }
    }

    private static (double Talk, double Hold, double WrapUp, double Handle, double Consult) Times(ContactState contact, string agent)
    {
        var times = HandleTimes.Of(contact.Interactions.Single(i => i.Agent == new AgentId(agent)));
        return (times.Talk.TotalSeconds, times.Hold.TotalSeconds, times.WrapUp.TotalSeconds, times.Handle.TotalSeconds, times.Consult.TotalSeconds);
    }
}
