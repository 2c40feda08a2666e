using AgentHub.Abstractions;
using static AgentHub.Server.Tests.Capabilities.CapabilityServer;

namespace AgentHub.Server.Tests.Capabilities;

public sealed class CapabilityWriteTests
{
    private const string Callback = """{"customer":"7730118420","phone":"01632 960147","reason":"Card 4111 1111 1111 1111","from":"2026-11-13T09:00:00Z","until":"2026-11-13T10:00:00Z"}""";
    private const string Callbacks = "/api/capabilities/service/callbacks";

    [Fact]
    public async Task A_write_that_is_sent_again_is_made_once_and_answered_alike()
    {
        await using var server = new CapabilityServer();
        using var portal = await server.PortalAsync();

        var first = await PostAsync(portal, Callbacks, "k1", Callback);
        var again = await PostAsync(portal, Callbacks, "k1", Callback);
        var other = await PostAsync(portal, Callbacks, "k1", Callback.Replace("10:00", "11:00", StringComparison.Ordinal));

        Assert.Equal((200, "found", "w1"), (first.Status, (string?)first.Body["outcome"], (string?)first.Body["value"]!["recordId"]));
        Assert.Equal(first.Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Equal((422, "/problems/idempotency-key-reused"), (other.Status, (string?)other.Body["type"]));
        var callback = Assert.IsType<NewCallback>(Assert.Single(server.Service.Written));
        Assert.Equal(("+441632960147", "api.service_portal.k1"), (callback.Phone, callback.IdempotencyKey));
        Assert.DoesNotContain("4111 1111", callback.Reason);
    }

    [Fact]
    public async Task A_write_of_which_nobody_knows_is_tried_again_under_the_same_key_and_a_decided_one_is_not()
    {
        await using var server = new CapabilityServer();
        using var portal = await server.PortalAsync();

        server.Service.NextWrite = Answer.TimedOut<WriteReceipt>("did not answer in 15 s");
        var unknown = await PostAsync(portal, Callbacks, "k1", Callback);
        var made = await PostAsync(portal, Callbacks, "k1", Callback);
        server.Service.NextWrite = Answer.Conflict<WriteReceipt>("has that time taken");
        var taken = await PostAsync(portal, Callbacks, "k2", Callback);
        var still = await PostAsync(portal, Callbacks, "k2", Callback);

        Assert.Equal([(502, "timedOut"), (200, "found"), (200, "conflict"), (200, "conflict")],
            new[] { unknown, made, taken, still }.Select(a => (a.Status, (string?)a.Body["outcome"])));
    }

    [Theory]
    [InlineData("tickets/T1/comments", """{"customer":"1","body":"Hello","toCustomer":true}""", typeof(NewComment))]
    [InlineData("tickets/T1/status", """{"customer":"1","status":"solved","expectedVersion":"7"}""", typeof(TicketStatusChange))]
    [InlineData("contact-details", """{"customer":"1","email":"M.Okafor@Example.com"}""", typeof(ContactDetailsChange))]
    [InlineData("orders", """{"customer":"1","lines":[{"item":"KIT-1","quantity":2}]}""", typeof(NewOrder))]
    [InlineData("callbacks", Callback, typeof(NewCallback))]
    [InlineData("appointments", """{"customer":"1","subject":"Meter","startsAt":"2026-11-13T09:00:00Z","endsAt":"2026-11-13T10:00:00Z"}""", typeof(NewAppointment))]
    public async Task Everything_that_can_be_written_is_written(string path, string body, Type written)
    {
        await using var server = new CapabilityServer();
        using var portal = await server.PortalAsync();

        var answer = await PostAsync(portal, "/api/capabilities/service/" + path, "k", body);

        Assert.True(answer.Status == 200, answer.Body.ToJsonString());
        Assert.IsType(written, Assert.Single(server.Service.Written));
    }

    [Theory]
    [InlineData("tickets/T1/comments")]
    [InlineData("tickets/T1/status")]
    [InlineData("contact-details")]
    [InlineData("orders")]
    [InlineData("callbacks")]
    [InlineData("appointments")]
    public async Task A_body_that_is_not_whole_is_told_every_fault_and_writes_nothing(string path)
    {
        await using var server = new CapabilityServer();
        using var portal = await server.PortalAsync();

        var answer = await PostAsync(portal, "/api/capabilities/service/" + path, "k", "{}");
        var keyless = await PostAsync(portal, "/api/capabilities/service/" + path, null, "{}");

        Assert.Equal((400, "/problems/malformed-request"), (answer.Status, (string?)answer.Body["type"]));
        Assert.True(answer.Body["errors"]!.AsArray().Count > 1, answer.Body.ToJsonString());
        Assert.Equal("/problems/idempotency-key-missing", (string?)keyless.Body["type"]);
        Assert.Empty(server.Service.Written);
    }
}
