using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing;

namespace AgentHub.Server.Tests.Intake;

/// <summary>What a sender of events is answered, at HTTP.</summary>
public sealed class EventIntakeTests : IAsyncLifetime
{
    private readonly IntakeServer _intake = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _intake.DisposeAsync();

    [Fact]
    public async Task An_event_is_acknowledged_once_it_is_stored()
    {
        var response = await _intake.SendAsync(_intake.Started());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{\"id\":\"evt-1\",\"duplicate\":false}", await response.Content.ReadAsStringAsync());
        Assert.Equal("01632 960147", (await ContactAsync())!.From);
    }

    [Fact]
    public async Task The_same_event_again_is_acknowledged_as_a_duplicate()
    {
        await _intake.SendAsync(_intake.Started());

        var response = await _intake.SendAsync(_intake.Started());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"duplicate\":true", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(1, (await ContactAsync())!.EventCount);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/cloudevents+avro")]
    [InlineData("application/cloudevents+json; charset=utf-16")]
    public async Task Another_content_type_is_refused(string contentType)
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(_intake.Started().ToJsonString(), contentType: contentType));

        Assert.Equal((415, "/problems/unsupported-media-type"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task An_event_of_64_KiB_is_taken_and_one_byte_more_is_refused()
    {
        var json = _intake.Started();
        json["data"]!["padding"] = "";
        var room = (64 * 1024) - Encoding.UTF8.GetByteCount(json.ToJsonString());
        json["data"]!["padding"] = new string('x', room);

        var largest = await _intake.SendAsync(json.ToJsonString());
        var tooLarge = await IntakeServer.ProblemAsync(await _intake.SendAsync(json.ToJsonString() + " "));

        Assert.Equal(HttpStatusCode.OK, largest.StatusCode);
        Assert.Equal((413, "/problems/event-too-large"), (tooLarge.Status, tooLarge.Problem));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"specversion\":\"1.0\"")]
    [InlineData("{\"id\":\"a\",\"id\":\"b\"}")]
    [InlineData("")]
    public async Task A_signed_body_that_is_not_JSON_says_where(string body)
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(body));

        Assert.Equal((400, "/problems/malformed-event"), (answer.Status, answer.Problem));
        Assert.Contains("is not JSON", (string?)answer.Body["errors"]![0]!["problem"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsigned_rubbish_is_told_nothing_but_that_it_is_not_signed()
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync("not json"u8.ToArray(), "application/cloudevents+json"));

        Assert.Equal((401, "/problems/bad-signature"), (answer.Status, answer.Problem));
        Assert.Null(answer.Body["errors"]);
    }

