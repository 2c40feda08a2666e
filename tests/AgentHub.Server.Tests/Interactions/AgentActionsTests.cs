using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Server.Tests.Interactions;

/// <summary>What an agent may do with a call, at HTTP.</summary>
public sealed class AgentActionsTests : IAsyncLifetime
{
    private const string Actions = "/api/interactions/int_1/";
    private readonly CallServer _call = new();
    private HttpClient _dana = null!;

    public async Task InitializeAsync() => _dana = await _call.DanaAsync();

    public async Task DisposeAsync()
    {
        _dana.Dispose();
        await _call.DisposeAsync();
    }

    [Fact]
    public async Task Accepting_a_call_is_a_command_to_the_switch_and_answers_its_time()
    {
        await RingAsync();

        var (status, body) = await PostAsync("accept");

        Assert.Equal(202, status);
        Assert.Equal("2026-11-12T09:14:00.000Z", (string?)body!["at"]);
        var command = Assert.Single(_call.Switch.Commands);
        Assert.Equal(("accept", "con_1", "int_1", "dana"), (command.Command, command.ContactId.Value, command.InteractionId.Value, command.AgentId.Value));
        Assert.Equal(InteractionStage.Offered, (await _call.InteractionAsync("int_1")).Stage);
    }

    [Fact]
    public async Task Somebody_not_signed_in_may_do_nothing()
    {
        using var nobody = _call.Server.Anonymous();
        nobody.DefaultRequestHeaders.Add("X-AgentHub", "1");

        var (status, body) = await CallServer.PostAsync(nobody, Actions + "accept");

        Assert.Equal((401, "/problems/not-signed-in"), (status, (string?)body!["type"]));
    }

    [Fact]
    public async Task A_colleagues_call_is_theirs()
    {
        await TalkAsync();
        using var ravi = await _call.Server.SignInAsAsync("ravi");

        foreach (var action in new[] { "accept", "decline", "hold", "retrieve", "consult", "transfer", "end", "complete", "notes", "opened" })
        {
            var (status, body) = await CallServer.PostAsync(ravi, Actions + action, new { reason = "research" }, "k-" + action);
            Assert.Equal((403, "/problems/not-yours"), (status, (string?)body!["type"]));
        }
        Assert.Empty(_call.Switch.Commands);
    }

    [Theory]
    [InlineData("int_none")]
    [InlineData("not%20an%20id")]
    public async Task An_interaction_nobody_knows_is_not_found(string id)
    {
        var (status, body) = await CallServer.PostAsync(_dana, $"/api/interactions/{id}/accept");

        Assert.Equal((404, "/problems/no-such-interaction"), (status, (string?)body!["type"]));
    }

    [Theory]
    [InlineData("hold", "ringing")]
    [InlineData("retrieve", "ringing")]
    [InlineData("consult", "ringing")]
    [InlineData("transfer", "ringing")]
    [InlineData("end", "ringing")]
    [InlineData("complete", "ringing")]
    public async Task What_is_not_possible_while_it_rings_says_so_and_does_not_bother_the_switch(string action, string state)
    {
        await RingAsync();

        var (status, body) = await PostAsync(action, new { reason = "research", toAgentId = "ravi", kind = "cold", disposition = "billCorrected" });

        Assert.Equal((409, "/problems/not-possible-now"), (status, (string?)body!["type"]));
        Assert.Contains(state, (string?)body["title"], StringComparison.Ordinal);
        Assert.Equal("offered", (string?)body["state"]);
        Assert.Empty(_call.Switch.Commands);
    }

    [Theory]
    [InlineData("accept", "connected")]
    [InlineData("decline", "connected")]
    [InlineData("retrieve", "connected")]
    [InlineData("complete", "connected")]
    public async Task What_is_not_possible_while_talking_says_so(string action, string state)
    {
        await TalkAsync();

        var (status, body) = await PostAsync(action, new { disposition = "billCorrected" });

        Assert.Equal((409, state), (status, (string?)body!["state"]));
    }

    [Fact]
    public async Task The_switchs_own_no_reaches_the_agent_in_its_words()
    {
        await RingAsync();
        _call.Switch.Answer = _ => Task.FromResult(new SwitchAnswer(SwitchOutcome.NotPossible, Title: "The caller has just hung up."));

        var (status, body) = await PostAsync("accept");

        Assert.Equal((409, "/problems/not-possible-now", "The caller has just hung up."), (status, (string?)body!["type"], (string?)body["title"]));
    }

