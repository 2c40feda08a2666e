using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Tests.Intake;

/// <summary>Senders are upgraded before the hub: what it does not know yet is kept.</summary>
public sealed class LaterMinorTests : IAsyncLifetime
{
    private readonly IntakeServer _intake = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _intake.DisposeAsync();

    [Fact]
    public async Task A_later_minor_that_still_says_all_we_need_counts_and_keeps_its_name_and_members()
    {
        var response = await _intake.SendAsync(_intake.Event("agenthub.contact.queued.v1.3", new { queue = "Billing", priority = 7 }));

        Assert.Equal("{\"id\":\"evt-1\",\"duplicate\":false}", await response.Content.ReadAsStringAsync());
        Assert.Equal("Billing", (await ContactAsync())!.Queue);
        Assert.Equal((EventTypes.ContactQueued, "{\"queue\":\"Billing\",\"priority\":7}", "{\"type\":\"agenthub.contact.queued.v1.3\"}"), await _intake.StoredAsync("evt-1"));
    }

    [Fact]
    public async Task A_later_minor_in_a_shape_we_do_not_know_is_kept_and_not_applied()
    {
        await _intake.SendAsync(_intake.Started());

        var response = await _intake.SendAsync(_intake.Event("agenthub.identity.verified.v1.1", new { level = 3, method = "passkey", result = "doubtful", by = "web" }, "evt-2"));

        Assert.Equal("{\"id\":\"evt-2\",\"duplicate\":false,\"applied\":false}", await response.Content.ReadAsStringAsync());
        var contact = (await ContactAsync())!;
        Assert.Equal((0, 2, 1), (contact.Verification.Level, contact.EventCount, contact.IllegalEvents));
        Assert.Equal("agenthub.identity.verified.v1.1", (await _intake.StoredAsync("evt-2"))!.Value.Type);
        Assert.Contains(_intake.Server.Logs.Lines, l => l.Contains("it is kept, not applied", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fact_nobody_can_class_is_kept_without_its_value()
    {
        var response = await _intake.SendAsync(_intake.Event("agenthub.fact.given.v1.2", new { key = "mother.maiden", value = "Okonkwo", quote = "Okonkwo, I said", by = "customer", channel = "ivr" }));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("{\"key\":\"mother.maiden\",\"by\":\"customer\",\"channel\":\"ivr\"}", (await _intake.StoredAsync("evt-1"))!.Value.Data);
    }

    [Fact]
    public async Task Card_numbers_are_refused_and_masked_in_any_shape()
    {
        var fact = await IntakeServer.ProblemAsync(await _intake.SendAsync(_intake.Event("agenthub.fact.given.v1.2", new { key = "new.key", value = "4111111111111111" })));
        await _intake.SendAsync(_intake.Event("agenthub.interaction.held.v1.9", new { why = new { text = "card 4111111111111111" } }, "evt-2"));

        Assert.Equal((422, "/problems/card-number-refused"), (fact.Status, fact.Problem));
        Assert.Null(await _intake.StoredAsync("evt-1"));
        Assert.DoesNotContain("4111111", (await _intake.StoredAsync("evt-2"))!.Value.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_dataschema_and_any_extension_is_kept()
    {
        var json = _intake.Started();
        json["dataschema"] = "https://schemas.example.com/started/7.4";
        json["traceparent"] = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        json["weight"] = 3;
        json["sampled"] = true;
        json["nothing"] = null;

        var response = await _intake.SendAsync(json);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var kept = JsonNode.Parse((await _intake.StoredAsync("evt-1"))!.Value.Attributes!)!.AsObject();
        Assert.Equal(["dataschema", "sampled", "traceparent", "weight"], kept.Select(a => a.Key).Order(StringComparer.Ordinal));
        Assert.Equal((3, true), ((int)kept["weight"]!, (bool)kept["sampled"]!));
    }

    [Theory]
    [InlineData("agenthub.contact.queued.v2")]
    [InlineData("agenthub.contact.queued.v1.0")]
    [InlineData("agenthub.contact.queued.v1.x")]
    [InlineData("agenthub.contact.teleported.v1.1")]
    [InlineData(EventTypes.InteractionOpened + ".1")]
    public async Task Another_major_and_what_only_the_hub_says_stay_unknown(string type)
    {
        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(_intake.Event(type, new { queue = "Billing", interactionId = "int_1" })));

        Assert.Equal((422, "/problems/unknown-event-type"), (answer.Status, answer.Problem));
    }

    [Fact]
    public async Task Attributes_of_a_later_minor_are_checked_like_any_other()
    {
        var json = _intake.Event("agenthub.contact.queued.v1.3", new { });
        json["subject"] = "con/1";

        var answer = await IntakeServer.ProblemAsync(await _intake.SendAsync(json));

        Assert.Equal((400, "/subject", 1), (answer.Status, (string?)answer.Body["errors"]![0]!["at"], answer.Body["errors"]!.AsArray().Count));
    }

    private Task<ContactState?> ContactAsync() => _intake.Ledger.FindAsync(new ContactId("con_1"), default);
}
