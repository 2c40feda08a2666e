using System.Net;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.Dialling;

public sealed class DiallingTests
{
    [Fact]
    public async Task A_withheld_number_with_keyed_digits_tells_the_hub_what_a_scenario_would()
    {
        await using var dialling = await FreeDialling.StartAsync();
        var customer = (await FindAsync(dialling, "Abbott"))[0]!;

        var call = await dialling.DialAsync(new
        {
            withheld = true,
            keys = new { account = (string)customer["account"]!, pin = (string)customer["pin"]!, postcode = "cv1 4qt", reason = "Bill too high" },
            queue = "billing",
        });

        var told = await dialling.ToldAsync(call, 8);
        Assert.Equal(["contact.started", "fact.given", "fact.given", "identity.verified", "fact.given", "contact.queued", "interaction.offered", "interaction.alerting"], told.Select(FreeDialling.Type));
        Assert.Null(told[0]["data"]!["from"]);
        Assert.Equal(("account.number", (string?)customer["account"], "ivr", "account"), Fact(told[1]));
        Assert.Equal(("postcode", "cv1 4qt", "ivr", "postcode"), Fact(told[2]));
        Assert.Equal((2, "pin", "passed", "ivr"), Verified(told[3]));
        Assert.Equal("Billing", (string?)told[5]["data"]!["queue"]);
        Assert.Equal("dana", (string?)told[6]["data"]!["agentId"]);
        Assert.Empty(dialling.Hub.BadSignatures);
        // A PIN is told to nobody.
        Assert.DoesNotContain(told.Select(e => e.ToJsonString()), t => t.Contains($"\"{customer["pin"]}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_pin_and_a_date_of_birth_that_differs_fail_to_verify()
    {
        await using var dialling = await FreeDialling.StartAsync();

        var call = await dialling.DialAsync(new { customer = "maria", keys = new { account = "7730118420", pin = "12345678", born = "13/03/1984" } });
        var again = await dialling.PostAsync($"api/calls/{call["callId"]}/keys", new { born = "12031984" });

        var told = await dialling.ToldAsync(call, 7);
        Assert.Equal([(0, "dob", "failed", "ivr"), (0, "pin", "failed", "ivr"), (2, "dob", "passed", "ivr")], told.Where(e => FreeDialling.Type(e) == "identity.verified").Select(Verified));
        Assert.Equal("1984-03-12", (string?)told[5]["data"]!["value"]);
        Assert.Equal(HttpStatusCode.OK, again.Status);
    }

    [Fact]
    public async Task A_call_is_played_by_hand_from_ring_to_wrap_up()
    {
        await using var dialling = await FreeDialling.StartAsync();
        var call = await dialling.DialAsync(new { from = "+44 7700 900123", queue = "Billing", ring = "nobody" });
        Assert.True((bool)(await dialling.ViewAsync(call))["waits"]!);

        foreach (var (agent, command, more) in new (string, string, object?)[]
                 {
                     ("dana", "offer", null), ("dana", "accept", null), ("dana", "hold", new { reason = "research" }), ("dana", "retrieve", null),
                     ("dana", "consult", new { toAgentId = "ravi" }), ("ravi", "accept", null), ("dana", "transfer", new { toAgentId = "ravi", kind = "consult", reason = "Meter" }),
                     ("dana", "complete", null), ("ravi", "end", null), ("ravi", "complete", new { disposition = "other" }),
                 })
        {
            dialling.Time.Advance(TimeSpan.FromSeconds(10));
            var (status, body) = await dialling.ActAsync(call, agent, command, more);
            Assert.True(status == HttpStatusCode.OK, $"{agent} {command}: {body}");
        }

        var view = await dialling.ViewAsync(call);
        Assert.Equal(("over", "the call is over"), ((string)view["state"]!, (string)view["why"]!));
        await dialling.ToldAsync(call, 17);
        var state = dialling.Hub.Reduce((string)call["contactId"]!);
        Assert.Equal(2, state.Interactions.Length);
    }

    [Fact]
    public async Task Several_calls_are_open_at_a_time_and_an_agent_has_one_of_them()
    {
        await using var dialling = await FreeDialling.StartAsync();
        var first = await dialling.DialAsync(new { customer = "maria", queue = "Billing" });
        var second = await dialling.DialAsync(new { customer = "owen", queue = "Billing" });

        var busy = await dialling.ActAsync(second, "dana", "offer");
        await dialling.ActAsync(first, "dana", "decline");
        var free = await dialling.ActAsync(second, "dana", "offer");

        Assert.True((bool)(await dialling.ViewAsync(first))["call"]!["legs"]!.AsArray().Count.Equals(1));
        Assert.Equal((HttpStatusCode.Conflict, "Dana is busy with another call."), (busy.Status, (string)busy.Body["title"]!));
        Assert.Equal(HttpStatusCode.OK, free.Status);
    }

    [Fact]
    public async Task Whoever_becomes_free_is_rung_by_itself()
    {
        await using var dialling = await FreeDialling.StartAsync();
        var first = await dialling.DialAsync(new { customer = "maria", queue = "Billing" });
        var second = await dialling.DialAsync(new { customer = "owen", queue = "Billing" });
        await dialling.PostAsync($"api/calls/{first["callId"]}/hangup", new { });

        await dialling.Time.WhenWaitingAsync(1);
        dialling.Time.Advance(TimeSpan.FromSeconds(1));

        var told = await dialling.ToldAsync(second, 4);
        Assert.Equal("dana", (string?)told[2]["data"]!["agentId"]);
    }

    [Fact]
    public async Task What_the_desk_does_reaches_a_call_placed_by_hand()
    {
        await using var dialling = await FreeDialling.StartAsync();
        var call = await dialling.DialAsync(new { customer = "maria", queue = "Billing" });
        var leg = (string)(await dialling.ViewAsync(call))["call"]!["legs"]![0]!["interactionId"]!;

        var accepted = await CommandAsync(dialling, call, leg, "accept");

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal("talking", (string?)(await dialling.ViewAsync(call))["call"]!["legs"]![0]!["state"]);
    }

    [Theory]
    [InlineData("""{}""", "/from", "choose a customer, type a number, or withhold it")]
    [InlineData("""{"from":"call me"}""", "/from", "must be a telephone number of 3 to 15 digits")]
    [InlineData("""{"from":"+441632960147123456"}""", "/from", "3 to 15 digits")]
    [InlineData("""{"from":"01632 960147","withheld":true}""", "/from", "cannot be given for a call whose number is withheld")]
    [InlineData("""{"customer":"nobody"}""", "/customer", "must be the key of a customer")]
    [InlineData("""{"customer":"c999999"}""", "/customer", "must be the key of a customer")]
    [InlineData("""{"customer":"c60"}""", "/from", "has no telephone; type a number, or withhold it")]
    [InlineData("""{"withheld":true,"queue":"Sales"}""", "/queue", "must be one of Billing, Metering, is 'Sales'")]
    [InlineData("""{"withheld":true,"ring":"bob"}""", "/ring", "must be anybody, nobody or one of dana, ravi")]
    [InlineData("""{"withheld":true,"keys":{"account":"12"}}""", "/keys/account", "must be 4 to 20 letters and digits")]
    [InlineData("""{"withheld":true,"keys":{"account":"1234","pin":"12a4"}}""", "/keys/pin", "must be 4 to 8 digits")]
    [InlineData("""{"withheld":true,"keys":{"account":"1234","born":"31/02/1984"}}""", "/keys/born", "must be a day such as 12/03/1984")]
    [InlineData("""{"withheld":true,"keys":{"pin":"1234"}}""", "/keys/account", "is missing: the automated attendant asks for it before")]
    public async Task What_is_wrong_with_a_call_is_said_at_its_field(string request, string at, string words)
    {
        await using var dialling = await FreeDialling.StartAsync();

        var (status, body) = await dialling.PostAsync("api/calls", JsonNode.Parse(request)!);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("The call was not placed: ", (string)body["title"]!);
        var error = Assert.Single(body["errors"]!.AsArray(), e => (string?)e!["at"] == at);
        Assert.Contains(words, (string)error!["problem"]!);
        Assert.Empty(dialling.Hub.Events);
    }

    [Fact]
    public async Task A_body_that_cannot_be_read_says_where()
    {
        await using var dialling = await FreeDialling.StartAsync();

        var wrong = await dialling.PostAsync("api/calls", new { withheld = "perhaps" });

        Assert.Equal((HttpStatusCode.BadRequest, "The request could not be read: withheld is not of the right kind."), (wrong.Status, (string)wrong.Body["title"]!));
    }

    [Fact]
    public async Task Impossible_acts_are_refused_in_a_sentence()
    {
        await using var dialling = await FreeDialling.StartAsync();
        var call = await dialling.DialAsync(new { customer = "maria", queue = "Billing" });

        var keys = await dialling.PostAsync($"api/calls/{call["callId"]}/keys", new { reason = "x" });
        var hold = await dialling.ActAsync(call, "dana", "hold");
        var unknown = await dialling.ActAsync(call, "bob", "juggle");
        var gone = await dialling.PostAsync("api/calls/call_0/hangup", new { });

        Assert.Equal((HttpStatusCode.Conflict, "The caller is not with the automated attendant any more."), (keys.Status, (string)keys.Body["title"]!));
        Assert.Equal((HttpStatusCode.Conflict, "Dana cannot do that now."), (hold.Status, (string)hold.Body["title"]!));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Equal(2, unknown.Body["errors"]!.AsArray().Count);
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
    }

    [Fact]
    public async Task Only_so_many_calls_are_open_at_a_time()
    {
        await using var dialling = await FreeDialling.StartAsync(o => o with { MaxFreeCalls = 2 });
        var first = await dialling.DialAsync(new { withheld = true });
        await dialling.DialAsync(new { withheld = true });

        var third = await dialling.PostAsync("api/calls", new { withheld = true });
        await dialling.Sandbox.Anonymous.DeleteAsync($"api/calls/{first["callId"]}");
        var fourth = await dialling.PostAsync("api/calls", new { withheld = true });

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (third.Status, fourth.Status));
        Assert.Contains("2 calls are open; end one first", (string)third.Body["title"]!);
    }

    [Fact]
    public async Task While_a_scenario_holds_the_clock_a_free_call_stands_with_it()
    {
        await using var dialling = await FreeDialling.StartAsync();
        await dialling.Sandbox.Anonymous.PostAsync("api/scenarios/A/runs", null);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        JsonNode? run;
        while ((run = (await dialling.Sandbox.GetAsync("api/page"))["run"])!["waitingFor"] is null) Assert.False(patience.IsCancellationRequested, "Nobody is ever awaited.");
        var answers = FakeHub.Time(run["startedAt"]!).AddSeconds(226);
        while ((await dialling.Sandbox.GetAsync("api/clock"))["holdsAt"] is not { } holds || FakeHub.Time(holds) != answers)
            Assert.False(patience.IsCancellationRequested, "The clock is never held for the answer.");

        dialling.Time.Advance(TimeSpan.FromMinutes(20));
        var call = await dialling.DialAsync(new { withheld = true, queue = "Metering" });
        var skip = await dialling.PostAsync("api/clock/skip", new { seconds = 30 });
        var dana = await dialling.ActAsync(call, "dana", "offer");

        var told = await dialling.ToldAsync(call, 4);
        Assert.Single(told.Select(e => (string?)e["time"]).Distinct());
        Assert.Equal(FakeHub.Time((await dialling.Sandbox.GetAsync("api/clock"))["holdsAt"]!), FakeHub.Time(told[0]["time"]!));
        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (skip.Status, dana.Status));
    }

    [Fact]
    public async Task A_scenario_is_not_started_with_an_agent_who_is_in_a_free_call()
    {
        await using var dialling = await FreeDialling.StartAsync();
        await dialling.DialAsync(new { customer = "maria", queue = "Billing" });

        var (status, body) = await dialling.PostAsync("api/scenarios/A/runs", new { });

        Assert.Equal((HttpStatusCode.Conflict, "Dana is in another call; end that first."), (status, (string)body["title"]!));
    }

    [Fact]
    public async Task Idle_time_can_be_skipped_and_a_telephone_then_has_rung_too_long()
    {
        await using var dialling = await FreeDialling.StartAsync();
        var call = await dialling.DialAsync(new { customer = "maria", queue = "Billing" });

        var skip = await dialling.PostAsync("api/clock/skip", new { seconds = 31 });
        await dialling.Time.WhenWaitingAsync(1);
        dialling.Time.Advance(TimeSpan.FromSeconds(1));

        var told = await dialling.ToldAsync(call, 6);
        Assert.Equal(HttpStatusCode.OK, skip.Status);
        Assert.Equal(["interaction.missed", "contact.queued"], told.Skip(4).Take(2).Select(FreeDialling.Type));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(3601)]
    public async Task The_clock_is_skipped_forward_and_at_most_an_hour(double seconds)
    {
        await using var dialling = await FreeDialling.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await dialling.PostAsync("api/clock/skip", new { seconds })).Status);
    }

    [Fact]
    public async Task Callers_are_found_by_name_in_any_system_by_account_and_by_number()
    {
        await using var dialling = await FreeDialling.StartAsync();
        var examples = (await FindAsync(dialling, "")).Select(c => (string?)c!["about"]).ToList();
        var shared = (await FindAsync(dialling, "01632 960212")).Select(c => (string?)c!["names"]![0]).ToList();
        var maria = await FindAsync(dialling, "7730118420");
        var someone = (await FindAsync(dialling, "Abbott"))[0]!;

        Assert.Contains("5,000 invoices, orders and tickets", examples);
        Assert.Contains("switchboard, 60 people", examples);
        Assert.Equal(["Priya Hargreaves", "Paul Hargreaves"], shared);
        Assert.Equal("maria", (string?)maria[0]!["key"]);
        foreach (var words in new[] { (string)someone["account"]!, ((string)someone["names"]![0]!)[..6].Trim() + " Abb" })
            Assert.Contains((string?)someone["key"], (await FindAsync(dialling, words)).Select(c => (string?)c!["key"]));
        Assert.Empty(await FindAsync(dialling, "Nobody Whatsoever"));
        Assert.Equal(HttpStatusCode.BadRequest, (await dialling.Sandbox.Anonymous.GetAsync("api/customers?search=" + new string('x', 65))).StatusCode);
    }

    private static async Task<JsonArray> FindAsync(FreeDialling dialling, string words) => (await dialling.Sandbox.GetAsync("api/customers?search=" + Uri.EscapeDataString(words))).AsArray();

    private static (string?, string?, string?, string?) Fact(JsonObject e) =>
        ((string?)e["data"]!["key"], (string?)e["data"]!["value"], (string?)e["data"]!["channel"], (string?)e["data"]!["step"]);

    private static (int, string?, string?, string?) Verified(JsonObject e) =>
        ((int)e["data"]!["level"]!, (string?)e["data"]!["method"], (string?)e["data"]!["result"], (string?)e["data"]!["by"]);

    private static async Task<HttpResponseMessage> CommandAsync(FreeDialling dialling, JsonNode call, string leg, string command)
    {
        var body = new JsonObject { ["id"] = "cmd-1", ["command"] = command, ["contactId"] = (string?)call["contactId"], ["interactionId"] = leg, ["agentId"] = "dana" };
        return await SignedCommand.PostAsync(dialling.Sandbox, body, dialling.Hub.Now, RunningSandbox.Secret);
    }
}
