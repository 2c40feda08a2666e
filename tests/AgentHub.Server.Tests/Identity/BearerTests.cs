using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Server.Identity;
using AgentHub.Server.Identity.Oidc;
using AgentHub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Tests.Identity;

/// <summary>Programs and API users with a token in place of a session.</summary>
public sealed class BearerTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);
    private readonly FakeProvider _provider = new();

    [Fact]
    public async Task A_person_with_a_token_is_who_it_says_and_may_do_what_role_and_scope_allow()
    {
        await using var server = Server();
        var token = Token().Person("kim", "agent unrelated", "openid agenthub.read agenthub.act");

        var me = JsonNode.Parse(await (await GetAsync(server, "/api/me", token)).Content.ReadAsStringAsync())!;
        var act = await SendAsync(server, HttpMethod.Post, "/api/interactions/int_1/accept", token, ("Idempotency-Key", "k1"));

        Assert.Equal(("kim", "agent"), ((string?)me["id"], (string?)me["roles"]![0]));
        Assert.Contains("/problems/no-such-interaction", await act.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_sees_the_board_and_has_no_desk()
    {
        await using var server = Server();
        var token = Token().Service("wallboard", "agenthub.read agenthub.act agenthub.supervise");

        var me = JsonNode.Parse(await (await GetAsync(server, "/api/me", token)).Content.ReadAsStringAsync())!;

        Assert.Equal(("service_wallboard", "board"), ((string?)me["id"], (string?)me["document"]));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/api/board", token)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await GetAsync(server, "/api/desk", token)).StatusCode);
        Assert.Null(server.Services.GetRequiredService<AgentHub.Core.Identity.IPeople>().Find(new AgentId("service_wallboard")));
    }

    [Fact]
    public async Task A_service_of_Entra_has_app_roles_in_place_of_scopes()
    {
        await using var server = Server();
        var token = Token().Of(new() { ["sub"] = "0a1b", ["azp"] = "wallboard", ["idtyp"] = "app", ["roles"] = new[] { "agenthub.supervise" } });

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/api/board", token)).StatusCode);
    }

    public static TheoryData<string> Lies => ["audience", "no audience", "issuer", "expired", "no end", "not yet", "unsigned", "symmetric", "other key", "tampered", "type", "id token", "rubbish", "too large", "no id"];

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_token_that_must_not_be_believed_opens_nothing_and_is_told_no_more_than_that(string lie)
    {
        await using var server = Server();

        var answer = await GetAsync(server, "/api/me", Bent(lie));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("/problems/not-signed-in", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]);
    }

    [Fact]
    public async Task The_same_token_unbent_is_believed() // or the tests above could be right for a wrong reason
    {
        await using var server = Server();

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/api/me", Bent("nothing"))).StatusCode);
    }

    [Fact]
    public async Task Without_an_audience_no_token_counts()
    {
        await using var server = Server().With("AgentHub:Identity:Oidc:Audience", "");

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(server, "/api/me", Bent("nothing"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(server, "/api/me", (Token() with { For = "agenthub" }).Person("kim", "agent", "agenthub.read"))).StatusCode);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var server = Server();

        var answer = await SendAsync(server, HttpMethod.Post, "/api/interactions/int_1/accept", Token().Person("kim", "agent", "agenthub.read"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Bearer error=\"insufficient_scope\", scope=\"agenthub.act\"", answer.Headers.WwwAuthenticate.ToString());
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(("/problems/scope-missing", "agenthub.act"), ((string?)problem["type"], (string?)problem["scope"]));
    }

    [Fact]
    public async Task A_scope_gives_no_role()
    {
        await using var server = Server();

        var answer = await GetAsync(server, "/api/board", Token().Person("kim", "agent", "agenthub.read agenthub.act agenthub.supervise agenthub.admin"));

        Assert.Contains("/problems/not-for-your-role", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_scope_is_demanded_of_every_token_others_open_nothing()
    {
        await using var server = new AgentHubServer(development: false).With("AgentHub:Identity:Oidc:Authority", "").With("AzureAd:TenantId", "8f2c").With("AzureAd:ClientId", "agenthub")
            .With("AzureAd:ClientSecret", "canary-secret").With("AzureAd:Scopes", "access_as_user tasks.run");
        var profile = server.Services.GetRequiredService<ProviderProfile>();

        Assert.Equal(["agenthub", "api://agenthub"], profile.Audiences.AsEnumerable());
        Assert.Equal(["JWT"], profile.TokenTypes.AsEnumerable());
        Assert.Equal(["access_as_user", "tasks.run"], profile.RequiredScopes.AsEnumerable());
    }

    [Fact]
    public async Task A_new_key_of_the_provider_is_believed_at_once()
    {
        await using var server = Server();
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/api/me", Bent("nothing"))).StatusCode);
        var old = Bent("nothing");
        _provider.RotateKey();

        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/api/me", Bent("nothing"))).StatusCode);
        Assert.NotEqual(old, Bent("nothing"));
    }

    [Fact]
    public async Task A_provider_that_is_silent_is_said_to_be()
    {
        _provider.IsDown = true;
        await using var server = Server();

        var answer = await GetAsync(server, "/api/me", Bent("nothing"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (answer.StatusCode, answer.Headers.RetryAfter?.ToString()));
    }

    [Fact]
    public async Task A_person_whose_sessions_are_ended_needs_a_new_token()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.Zero));
        await using var server = Server().With(s => s.AddSingleton(new IdentityClock(time)));
        var token = (Token() with { Now = time.GetUtcNow() }).Person("kim", "agent", "agenthub.read");
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/api/me", token)).StatusCode);

        time.Advance(TimeSpan.FromSeconds(1));
        var admin = (Token() with { Now = time.GetUtcNow() }).Person("ada", "admin", "agenthub.admin");
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(server, HttpMethod.Post, "/api/people/kim/sign-out", admin)).StatusCode);
        time.Advance(TimeSpan.FromSeconds(1));
        var newer = (Token() with { Now = time.GetUtcNow() }).Person("kim", "agent", "agenthub.read");

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(server, "/api/me", token)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(server, "/api/me", newer)).StatusCode);
    }

    [Fact]
    public async Task A_cookie_never_helps_a_token_and_keeps_its_own_protection()
    {
        await using var server = Server();
        using var dana = await server.SignInAsAsync("dana");
        dana.DefaultRequestHeaders.Remove("X-AgentHub");

        using var withBadToken = new HttpRequestMessage(HttpMethod.Post, "/api/agents/me/state") { Headers = { Authorization = new("Bearer", "rubbish") } };
        using var withBasic = new HttpRequestMessage(HttpMethod.Post, "/api/agents/me/state") { Headers = { Authorization = new("Basic", "cnViYmlzaA==") } };
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/api/agents/me/state") { Headers = { Authorization = new("Bearer", Bent("nothing")) } };
        foreign.Headers.Add("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Unauthorized, (await dana.SendAsync(withBadToken)).StatusCode);
        Assert.Contains("/problems/header-missing", await (await dana.PostAsync("/api/agents/me/state", null)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("/problems/header-missing", await (await dana.SendAsync(withBasic)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("/problems/foreign-origin", await (await dana.SendAsync(foreign)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_in_the_address_counts_on_the_hub_alone()
    {
        await using var server = Server();
        var token = Token().Person("kim", "agent", "agenthub.read agenthub.act");

        using var socket = await ConnectAsync(server, token);
        var api = await server.Anonymous().GetAsync("/api/me?access_token=" + token);

        Assert.Equal(WebSocketState.Open, socket.State);
        Assert.Equal(HttpStatusCode.Unauthorized, api.StatusCode);
    }

    [Theory]
    [InlineData("agent", "agenthub.read", "agenthub.act")]
    [InlineData("agent supervisor", "agenthub.read agenthub.supervise", "agenthub.act")]
    [InlineData("supervisor", "agenthub.read agenthub.act", "agenthub.supervise")]
    public async Task To_be_present_on_the_hub_takes_more_than_to_read(string roles, string scope, string missing)
    {
        await using var server = Server();

        var answer = await SendAsync(server, HttpMethod.Get, "/hubs/desk", Token().Person("kim", roles, scope));

        Assert.Equal((HttpStatusCode.Forbidden, $"Bearer error=\"insufficient_scope\", scope=\"{missing}\""), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
    }

    [Fact]
    public async Task An_open_connection_is_cut_when_its_token_runs_out()
    {
        var time = new ManualTime(new DateTimeOffset(2040, 11, 12, 9, 0, 0, TimeSpan.Zero)); // so far ahead that no other clock cuts it
        await using var server = Server().With(s => s.AddSingleton(new IdentityClock(time)));
        using var socket = new ClientWebSocket();
        var token = (Token() with { Now = time.GetUtcNow() }).Person("kim", "agent", "agenthub.act");
        await socket.ConnectAsync(new UriBuilder(server.Listen()) { Scheme = "ws", Path = "/hubs/desk", Query = "access_token=" + token }.Uri, default).WaitAsync(Bound);
        await time.WhenWaitingAsync(1).WaitAsync(Bound);

        time.Advance(TimeSpan.FromMinutes(4));
        await socket.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.Equal(WebSocketMessageType.Text, (await socket.ReceiveAsync(new byte[4096], CancellationToken.None).WaitAsync(Bound)).MessageType);
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await IsCutAsync(socket));
    }

    [Fact]
    public async Task An_open_connection_is_cut_when_its_person_is_signed_out()
    {
        await using var server = Server();
        using var socket = await ConnectAsync(server, Token().Person("kim", "agent", "agenthub.act"));

        await server.Services.GetRequiredService<Sessions>().RevokeAllAsync(new AgentId("kim"), default);

        Assert.True(await IsCutAsync(socket));
    }

    [Fact]
    public async Task No_log_holds_a_token_however_much_is_logged()
    {
        await using var server = Server().With("Logging:LogLevel:Default", "Trace").With("Logging:LogLevel:Microsoft.AspNetCore", "Trace");
        var good = Token().Person("kim", "agent", "agenthub.act");
        var bad = (Token() with { For = "elsewhere" }).Person("kim", "agent", "agenthub.act");
        using (await ConnectAsync(server, good))
        {
        }
        await server.Anonymous().GetAsync("/hubs/desk?access_token=" + bad);
        await GetAsync(server, "/api/me", bad);

        Assert.True(server.Logs.Lines.Count > 50, "Too little was logged to say anything.");
        Assert.DoesNotContain(server.Logs.Lines, l => l.Contains(good[^40..], StringComparison.Ordinal) || l.Contains(bad[^40..], StringComparison.Ordinal));
        Assert.Contains(server.Logs.Lines, l => l.Contains("A bearer token was refused: SecurityTokenInvalidAudienceException", StringComparison.Ordinal));
    }

    [Fact]
    public void Scopes_are_six_words_and_an_audience_is_not_the_client()
    {
        var options = new IdentityOptions
        {
            Scopes = { Read = "same", Act = "same" },
            Oidc = { Authority = "https://identity.example.com", ClientId = "agenthub", Audience = "agenthub", TokenTypes = " " },
            Development = { Clients = { ["a b"] = new() { Secret = "short" } } },
        };

        Assert.Equal(
        [
            "AgentHub:Identity:Scopes must be six different words without blanks or quotes, are same, same, agenthub.supervise, agenthub.admin, agenthub.customers, agenthub.customers.change",
            "AgentHub:Identity:Oidc:TokenTypes must name at least one type, such as at+jwt",
            "AgentHub:Identity:Oidc:Audience must be another than ClientId: id tokens are for ClientId, and must not open the API",
            "AgentHub:Identity:Development:Clients:a b must be named by 1 to 56 letters, digits, _ or -",
            "AgentHub:Identity:Development:Clients:a b:Secret must have at least 16 characters, has 5",
        ], options.Faults());
    }

    private AgentHubServer Server() => new AgentHubServer(development: false).With("AgentHub:Identity:Oidc:Audience", Tokens.Audience)
        .With(s => s.AddHttpClient(Provider.BackChannel).ConfigurePrimaryHttpMessageHandler(() => _provider));

    private Tokens Token() => new(_provider.Key);

    private string Bent(string lie)
    {
        var token = Token();
        string Kim(Tokens bent) => bent.Person("kim", "agent", "agenthub.read");
        return lie switch
        {
            "audience" => Kim(token with { For = "urn:somebody-elses-api" }),
            "no audience" => Kim(token with { For = null }),
            "issuer" => Kim(token with { Issuer = "https://other.example.com" }),
            "expired" => Kim(token with { Now = token.Now.AddMinutes(-10) }),
            "no end" => Kim(token with { ExpiresIn = null }),
            "not yet" => Kim(token with { BeginsIn = TimeSpan.FromMinutes(2) }),
            "unsigned" => Kim(token with { Algorithm = SecurityAlgorithms.None }),
            "symmetric" => Kim(token with { Algorithm = SecurityAlgorithms.HmacSha256 }),
            "other key" => Kim(token with { Key = FakeProvider.NewKey("one") }),
            "tampered" => Tampered(Kim(token)),
            "type" => Kim(token with { Type = "JWT" }),
            "id token" => token.Of(new() { ["sub"] = "kim", ["nonce"] = "n", ["roles"] = new[] { "agent" }, ["scope"] = "agenthub.read" }),
            "rubbish" => "rubbish",
            "too large" => token.Of(new() { ["sub"] = "kim", ["roles"] = new[] { "agent" }, ["scope"] = "agenthub.read", ["padding"] = new string('x', 60_000) }),
            "no id" => Kim(token).Length > 0 ? token.Person("kim@example.com", "agent", "agenthub.read") : "",
            _ => Kim(token),
        };
    }

    /// <summary>One letter in the middle of the signature; its last may hold unused bits.</summary>
    private static string Tampered(string token)
    {
        var at = token.LastIndexOf('.') + 20;
        return token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
    }

    private static Task<HttpResponseMessage> GetAsync(AgentHubServer server, string path, string token) => SendAsync(server, HttpMethod.Get, path, token);

    private static async Task<HttpResponseMessage> SendAsync(AgentHubServer server, HttpMethod method, string path, string token, params (string Name, string Value)[] headers)
    {
        using var client = server.Anonymous();
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await client.SendAsync(request);
    }

    private static async Task<WebSocket> ConnectAsync(AgentHubServer server, string token)
    {
        var socket = await server.Server.CreateWebSocketClient().ConnectAsync(new Uri("ws://127.0.0.1:5080/hubs/desk?access_token=" + token), CancellationToken.None);
        await socket.SendAsync("{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        await socket.ReceiveAsync(new byte[4096], CancellationToken.None).WaitAsync(Bound);
        return socket;
    }

    /// <summary>Reads what is still under way, then finds the end; false when there is none within the bound.</summary>
    private static async Task<bool> IsCutAsync(WebSocket socket)
    {
        using var enough = new CancellationTokenSource(Bound);
        try
        {
            while ((await socket.ReceiveAsync(new byte[64 * 1024], enough.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
            return true;
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            return !enough.IsCancellationRequested;
        }
    }
}
