namespace AgentHub.Sandbox.Tests.Scenarios;

/// <summary>What happens when agents do other things than the scenario awaits.</summary>
public sealed class DetourTests
{
    [Fact]
    public async Task Extra_hold_happens_now_and_the_scenario_goes_on_at_its_own_times()
    {
        await using var call = await Played.StartAsync();
        await DoAsync(call, "accept dana", "hold dana", "retrieve dana");
        await call.AwaitsAsync("consult dana");
        await call.HoldsAtAsync(535);
        call.Time.Advance(TimeSpan.FromSeconds(20));

        var held = await call.DoAsync("dana", "hold", new { reason = "system" });
        call.Time.Advance(TimeSpan.FromSeconds(15));
        var retrieved = await call.DoAsync("dana", "retrieve");
        await call.AwaitsAsync("consult dana");

        Assert.Equal((450, 465), (held, retrieved));
        Assert.Equal(535, await call.DoAsync("dana", "consult", new { toAgentId = "ravi" }));
    }

    [Fact]
    public async Task Declined_call_waits_in_the_queue_and_rings_again_after_ten_seconds()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        await call.HoldsAtAsync(226);
        call.Time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(226, await call.DoAsync("dana", "decline", new { reason = "notNow" }));
        await call.AwaitsAsync("accept dana");

