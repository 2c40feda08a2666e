using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.Telephony;

public sealed class CommandTests
{
    [Fact]
    public async Task Same_id_is_carried_out_once_and_answered_alike()
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        var command = await CommandAsync(call, "accept");

        var first = await call.PostAsync(command, call.Hub.Now);
        var second = await call.PostAsync(command, call.Hub.Now);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Single(await call.StoryAsync(), e => e.Type == "interaction.connected");
    }

    [Theory]
    [InlineData("hold", "You do not have the caller on the line.")]
    [InlineData("retrieve", "The caller is not on hold.")]
    [InlineData("transfer", "You do not have the caller on the line.")]
    [InlineData("end", "You do not have the caller on the line.")]
    [InlineData("complete", "The call is still on.")]
    [InlineData("whistle", "The telephone switch does not know the command whistle.")]
    public async Task What_a_ringing_call_cannot_do_is_refused_with_a_title_for_the_agent(string command, string title)
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");

        var response = await call.SendAsync("dana", command, new { kind = "cold", toAgentId = "ravi" });

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        var problem = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(("/problems/not-possible-now", title), ((string)problem["type"]!, (string)problem["title"]!));
        Assert.DoesNotContain(await call.StoryAsync(), e => e.Type == "interaction.connected");
    }

    [Theory]
    [InlineData("con_unknown", "dana", null, "The telephone switch does not know this call any more.")]
    [InlineData(null, "ravi", null, "The telephone switch does not know this interaction of yours.")]
    [InlineData(null, "dana", "int_unknown", "The telephone switch does not know this interaction of yours.")]
    public async Task Nobody_acts_on_what_is_not_theirs(string? contact, string agent, string? interaction, string title)
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");
        var command = await CommandAsync(call, "accept");
        command["agentId"] = agent;
        if (contact is not null) command["contactId"] = contact;
        if (interaction is not null) command["interactionId"] = interaction;

        var response = await call.PostAsync(command, call.Hub.Now);

        Assert.Equal(title, (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["title"]);
    }

    [Theory]
    [InlineData("another-secret-of-enough-characters-for-it", 0)]
    [InlineData(RunningSandbox.Secret, -301)]
    [InlineData(RunningSandbox.Secret, 301)]
    public async Task Command_that_is_not_signed_by_the_hub_now_is_refused(string secret, int secondsOff)
    {
        await using var call = await Played.StartAsync();
        await call.AwaitsAsync("accept dana");

        var response = await call.PostAsync(await CommandAsync(call, "accept"), call.Hub.Now.AddSeconds(secondsOff), secret);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        await call.AwaitsAsync("accept dana");
    }

    [Fact]
    public async Task Command_that_is_none_is_told_so()
    {
        await using var call = await Played.StartAsync();

        var response = await call.PostAsync(new JsonObject { ["command"] = "accept" }, call.Hub.Now);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Foreign_page_can_neither_start_a_call_nor_break_a_system()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var foreign = new HttpRequestMessage(HttpMethod.Post, "api/scenarios/A/runs") { Headers = { { "Origin", "https://evil.example" } } };
        var rebound = new HttpRequestMessage(HttpMethod.Post, "api/systems/erp/release") { Headers = { Host = "evil.example" } };

        Assert.Equal(HttpStatusCode.Forbidden, (await sandbox.Anonymous.SendAsync(foreign)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await sandbox.Anonymous.SendAsync(rebound)).StatusCode);
    }

    private static async Task<JsonObject> CommandAsync(Played call, string command) => new()
    {
        ["id"] = "cmd-once",
        ["command"] = command,
        ["contactId"] = call.Contact,
        ["interactionId"] = await call.LegAsync("dana"),
        ["agentId"] = "dana",
    };
}