    [Fact]
    public async Task A_silent_switch_is_told_to_the_agent_and_the_same_request_may_be_sent_again()
    {
        await TalkAsync();
        _call.Switch.Answer = _ => Task.FromResult(new SwitchAnswer(SwitchOutcome.NotAnswering));

        var (status, body) = await PostAsync("hold", new { reason = "research" });
        _call.Switch.Answer = null;
        var (again, _) = await PostAsync("hold", new { reason = "research" });

        Assert.Equal((502, "/problems/switch-not-answering", 202), (status, (string?)body!["type"], again));
        Assert.Single(_call.Switch.Commands.Select(c => c.Id).Distinct());
    }

    [Fact]
    public async Task A_repeated_request_is_answered_as_before_and_carried_out_once()
    {
        await TalkAsync();

        var first = await PostAsync("hold", new { reason = "research" });
        await _call.HappenAsync(c => c.Held(20, "int_1"));
        var second = await PostAsync("hold", new { reason = "research" });

        Assert.Equal((202, 202), (first.Status, second.Status));
        Assert.Equal(first.Body!.ToJsonString(), second.Body!.ToJsonString());
        Assert.Single(_call.Switch.Commands);
    }

    [Fact]
    public async Task Two_clicks_at_once_are_one_command()
    {
        await TalkAsync();
        var held = new TaskCompletionSource<SwitchAnswer>();
        _call.Switch.Answer = _ => held.Task;

        var clicks = Enumerable.Range(0, 5).Select(_ => PostAsync("hold", new { reason = "research" })).ToArray();
        held.SetResult(new(SwitchOutcome.Accepted, _call.Switch.Now));

        Assert.All(await Task.WhenAll(clicks), c => Assert.Equal(202, c.Status));
        Assert.Single(_call.Switch.Commands);
    }

    [Fact]
    public async Task A_key_used_for_another_request_is_refused()
    {
        await TalkAsync();
        await PostAsync("hold", new { reason = "research" });

        var otherBody = await PostAsync("hold", new { reason = "system" });
        var otherAction = await PostAsync("end");

        Assert.Equal((422, "/problems/idempotency-key-reused"), (otherBody.Status, (string?)otherBody.Body!["type"]));
        Assert.Equal(422, otherAction.Status);
        Assert.Single(_call.Switch.Commands);
    }

    [Fact]
    public async Task Another_agent_may_use_the_same_key()
    {
        await TalkAsync();
        await _call.HappenAsync(c => c.Offered(12, "int_2", "ravi", "consult", "int_1"));
        using var ravi = await _call.Server.SignInAsAsync("ravi");

        Assert.Equal(202, (await PostAsync("hold", new { reason = "research" })).Status);
        Assert.Equal(202, (await CallServer.PostAsync(ravi, "/api/interactions/int_2/accept")).Status);
        Assert.Equal(2, _call.Switch.Commands.Select(c => c.Id).Distinct().Count());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public async Task A_call_action_without_a_usable_key_is_refused(string? key)
    {
        await TalkAsync();

        var (status, body) = await CallServer.PostAsync(_dana, Actions + "hold", new { reason = "research" }, key);

        Assert.Equal((400, "/problems/idempotency-key-missing"), (status, (string?)body!["type"]));
    }

    [Theory]
    [InlineData("hold", "{}", "/reason")]
    [InlineData("hold", "{\"reason\":\"coffee\"}", "/reason")]
    [InlineData("hold", "{\"reason\":7}", "/reason")]
    [InlineData("hold", "not json", "")]
    [InlineData("hold", "[]", "")]
    [InlineData("consult", "{}", "/toAgentId")]
    [InlineData("consult", "{\"toAgentId\":\"dana\"}", "/toAgentId")]
    [InlineData("transfer", "{\"kind\":\"cold\",\"toQueue\":\"Metering\"}", "/reason")]
    [InlineData("transfer", "{\"kind\":\"cold\",\"toQueue\":\"Metering\",\"reason\":\" \"}", "/reason")]
    [InlineData("transfer", "{\"kind\":\"cold\",\"reason\":\"x\"}", "")]
    [InlineData("transfer", "{\"kind\":\"thrown\",\"reason\":\"x\",\"toAgentId\":\"ravi\"}", "/kind")]
    [InlineData("complete", "{\"disposition\":\"whatever\"}", "/disposition")]
    [InlineData("complete", "{\"disposition\":\"billCorrected\",\"then\":\"lunch\"}", "/then")]
    [InlineData("notes", "{\"revision\":1}", "/text")]
    [InlineData("notes", "{\"text\":\"x\"}", "/revision")]
    [InlineData("notes", "{\"text\":\"x\",\"revision\":0}", "/revision")]
    public async Task A_body_that_is_not_whole_names_its_faults_and_nothing_is_done(string action, string json, string at)
    {
        await TalkAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Actions + action) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", "k-1");

        using var response = await _dana.SendAsync(request);

        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal((400, "/problems/malformed-request"), ((int)response.StatusCode, (string?)body["type"]));
        Assert.Contains(at, body["errors"]!.AsArray().Select(e => (string)e!["at"]!));
        Assert.Empty(_call.Switch.Commands);
    }