        Assert.Equal(
            [("interaction.declined", 226), ("contact.queued", 226), ("interaction.offered", 236), ("interaction.alerting", 236)],
            (await call.StoryAsync()).Skip(14));
        Assert.Equal(236, await call.DoAsync("dana", "accept"));
        await call.AwaitsAsync("hold dana");
        Assert.Equal(360, await call.DoAsync("dana", "hold", new { reason = "research" }));
    }

    [Fact]
    public async Task Consult_taken_back_is_awaited_again()
    {
        await using var call = await Played.StartAsync();
        await DoAsync(call, "accept dana", "hold dana", "retrieve dana", "consult dana", "accept ravi");
        await call.AwaitsAsync("transfer dana");
        await call.HoldsAtAsync(580);
        call.Time.Advance(TimeSpan.FromSeconds(5));

        var taken = await call.DoAsync("dana", "retrieve");
        await call.AwaitsAsync("consult dana");
        var again = await call.DoAsync("dana", "consult", new { toAgentId = "ravi" });
        await call.AwaitsAsync("accept ravi");

        Assert.Equal(545, taken);
        Assert.True(again >= 545, $"{again} is before what had happened");
        Assert.Equal([("interaction.consult.ended", 545), ("interaction.retrieved", 545)], (await call.StoryAsync()).Skip(20).Take(2));
    }

    [Fact]
    public async Task Colleague_who_declines_leaves_the_caller_with_dana_and_may_be_asked_again()
    {
        await using var call = await Played.StartAsync();
        await DoAsync(call, "accept dana", "hold dana", "retrieve dana", "consult dana");
        await call.AwaitsAsync("accept ravi");

        await call.DoAsync("ravi", "decline");
        await call.AwaitsAsync("consult dana");
        await call.DoAsync("dana", "consult", new { toAgentId = "ravi" });

        await call.AwaitsAsync("accept ravi");
    }

    [Fact]
    public async Task Telephone_that_rings_too_long_is_missed_and_rings_again()
    {
        await using var call = await Played.StartAsync();
        await DoAsync(call, "accept dana");
        await call.AwaitsAsync("hold dana");
        await call.HoldsAtAsync(360);
        call.Time.Advance(TimeSpan.FromSeconds(10));
        await call.DoAsync("dana", "consult", new { toAgentId = "ravi" });
        await call.UntilAsync(_ => call.Time.Waiting > 0, "waited for the telephone");

        call.Time.Advance(TimeSpan.FromSeconds(30));

        var view = await call.UntilAsync(v => v["call"]!["legs"]!.AsArray().Any(l => (string?)l!["agent"] == "ravi" && (string?)l["state"] == "done"), "stopped ringing");
        Assert.Equal("talking", (string?)view["call"]!["legs"]![0]!["state"]);
        Assert.Equal(("interaction.missed", 266), (await call.StoryAsync())[^1]);
    }

    [Fact]
    public async Task Cold_transfer_skips_to_the_receiver()
    {
        await using var call = await Played.StartAsync();
        await DoAsync(call, "accept dana");
        await call.AwaitsAsync("hold dana");

        await call.DoAsync("dana", "transfer", new { kind = "cold", toAgentId = "ravi", reason = "Metering" });
        var view = await call.AwaitsAsync("accept ravi");

        Assert.Equal(["skipped", "skipped", "skipped", "waiting"], view["steps"]!.AsArray().Skip(14).Take(4).Select(s => (string?)s!["state"]));
        await DoAsync(call, "accept ravi", "complete dana", "end ravi", "complete ravi");
        await call.UntilAsync(v => (string?)v["state"] == "over", "was over");
    }

    [Fact]
    public async Task Transfer_to_a_queue_rings_somebody_who_serves_it()
    {
        await using var call = await Played.StartAsync();
        await DoAsync(call, "accept dana");
        await call.AwaitsAsync("hold dana");

        var at = await call.DoAsync("dana", "transfer", new { kind = "cold", toQueue = "Metering", reason = "Metering" });
        await call.UntilAsync(_ => call.Time.Waiting > 0, "waited for the next telephone");
        call.Time.Advance(TimeSpan.FromSeconds(10));
        await call.UntilAsync(v => v["call"]!["legs"]!.AsArray().Any(l => (string?)l!["agent"] == "ravi"), "rang Ravi");

        Assert.Equal(
            [("interaction.transferred", at), ("contact.queued", at), ("interaction.offered", at + 10), ("interaction.alerting", at + 10)],
            (await call.StoryAsync()).TakeLast(4));
    }

    [Fact]
    public async Task Caller_who_hangs_up_while_ringing_has_abandoned_and_the_run_is_over()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");

        await call.PageAsync("hangup");
        await call.UntilAsync(v => (string?)v["state"] == "over", "was over");

        Assert.Equal(["contact.abandoned", "contact.ended"], (await call.StoryAsync()).TakeLast(2).Select(e => e.Type));
        Assert.Equal(Core.Interactions.ContactStage.Abandoned, call.Hub.Reduce(call.Contact).Stage);
    }

    [Fact]
    public async Task Early_end_leaves_only_the_wrap_up()
    {
        await using var call = await Played.StartAsync();
        await DoAsync(call, "accept dana");
        await call.AwaitsAsync("hold dana");

        await call.DoAsync("dana", "end");
        await call.AwaitsAsync("complete dana");
        Assert.Equal(600, await call.DoAsync("dana", "complete"));
        var view = await call.UntilAsync(v => (string?)v["state"] == "over", "was over");

        Assert.Equal("the call is over", (string?)view["why"]);
        Assert.DoesNotContain(view["steps"]!.AsArray(), s => (string?)s!["state"] is "ahead" or "waiting");
    }

    [Fact]
    public async Task Clock_is_where_the_call_ended_and_runs_on_when_the_run_is_over()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        await call.PageAsync("hangup");
        await call.UntilAsync(_ => call.Hub.Orders is [.., var order] && order["release"] is not null, "released the clock");
        var before = call.Hub.Now;
        Assert.True(before >= FakeHub.Time(call.Hub.Events[^1]["time"]!), "the clock is behind what has happened");

        call.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(before.AddMinutes(1), call.Hub.Now);
    }

    private static async Task DoAsync(Played call, params string[] acts)
    {
        foreach (var act in acts)
        {
            await call.AwaitsAsync(act);
            Assert.Equal(System.Net.HttpStatusCode.OK, await call.PageAsync("continue"));
        }
    }
}
