using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Server.Identity.Development;
using Microsoft.AspNetCore.WebUtilities;

namespace AgentHub.Server.Tests.Identity;

/// <summary>In Development curl gets a token as it would from a real provider.</summary>
public sealed class DevelopmentTokensTests
{
    private const string Token = "/identity/development/token";
    private const string Secret = "wallboard-secret-for-development-only";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_wallboard_gets_a_token_and_sees_the_board(bool basic)
    {
        await using var server = new AgentHubServer();
        using var client = server.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, Token)
        {
            Content = new FormUrlEncodedContent(basic ? new Dictionary<string, string> { ["grant_type"] = "client_credentials" }
                : new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "wallboard", ["client_secret"] = Secret }),
        };
        if (basic) request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("wallboard:" + Secret)));
        var answer = JsonNode.Parse(await (await client.SendAsync(request)).Content.ReadAsStringAsync())!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)answer["access_token"]);

        Assert.Equal("agenthub.read agenthub.supervise", (string?)answer["scope"]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/board")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/api/desk")).StatusCode);
    }

    [Theory]
    [InlineData("wallboard", "wrong", "", "invalid_client")]
    [InlineData("nobody", Secret, "", "invalid_client")]
    [InlineData("wallboard", Secret, "agenthub.admin", "invalid_scope")]
    public async Task A_client_gets_only_what_is_its_own(string id, string secret, string scope, string error)
    {
        await using var server = new AgentHubServer();
        using var client = server.Anonymous();

        var answer = await client.PostAsync(Token, Form(("grant_type", "client_credentials"), ("client_id", id), ("client_secret", secret), ("scope", scope)));

        Assert.Equal(error, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]);
    }

    [Fact]
    public async Task Danas_own_token_comes_by_the_code_flow_with_the_scopes_asked_for()
    {
        await using var server = new AgentHubServer();
        using var client = server.Anonymous();
        const string redirect = "http://127.0.0.1:5080/signin/callback";
        var verifier = new string('v', 50);
        var asked = await client.GetAsync(QueryHelpers.AddQueryString("/identity/development/authorize", new Dictionary<string, string?>
        {
            ["client_id"] = "agenthub", ["response_type"] = "code", ["redirect_uri"] = redirect, ["scope"] = "openid agenthub.read made.up",
            ["code_challenge"] = CodeStore.Challenge(verifier), ["code_challenge_method"] = "S256", ["person"] = "dana",
        }));
        var code = QueryHelpers.ParseQuery(asked.Headers.Location!.Query)["code"].ToString();

        var answer = JsonNode.Parse(await (await client.PostAsync(Token, Form(("grant_type", "authorization_code"), ("code", code), ("client_id", "agenthub"), ("redirect_uri", redirect), ("code_verifier", verifier)))).Content.ReadAsStringAsync())!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)answer["access_token"]);

        Assert.Equal("agenthub.read", (string?)answer["scope"]);
        Assert.Equal("dana", (string?)JsonNode.Parse(await (await client.GetAsync("/api/me")).Content.ReadAsStringAsync())!["id"]);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/api/desk")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync("/api/interactions/int_1/accept", null)).StatusCode);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)answer["id_token"]);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/me")).StatusCode);
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] values) => new(values.ToDictionary(v => v.Name, v => v.Value));
}