    [Fact]
    public async Task A_transfer_carries_reason_and_the_note_written_so_far()
    {
        await TalkAsync();
        await PostAsync("notes", new { text = "Reading 48,213 is hers.", revision = 1 }, "n-1");

        var (status, _) = await PostAsync("transfer", new { kind = "cold", toAgentId = "ravi", reason = "needs metering" });

        Assert.Equal(202, status);
        var command = _call.Switch.Commands.Single();
        Assert.Equal(("cold", "ravi", "needs metering", "Reading 48,213 is hers."), (command.Kind, command.ToAgentId!.Value.Value, command.Reason, command.Note));
    }

    [Fact]
    public async Task A_card_number_in_a_transfers_words_does_not_reach_the_switch()
    {
        await TalkAsync();

        await PostAsync("transfer", new { kind = "cold", toQueue = "Metering", reason = "card 4111 1111 1111 1111", note = "5555555555554444" });

        var command = _call.Switch.Commands.Single();
        Assert.Equal(("card •••• •••• •••• 1111", "••••••••••••4444"), (command.Reason, command.Note));
    }

    [Fact]
    public async Task A_consult_that_still_rings_can_be_taken_back_and_not_doubled()
    {
        await TalkAsync();
        await _call.HappenAsync(c => c.Offered(12, "int_2", "ravi", "consult", "int_1"));

        Assert.Equal(409, (await PostAsync("consult", new { toAgentId = "ravi" }, "c-2")).Status);
        Assert.Equal(202, (await PostAsync("retrieve", null, "r-1")).Status);
    }

    [Fact]
    public async Task An_agent_says_whether_they_take_calls()
    {
        var (status, body) = await CallServer.PostAsync(_dana, "/api/agents/me/state", new { state = "notReady", reason = "break" });

        Assert.Equal((200, "notReady", "break"), (status, (string?)body!["state"], (string?)body["reason"]));
        var dana = Assert.Single(await _call.Get<IAgentStates>().AllAsync(default), s => s.Agent.Value == "dana");
        Assert.Equal((Availability.NotReady, "break"), (dana.State, dana.Reason));
        Assert.Equal(400, (await CallServer.PostAsync(_dana, "/api/agents/me/state", new { state = "asleep" })).Status);
    }

    [Fact]
    public async Task A_supervisor_takes_no_calls()
    {
        await RingAsync();
        using var sam = await _call.Server.SignInAsAsync("sam");

        Assert.Equal(403, (await CallServer.PostAsync(sam, Actions + "accept")).Status);
        Assert.Equal(403, (await CallServer.PostAsync(sam, "/api/agents/me/state", new { state = "ready" })).Status);
    }

    [Fact]
    public async Task The_description_of_the_API_holds_every_action()
    {
        using var anybody = _call.Server.Anonymous();

        var document = JsonNode.Parse(await anybody.GetStringAsync("/openapi/v1.json"))!;

        foreach (var action in new[] { "accept", "decline", "hold", "retrieve", "consult", "transfer", "end", "complete", "notes", "opened" })
            Assert.NotNull(document["paths"]![$"/api/interactions/{{id}}/{action}"]?["post"]);
        Assert.NotNull(document["paths"]!["/intake/events"]?["post"]);
    }

    private Task<(int Status, JsonNode? Body)> PostAsync(string action, object? body = null, string key = "k-1") => CallServer.PostAsync(_dana, Actions + action, body, key);

    private Task RingAsync() => _call.HappenAsync(c => c.Started(0).Queued(1).Offered(5, "int_1", "dana"));

    private Task TalkAsync() => _call.HappenAsync(c => c.Started(0).Queued(1).Offered(5, "int_1", "dana").Connected(10, "int_1"));
}