    [Fact]
    public async Task A_wrong_signature_is_refused_and_nothing_is_stored()
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(_intake.Started().ToJsonString(), secret: "another-secret-that-is-long-enough-000"));

        Assert.Equal((401, "/problems/bad-signature"), (answer.Status, answer.Problem));
        Assert.Null(await ContactAsync());
    }

    [Theory]
    [InlineData(-301, 401)]
    [InlineData(-300, 200)]
    [InlineData(300, 200)]
    [InlineData(301, 401)]
    public async Task A_signature_holds_for_five_minutes_both_ways(int seconds, int status)
    {
        var start = new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.Zero);
        await using var intake = new IntakeServer(s => s.At(new ManualTime(start)));

        var response = await intake.SendAsync(intake.Started().ToJsonString(), signedAt: start.AddSeconds(seconds));

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_replayed_signature_does_not_fit_to_another_body_or_time()
    {
        var body = _intake.Started().ToJsonString();
        var timestamp = _intake.Now.ToUnixTimeSeconds();
        var signature = "v1=" + Convert.ToHexStringLower(System.Security.Cryptography.HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(IntakeServer.Secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));
        Task<HttpResponseMessage> Send(string sent, string at, string sig) =>
            _intake.SendAsync(Encoding.UTF8.GetBytes(sent), "application/cloudevents+json", ("AgentHub-Timestamp", at), ("AgentHub-Signature", sig));

        Assert.Equal(401, (int)(await Send(body + " ", $"{timestamp}", signature)).StatusCode);
        Assert.Equal(401, (int)(await Send(body, $"{timestamp + 1}", signature)).StatusCode);
        Assert.Equal(401, (int)(await Send(body[..^1], $"{timestamp}", signature)).StatusCode);
        Assert.Equal(401, (int)(await Send(body, $"{timestamp}", signature[..^2])).StatusCode);
        Assert.Equal(401, (int)(await Send(body, "yesterday", signature)).StatusCode);
        Assert.Equal(200, (int)(await Send(body, $"{timestamp}", signature)).StatusCode);
    }

    [Fact]
    public async Task An_unknown_source_is_refused()
    {
        var json = _intake.Started();
        json["source"] = "/switch/unknown";

        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(json));

        Assert.Equal((401, "/problems/bad-signature"), (answer.Status, answer.Problem));
        Assert.Contains("source is not known", (string?)answer.Body["title"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_an_event_are_named_at_once_each_with_its_place()
    {
        var json = _intake.Event(EventTypes.InteractionHeld, new { interactionId = "has blanks", reason = "coffee" });
        json["specversion"] = "0.3";
        json["time"] = "yesterday";
        json["subject"] = "con/1";
        json["Extension"] = "x";

        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(json));

        Assert.Equal((400, "/problems/malformed-event"), (answer.Status, answer.Problem));
        Assert.Equal(["/specversion", "/subject", "/time", "/Extension", "/data/interactionId", "/data/reason"],
            answer.Body["errors"]!.AsArray().Select(e => (string)e!["at"]!));
        Assert.NotNull(answer.Body["traceId"]);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("type")]
    [InlineData("subject")]
    [InlineData("time")]
    [InlineData("specversion")]
    [InlineData("data")]
    public async Task A_missing_member_is_named(string member)
    {
        var json = _intake.Started();
        json.Remove(member);

        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(json));

        Assert.Equal(400, answer.Status);
        Assert.Equal(("/" + member, "is missing"), ((string?)answer.Body["errors"]![0]!["at"], (string?)answer.Body["errors"]![0]!["problem"]));
    }

    [Fact]
    public async Task An_unknown_type_is_answered_with_those_known()
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(_intake.Event("agenthub.contact.teleported.v1", new { })));

        Assert.Equal((422, "/problems/unknown-event-type"), (answer.Status, answer.Problem));
        Assert.Contains(EventTypes.ContactStarted, answer.Body["known"]!.AsArray().Select(k => (string)k!));
    }

    [Theory]
    [InlineData(EventTypes.InteractionOpened)]
    [InlineData(EventTypes.FactReasked)]
    [InlineData(EventTypes.IdentityLinked)]
    public async Task What_only_the_hub_may_say_is_refused_from_outside(string type)
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(_intake.Event(type, new { interactionId = "int_1", key = "dob" })));

        Assert.Equal((422, "/problems/unknown-event-type"), (answer.Status, answer.Problem));
        Assert.DoesNotContain(type, answer.Body["known"]!.AsArray().Select(k => (string)k!));
    }

    [Fact]
    public async Task An_event_of_next_year_is_refused_as_it_would_come_last_for_a_year()
    {
        var json = _intake.Started();
        json["time"] = "2099-01-01T00:00:00Z";

        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(json));

        Assert.Equal((400, "/time"), (answer.Status, (string?)answer.Body["errors"]![0]!["at"]));
    }

    [Fact]
    public async Task A_transfer_says_to_whom()
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(
            _intake.Event(EventTypes.InteractionTransferred, new { interactionId = "int_1", kind = "cold", reason = "metering" })));

        Assert.Equal((400, "/data", "must name one of toInteractionId, toAgentId, toQueue"),
            (answer.Status, (string?)answer.Body["errors"]![0]!["at"], (string?)answer.Body["errors"]![0]!["problem"]));
    }

    [Fact]
    public async Task A_compressed_body_is_refused_before_it_is_read()
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(Encoding.UTF8.GetBytes("x"), "application/cloudevents+json", ("Content-Encoding", "gzip")));

        Assert.Equal((415, "/problems/unsupported-media-type"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task What_cannot_be_stored_is_to_be_sent_again_and_then_is()
    {
        var ledger = new FailingLedger();
        await using var intake = new IntakeServer(s => s.With(ledger.Replace));
        ledger.Fails = _ => true;
        var refused = await IntakeServer.ProblemAsync(await intake.SendAsync(intake.Started()));
        ledger.Fails = _ => false;

        var again = await intake.SendAsync(intake.Started());

        Assert.Equal((503, "/problems/not-stored"), (refused.Status, refused.Problem));
        Assert.Equal("{\"id\":\"evt-1\",\"duplicate\":false}", await again.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Members_nobody_knows_are_kept_with_the_event()
    {
        var json = _intake.Event(EventTypes.ContactQueued, new { queue = "Billing", position = 3, vendor = new { skill = "gas" } });

        var response = await _intake.SendAsync(json);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Billing", (await ContactAsync())!.Queue);
        Assert.Equal("{\"queue\":\"Billing\",\"position\":3,\"vendor\":{\"skill\":\"gas\"}}", (await _intake.StoredAsync("evt-1"))!.Value.Data);
    }

    [Fact]
    public async Task A_source_that_sends_too_much_at_once_is_asked_to_wait()
    {
        var ledger = new HeldLedger();
        await using var intake = new IntakeServer(s => s.With("AgentHub:Intake:MaxConcurrentPerSource", "2").With(ledger.Replace));
        var held = new[] { intake.SendAsync(intake.Started("e1")), intake.SendAsync(intake.Started("e2")) };
        await ledger.WhenWaitingAsync(2);

        var third = await intake.SendAsync(intake.Started("e3"));
        ledger.Release();

        Assert.Equal((429, "/problems/too-busy"), ((int)third.StatusCode, (string?)JsonNode.Parse(await third.Content.ReadAsStringAsync())!["type"]));
        Assert.Equal("1", third.Headers.RetryAfter!.ToString());
        Assert.All(await Task.WhenAll(held), r => Assert.Equal(HttpStatusCode.OK, r.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await intake.SendAsync(intake.Started("e3"))).StatusCode);
    }

    private Task<ContactState?> ContactAsync() => _intake.Ledger.FindAsync(new ContactId("con_1"), default);
}
