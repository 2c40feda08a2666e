using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using AgentHub.Server.Identity;
using AgentHub.Server.Identity.Oidc;
using AgentHub.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Identity.ThirdParty;

/// <summary>Sign-in and bearer tokens with a provider that nobody here wrote.</summary>
public sealed class ThirdPartyProviderTests
{
    [ProviderFact]
    public async Task A_person_signs_in_through_the_providers_own_pages()
    {
        await using var provider = await ProviderProcess.StartAsync();
        await using var server = Server(provider);
        using var browser = new Browser(server, "https://desk.example.com");

        var back = await provider.SignInAsync("kim", await browser.RedirectOfAsync("/signin"));
        var page = await browser.OpenAsync(back.PathAndQuery);
        var me = JsonNode.Parse(await (await browser.GetAsync("/api/me")).Content.ReadAsStringAsync())!;

        Assert.Contains("Go on to AgentHub", page.Html, StringComparison.Ordinal);
        Assert.Equal(("kim", "kim of the other provider", "Billing", "agent"), ((string?)me["id"], (string?)me["name"], (string?)me["unit"], (string?)me["roles"]![0]));
    }

    [ProviderFact]
    public async Task Somebody_without_a_role_of_ours_is_not_signed_in()
    {
        await using var provider = await ProviderProcess.StartAsync();
        await using var server = Server(provider);
        using var browser = new Browser(server, "https://desk.example.com");

        var back = await provider.SignInAsync("guest", await browser.RedirectOfAsync("/signin"));
        var page = await browser.OpenAsync(back.PathAndQuery);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("names none of the roles", page.Html, StringComparison.Ordinal);
    }

    [ProviderFact]
    public async Task Tokens_of_people_and_services_open_what_role_and_scope_allow()
    {
        await using var provider = await ProviderProcess.StartAsync();
        await using var server = Server(provider);
        var kim = await provider.PersonTokenAsync("kim", "agenthub.read agenthub.act");
        var readOnly = await provider.PersonTokenAsync("kim", "agenthub.read");
        var sue = await provider.PersonTokenAsync("sue", "agenthub.supervise");
        var wallboard = await provider.ServiceTokenAsync("agenthub.supervise");

        Assert.Equal(
            "kim 200 200 403 404, kim reading 200 200 403 403, sue 200 403 200 403, wallboard 200 403 200 403",
            $"kim {await RowAsync(server, kim)}, kim reading {await RowAsync(server, readOnly)}, sue {await RowAsync(server, sue)}, wallboard {await RowAsync(server, wallboard)}");
    }

    [ProviderFact]
    public async Task Tokens_for_somebody_else_of_somebody_else_or_changed_open_nothing()
    {
        await using var provider = await ProviderProcess.StartAsync();
        await using var other = await ProviderProcess.StartAsync();
        await using var server = Server(provider);
        var good = await provider.ServiceTokenAsync("agenthub.supervise");
        var parts = good.Split('.');
        var payload = JsonNode.Parse(WebEncoders.Base64UrlDecode(parts[1]))!;
        payload["scope"] = "agenthub.supervise agenthub.admin";
        var changed = WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(payload.ToJsonString()));
        var unsigned = WebEncoders.Base64UrlEncode("{\"alg\":\"none\",\"typ\":\"at+jwt\"}"u8);

        Assert.Equal(200, await StatusAsync(server, "/api/board", good));
        Assert.Equal(401, await StatusAsync(server, "/api/board", await provider.ServiceTokenAsync("agenthub.supervise", ProviderProcess.OtherAudience)));
        Assert.Equal(401, await StatusAsync(server, "/api/board", await other.ServiceTokenAsync("agenthub.supervise")));
        Assert.Equal(401, await StatusAsync(server, "/api/board", $"{parts[0]}.{changed}.{parts[2]}"));
        Assert.Equal(401, await StatusAsync(server, "/api/board", $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}"));
        Assert.Equal(401, await StatusAsync(server, "/api/board", $"{unsigned}.{changed}."));
        Assert.Equal(401, await StatusAsync(server, "/api/board", $"{unsigned}.{changed}.{parts[2]}"));
    }

    [ProviderFact]
    public async Task A_token_counts_until_its_end_and_not_after()
    {
        await using var provider = await ProviderProcess.StartAsync();
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var server = Server(provider).With(s => s.AddSingleton(new IdentityClock(time)));
        var token = await provider.ServiceTokenAsync("agenthub.supervise");

        Assert.Equal(200, await StatusAsync(server, "/api/board", token));
        time.Advance(TimeSpan.FromMinutes(6)); // five of its life, and more than the skew
        Assert.Equal(401, await StatusAsync(server, "/api/board", token));
    }

    [ProviderFact]
    public async Task New_keys_of_the_provider_are_believed_at_once()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        int port;
        string old;
        AgentHubServer server;
        await using (var before = await ProviderProcess.StartAsync())
        {
            port = before.Port;
            server = Server(before).With(s => s.AddSingleton(new IdentityClock(time)));
            old = await before.ServiceTokenAsync("agenthub.supervise");
            Assert.Equal(200, await StatusAsync(server, "/api/board", old));
        }
        await using var after = await ProviderProcess.StartAsync(port: port);
        await using (server)
        {
            Assert.Equal(200, await StatusAsync(server, "/api/board", await after.ServiceTokenAsync("agenthub.supervise")));
        }
    }

    /// <summary>Who am I, the desk, the board, accepting a call that is not there.</summary>
    private static async Task<string> RowAsync(AgentHubServer server, string token) =>
        $"{await StatusAsync(server, "/api/me", token)} {await StatusAsync(server, "/api/desk", token)} {await StatusAsync(server, "/api/board", token)} "
        + $"{await StatusAsync(server, "/api/interactions/int_1/accept", token, HttpMethod.Post)}";

    private static async Task<int> StatusAsync(AgentHubServer server, string path, string token, HttpMethod? method = null)
    {
        using var client = server.Anonymous();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        request.Headers.Add("Idempotency-Key", "k1");
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static AgentHubServer Server(ProviderProcess provider) => new AgentHubServer(development: false)
        .With("AgentHub:Identity:Oidc:Authority", provider.Issuer).With("AgentHub:Identity:Oidc:ClientId", "agenthub").With("AgentHub:Identity:Oidc:ClientSecret", "secret-of-the-desk")
        .With("AgentHub:Identity:Oidc:Audience", ProviderProcess.Audience)
        .With(s => s.AddHttpClient(Provider.BackChannel).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }));
}
