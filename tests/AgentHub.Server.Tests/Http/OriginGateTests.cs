using System.Net;

namespace AgentHub.Server.Tests.Http;

public sealed class OriginGateTests
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://127.0.0.1:5090")]
    [InlineData("http://127.0.0.1.evil.example:5080")]
    [InlineData("https://127.0.0.1:5080")]
    [InlineData("null")]
    public async Task A_foreign_page_opens_no_socket_and_changes_nothing(string origin)
    {
        await using var server = new AgentHubServer();
        using var ada = await server.SignInAsAsync("ada");
        ada.DefaultRequestHeaders.Add("Origin", origin);

        using var socket = await ada.GetAsync("/hubs/desk");
        using var change = await ada.PostAsync("/api/people/dana/sign-out", null);

        Assert.Contains("foreign-origin", await socket.Content.ReadAsStringAsync());
        Assert.Contains("foreign-origin", await change.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_page_of_ours_may_act_under_either_address()
    {
        await using var server = new AgentHubServer().With("AgentHub:Http:AllowedOrigins:0", "http://127.0.0.1:5173");

        foreach (var origin in new[] { "http://127.0.0.1:5080", "http://127.0.0.1:5173", "https://agenthub.localhost:5080" })
        {
            using var ada = await server.SignInAsAsync("ada");
            ada.DefaultRequestHeaders.Add("Origin", origin);
            using var change = await ada.PostAsync("/api/people/dana/sign-out", null);
            Assert.Equal(HttpStatusCode.NoContent, change.StatusCode);
        }
    }

    [Fact]
    public async Task A_change_without_our_header_is_refused_and_told_why()
    {
        await using var server = new AgentHubServer();
        using var ada = await server.SignInAsAsync("ada");
        ada.DefaultRequestHeaders.Remove("X-AgentHub");

        using var change = await ada.PostAsync("/api/people/dana/sign-out", null);

        Assert.Equal(HttpStatusCode.Forbidden, change.StatusCode);
        Assert.Contains("X-AgentHub: 1", await change.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_host_name_that_is_not_ours_gets_no_answer()
    {
        await using var server = new AgentHubServer();
        using var client = server.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/signed-out") { Headers = { Host = "rebound.example" } };

        using var answer = await client.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_a_problem_document_with_the_trace_id()
    {
        await using var server = new AgentHubServer();
        using var dana = await server.SignInAsAsync("dana");

        using var answer = await dana.GetAsync("/api/nothing");
        var problem = await answer.Content.ReadAsStringAsync();

        Assert.Contains("\"type\":\"/problems/not-found\"", problem);
        Assert.Contains("\"traceId\":\"", problem);
    }
}
