using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Tests.Intake;

/// <summary>Several events in one request, each with its own answer.</summary>
public sealed class BatchModeTests : IAsyncLifetime
{
    private readonly IntakeServer _intake = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _intake.DisposeAsync();

    [Fact]
    public async Task Every_event_of_a_batch_is_answered_in_its_place()
    {
        var response = await _intake.SendBatchAsync(_intake.Started(), Queued("evt-2"), _intake.Started());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{\"results\":[{\"index\":0,\"status\":200,\"id\":\"evt-1\",\"duplicate\":false},{\"index\":1,\"status\":200,\"id\":\"evt-2\",\"duplicate\":false},"
            + "{\"index\":2,\"status\":200,\"id\":\"evt-1\",\"duplicate\":true}]}", await response.Content.ReadAsStringAsync());
        Assert.Equal((2, "Billing"), ((await ContactAsync())!.EventCount, (await ContactAsync())!.Queue));
    }

    [Fact]
    public async Task One_wrong_event_spoils_no_other()
    {
        var card = _intake.Fact("account.number", "4111 1111 1111 1111", "evt-3");
        var foreign = _intake.Started("evt-5");
        foreign["source"] = "/switch/other";
        var large = _intake.Started("evt-6");
        large["data"]!["padding"] = new string('x', 70_000);

        var response = await _intake.SendBatchAsync(_intake.Started(), new JsonObject { ["id"] = "evt-2" }, card, Queued("evt-4"), foreign, large, JsonValue.Create(7),
            _intake.Event("agenthub.contact.teleported.v1", new { }, "evt-8"));

        Assert.Equal(HttpStatusCode.MultiStatus, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal([(200, null), (400, "/problems/malformed-event"), (422, "/problems/card-number-refused"), (200, null), (403, "/problems/not-your-event"), (413, "/problems/event-too-large"),
            (400, "/problems/malformed-event"), (422, "/problems/unknown-event-type")], Results(text));
        Assert.DoesNotContain("4111", text, StringComparison.Ordinal);
        Assert.Equal(2, (await ContactAsync())!.EventCount);
        Assert.Null(await _intake.StoredAsync("evt-2"));
    }

    [Fact]
    public async Task A_member_named_twice_in_one_event_is_the_fault_of_that_event_alone()
    {
        var response = await _intake.SendBatchAsync($"[{{\"source\":\"{IntakeServer.Source}\",\"id\":\"a\",\"id\":\"b\"}},{_intake.Started().ToJsonString()}]");

        Assert.Equal([(400, "/problems/malformed-event"), (200, null)], Results(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_batch_of_which_nothing_is_kept_is_no_success()
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendBatchAsync(_intake.Event("agenthub.contact.teleported.v1", new { })));

        Assert.Equal((422, "/problems/batch-refused", 1), (answer.Status, answer.Problem, answer.Body["results"]!.AsArray().Count));
    }

    [Fact]
    public async Task An_empty_batch_is_one()
    {
        var response = await _intake.SendBatchAsync("[]");

        Assert.Equal("{\"results\":[]}", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{}", "must be a JSON array of events")]
    [InlineData("[{\"source\":\"/switch/test\"},", "is not JSON")]
    public async Task What_is_no_batch_is_refused_whole(string body, string problem)
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendBatchAsync(body));

        Assert.Equal((400, "/problems/malformed-batch"), (answer.Status, answer.Problem));
        Assert.Contains(problem, (string?)answer.Body["errors"]![0]!["problem"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_events_or_bytes_than_a_batch_may_have_are_refused_whole()
    {
        await using var intake = new IntakeServer(s => s.With("AgentHub:Intake:MaxBatchEvents", "2").With("AgentHub:Intake:MaxBatchBytes", "65536"));

        var many = await IntakeServer.ProblemAsync(await intake.SendBatchAsync(intake.Started("a"), intake.Started("b"), intake.Started("c")));
        var large = await IntakeServer.ProblemAsync(await intake.SendBatchAsync("[" + new string(' ', 65_536) + "]"));

        Assert.Equal((400, "/problems/malformed-batch", "must hold at most 2 events"), (many.Status, many.Problem, (string?)many.Body["errors"]![0]!["problem"]));
        Assert.Equal((413, "/problems/event-too-large"), (large.Status, large.Problem));
        Assert.Null(await intake.Ledger.FindAsync(new ContactId("con_1"), default));
    }

    [Fact]
    public async Task When_the_ledger_fails_half_way_the_batch_is_sent_again_and_nothing_is_stored_twice()
    {
        var ledger = new FailingLedger { Fails = e => e.Id == "evt-2" };
        await using var intake = new IntakeServer(s => s.With(ledger.Replace));
        JsonNode[] Batch() => [intake.Started(), intake.Event(EventTypes.ContactQueued, new { queue = "Billing" }, "evt-2"), intake.Event(EventTypes.ContactAbandoned, new { }, "evt-3")];
        var half = await IntakeServer.ProblemAsync(await intake.SendBatchAsync(Batch()));
        ledger.Fails = _ => false;

        var again = await intake.SendBatchAsync(Batch());

        Assert.Equal((503, "/problems/partly-stored"), (half.Status, half.Problem));
        Assert.Equal([(200, null), (503, "/problems/not-stored"), (200, null)], Results(half.Body.ToJsonString()));
        Assert.Equal([true, false, true], JsonNode.Parse(await again.Content.ReadAsStringAsync())!["results"]!.AsArray().Select(r => (bool)r!["duplicate"]!));
        Assert.Equal(3, (await intake.Ledger.FindAsync(new ContactId("con_1"), default))!.EventCount);
    }

    [Fact]
    public async Task Any_order_within_a_batch_and_any_cut_into_batches_give_the_same_contact()
    {
        const int seed = 17;
        var random = new Random(seed);
        JsonNode[] Call(string contact)
        {
            var at = _intake.Now.AddMinutes(-10);
            JsonNode Said(string id, int seconds, string type, object data)
            {
                var json = _intake.Event(type, data, $"{contact}-{id}", contact);
                json["time"] = at.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
                return json;
            }
            var interaction = new { interactionId = "int_" + contact };
            return
            [
                Said("1", 0, EventTypes.ContactStarted, new { channel = "voice", direction = "inbound" }), Said("2", 5, EventTypes.ContactQueued, new { queue = "Billing" }),
                Said("3", 20, EventTypes.InteractionOffered, new { interaction.interactionId, agentId = "dana", queue = "Billing", kind = "queue" }),
                Said("4", 25, EventTypes.InteractionConnected, interaction), Said("5", 40, EventTypes.InteractionHeld, new { interaction.interactionId, reason = "research" }),
                Said("6", 70, EventTypes.InteractionRetrieved, interaction), Said("7", 90, EventTypes.InteractionDisconnected, new { interaction.interactionId, by = "caller" }),
                Said("8", 90, EventTypes.ContactEnded, new { by = "caller" }),
            ];
        }

        var shapes = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            var events = Call($"c{i}");
            random.Shuffle(events);
            var cut = random.Next(events.Length + 1);
            Assert.True((await _intake.SendBatchAsync(events[..cut])).IsSuccessStatusCode);
            Assert.True((await _intake.SendBatchAsync(events[cut..])).IsSuccessStatusCode);
            var contact = (await _intake.Ledger.FindAsync(new ContactId($"c{i}"), default))!;
            shapes.Add(string.Create(CultureInfo.InvariantCulture, $"{contact.Stage}, {contact.EventCount} events, {contact.IllegalEvents} impossible, {contact.Queue}, ")
                + $"{contact.Interactions.Single().Stage}, connected after {(contact.Interactions[0].ConnectedAt - contact.StartedAt)!.Value.TotalSeconds} s");
        }

        Assert.True(shapes.Distinct().Count() == 1, $"Seed {seed}: {string.Join('\n', shapes.Distinct())}");
        Assert.Contains("8 events, 0 impossible, Billing, ", shapes[0], StringComparison.Ordinal);
        Assert.Contains("connected after 25 s", shapes[0], StringComparison.Ordinal);
    }

    private JsonObject Queued(string id) => _intake.Event(EventTypes.ContactQueued, new { queue = "Billing" }, id);

    private static IEnumerable<(int Status, string? Problem)> Results(string answer) =>
        JsonNode.Parse(answer)!["results"]!.AsArray().Select(r => ((int)r!["status"]!, (string?)r["type"]));

    private Task<ContactState?> ContactAsync() => _intake.Ledger.FindAsync(new ContactId("con_1"), default);
}
