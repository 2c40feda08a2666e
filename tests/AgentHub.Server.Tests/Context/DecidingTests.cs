using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Tests.Context;

/// <summary>"This one is right": an agent's choice reaches every system that holds something else, and the desk says how each one took it.</summary>
public class DecidingTests
{
    private const string Said = "maria.new@example.com";

    [Fact]
    public async Task What_the_caller_said_is_written_to_the_system_that_takes_it_and_the_desk_shows_what_the_record_says_then()
    {
        await using var server = new ContextServer();
        using var dana = await ConflictAsync(server);

        var answer = await DecideAsync(dana, "email", "caller");

        Assert.Equal((HttpStatusCode.OK, "crm"), (answer.Status, Assert.Single(answer.Body["written"]!.AsArray())!.GetValue<string>()));
        Assert.Equal(WriteBackState.Accepted, (await UntilAsync(server, WriteBackState.Accepted)).State);
        Assert.Equal(Said, server.World.CrmRecords.Profiles[0].Emails[0]);
        await server.UntilAsync(b => b["conflicts"]!.AsObject().Count == 0 && Email(b)["system"]!.GetValue<string>() == "crm" && Email(b)["value"]!.GetValue<string>() == Said);
    }

    [Fact]
    public async Task A_system_that_takes_no_corrections_gets_a_task_at_the_ticket_desk_and_the_choice_is_shown()
    {
        await using var server = new ContextServer(prepare: world => world.CrmRecords.TakesNoCorrections = true);
        using var dana = await ConflictAsync(server);

        var answer = await DecideAsync(dana, "email", "caller");

        Assert.Equal("crm", Assert.Single(answer.Body["tasks"]!.AsArray())!.GetValue<string>());
        var task = await UntilAsync(server, WriteBackState.Accepted);
        Assert.Equal(("tickets", "Correct e-mail in CRM", "T-9001"), (task.System, task.Label, task.Reference));
        var ticket = Assert.Single(server.World.TicketRecords.Created);
        Assert.Contains("It says: m.okafor@example.com", ticket.Body, StringComparison.Ordinal);
        Assert.Contains($"It should say: {Said}", ticket.Body, StringComparison.Ordinal);
        var body = await server.UntilAsync(b => b["conflicts"]!["email"]!["status"]!.GetValue<string>() == "accepted");
        Assert.Equal(("decided", "Dana Whitfield"), (body["conflicts"]!["email"]!["reason"]!.GetValue<string>(), body["conflicts"]!["email"]!["decidedBy"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_system_that_is_read_only_is_left_alone_and_nobody_gets_a_task_about_it()
    {
        await using var server = new ContextServer(prepare: world => world.Crm.IsReadOnly = true);
        using var dana = await ConflictAsync(server);

        var answer = await DecideAsync(dana, "email", "caller");

        Assert.All(new[] { "written", "tasks", "nowhere" }, list => Assert.Empty(answer.Body[list]!.AsArray()));
        var body = await server.UntilAsync(b => b["conflicts"]!["email"]!["status"]!.GetValue<string>() == "accepted");
        Assert.Equal("readOnly", body["conflicts"]!["email"]!["values"]!["crm"]!["correction"]!.GetValue<string>());
        Assert.Empty(await server.Get<IWriteBacks>().OfInteractionAsync(new InteractionId("int_a1"), CancellationToken.None));
        Assert.Equal(0, server.World.Crm.Count(AgentHub.Abstractions.Capability.UpdateContactDetails));
    }

    [Fact]
    public async Task A_record_that_somebody_changed_meanwhile_is_not_overwritten_and_is_read_again()
    {
        await using var server = new ContextServer();
        using var dana = await ConflictAsync(server);
        server.World.CrmRecords.Profiles[0] = server.World.CrmRecords.Profiles[0] with { Emails = ["maria@elsewhere.example"], Version = "2" };

        await DecideAsync(dana, "email", "caller");

        var refused = await UntilAsync(server, WriteBackState.Refused);
        Assert.Equal(("was changed by somebody else meanwhile", null), (refused.Reason, refused.DueAt));
        Assert.Equal("maria@elsewhere.example", server.World.CrmRecords.Profiles[0].Emails[0]);
        await server.UntilAsync(b => b["conflicts"]!["email"]!["values"]!["crm"]!["value"]!.GetValue<string>() == "maria@elsewhere.example");
    }

    [Fact]
    public async Task When_a_record_is_right_nothing_is_written_to_it_and_the_callers_words_stay_as_an_alternative()
    {
        await using var server = new ContextServer();
        using var dana = await ConflictAsync(server);

        var answer = await DecideAsync(dana, "email", "crm");

        Assert.All(new[] { "written", "tasks", "nowhere" }, list => Assert.Empty(answer.Body[list]!.AsArray()));
        var body = await server.UntilAsync(b => b["conflicts"]!["email"]!["status"]!.GetValue<string>() == "accepted");
        Assert.True(body["conflicts"]!["email"]!["values"]!["crm"]!["isRight"]!.GetValue<bool>());
        Assert.Equal(Said, body["conflicts"]!["email"]!["values"]!["caller"]!["value"]!.GetValue<string>());
        Assert.Equal("m.okafor@example.com", server.World.CrmRecords.Profiles[0].Emails[0]);
    }

    [Theory]
    [InlineData("phone", "crm", "There is nothing to decide here")]
    [InlineData("shoes", "crm", "There is nothing to decide here")]
    [InlineData("email", "erp", "This source says nothing about it any more")]
    public async Task What_is_not_in_question_cannot_be_decided(string field, string source, string says)
    {
        await using var server = new ContextServer();
        using var dana = await ConflictAsync(server);

        var answer = await DecideAsync(dana, field, source);

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.StartsWith(says, answer.Body["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleagues_contact_is_not_mine_to_decide()
    {
        await using var server = new ContextServer();
        using var dana = await ConflictAsync(server);
        using var ravi = await server.SignInAsAsync("ravi");

        Assert.Equal(HttpStatusCode.Forbidden, (await DecideAsync(ravi, "email", "caller")).Status);
        Assert.Equal("m.okafor@example.com", server.World.CrmRecords.Profiles[0].Emails[0]);
    }

    [Fact]
    public async Task What_a_system_refused_is_tried_again_when_the_agent_says_so()
    {
        await using var server = new ContextServer();
        using var dana = await ConflictAsync(server);
        var held = server.World.CrmRecords.Profiles[0];
        server.World.CrmRecords.Profiles[0] = held with { Version = "2" };
        await DecideAsync(dana, "email", "caller");
        var refused = await UntilAsync(server, WriteBackState.Refused);
        server.World.CrmRecords.Profiles[0] = held;

        var answer = await dana.PostAsJsonAsync("/api/interactions/int_a1/write-backs/retry", new { name = refused.Name });

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(2, (await UntilAsync(server, WriteBackState.Accepted)).Attempts);
        Assert.Equal(Said, server.World.CrmRecords.Profiles[0].Emails[0]);
        Assert.Equal(HttpStatusCode.NotFound, (await dana.PostAsJsonAsync("/api/interactions/int_a1/write-backs/retry", new { name = "crm:shoes" })).StatusCode);
    }

    private static async Task<HttpClient> ConflictAsync(ContextServer server)
    {
        await server.ConnectedAsync();
        server.Given(82, "email", Said, "voice");
        await server.TellAsync();
        await server.UntilAsync(b => b["conflicts"]?["email"] is not null);
        return await server.SignInAsAsync("dana");
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> DecideAsync(HttpClient agent, string field, string source)
    {
        var answer = await agent.PostAsJsonAsync($"/api/contacts/con_1/conflicts/{field}", new { interactionId = "int_a1", source });
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonObject>())!);
    }

    private static async Task<WriteBack> UntilAsync(ContextServer server, WriteBackState state)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if ((await server.Get<IWriteBacks>().OfInteractionAsync(new InteractionId("int_a1"), patience.Token)).FirstOrDefault(w => w.State == state) is { } found) return found;
            await Task.Yield();
        }
    }

    private static JsonNode Email(JsonObject body) =>
        body.Facet("profile")!["items"]!.AsObject().Select(i => i.Value!).First(i => i["fields"] is not null)["fields"]!["email"]!;
}
