using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AgentHub.Server.Identity.Oidc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Tests.Identity;

/// <summary>Signing in through somebody else's provider, in production's set-up, with one thing wrong at a time.</summary>
public sealed class OidcTests
{
    [Fact]
    public async Task A_person_of_another_provider_is_who_its_token_says()
    {
        var provider = new FakeProvider();
        await using var server = Server(provider).With("AgentHub:Identity:Oidc:ClientSecret", "canary-secret");
        using var browser = new Browser(server, "https://desk.example.com");

        var page = await SignInAsync(browser, provider);
        var me = await (await browser.GetAsync("/api/me")).Content.ReadFromJsonAsync<JsonElement>();

        Assert.Contains("Go on to AgentHub", page.Html);
        Assert.Equal("u-17", me.GetProperty("id").GetString());
        Assert.Equal("Kim Doe", me.GetProperty("name").GetString());
        Assert.Equal(["agent"], me.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal("https://desk.example.com/signin/callback", provider.Exchanged["redirect_uri"]);
        Assert.Equal("canary-secret", provider.Exchanged["client_secret"]);
        Assert.DoesNotContain("canary-secret", string.Join('\n', server.Logs.Lines));
    }

    public static TheoryData<string, string> Lies => new()
    {
        { "issuer", "its answer is not valid" }, { "audience", "its answer is not valid" }, { "expired", "its answer is not valid" },
        { "unsigned", "its answer is not valid" }, { "symmetric", "its answer is not valid" }, { "other key", "its answer is not valid" },
        { "nonce", "belongs to another sign-in" }, { "no role", "names none of the roles" }, { "no id", "is no agent id" }, { "bad id", "is no agent id" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task An_answer_that_must_not_be_believed_signs_nobody_in(string lie, string said)
    {
        var provider = new FakeProvider();
        Bend(provider, lie);
        await using var server = Server(provider);
        using var browser = new Browser(server, "https://desk.example.com");

        var page = await SignInAsync(browser, provider);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains(said, page.Html);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_token_that_ran_out_within_the_allowed_skew_still_counts()
    {
        var provider = new FakeProvider { ExpiresIn = TimeSpan.FromSeconds(-10) };
        await using var server = Server(provider);
        using var browser = new Browser(server, "https://desk.example.com");

        await SignInAsync(browser, provider);

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_provider_that_changed_its_key_is_believed_once_its_new_key_is_published()
    {
        var provider = new FakeProvider();
        await using var server = Server(provider);
        using var before = new Browser(server, "https://desk.example.com");
        using var after = new Browser(server, "https://desk.example.com");
        await SignInAsync(before, provider);
        provider.RotateKey();

        await SignInAsync(after, provider);

        Assert.Equal(HttpStatusCode.OK, (await after.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task An_answer_that_names_another_provider_is_refused_before_its_code_is_used()
    {
        var provider = new FakeProvider();
        await using var server = Server(provider);
        using var browser = new Browser(server, "https://desk.example.com");

        var page = await SignInAsync(browser, provider, issuer: "https://mixed-up.example");

        Assert.Contains("another provider answered", page.Html);
        Assert.DoesNotContain("/token", provider.Requests);
    }

    [Fact]
    public async Task The_start_of_a_sign_in_says_when_the_provider_is_silent()
    {
        var provider = new FakeProvider { IsDown = true };
        await using var server = Server(provider);
        using var browser = new Browser(server, "https://desk.example.com");

        var page = await browser.OpenAsync("/signin");

        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.Contains("Sign-in is not possible right now", page.Html);
    }

    [Fact]
    public async Task Somebody_who_changed_their_mind_at_the_provider_reads_so_and_not_an_error()
    {
        var provider = new FakeProvider();
        await using var server = Server(provider);
        using var browser = new Browser(server, "https://desk.example.com");
        var state = QueryHelpers.ParseQuery(new Uri(await browser.RedirectOfAsync("/signin")).Query)["state"].ToString();

        var page = await browser.OpenAsync("/signin/callback?error=access_denied&state=" + Uri.EscapeDataString(state));

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("That sign-in did not work", page.Html);
    }

    [Fact]
    public async Task Signing_out_goes_on_to_the_providers_own_sign_out()
    {
        var provider = new FakeProvider { EndSession = FakeProvider.Issuer + "/logout" };
        await using var server = Server(provider);
        using var browser = new Browser(server, "https://desk.example.com");
        await SignInAsync(browser, provider);

        var target = await browser.RedirectOfAsync("/signout");

        Assert.StartsWith(FakeProvider.Issuer + "/logout?client_id=agenthub&post_logout_redirect_uri=https%3A%2F%2Fdesk.example.com%2Fsigned-out", target);
    }

    [Fact]
    public async Task Entra_is_set_up_by_the_section_its_administrators_know()
    {
        var provider = new FakeProvider();
        await using var server = new AgentHubServer(development: false).With("AgentHub:Identity:Oidc:Authority", "").With("AzureAd:TenantId", "8f2c")
            .With("AzureAd:ClientId", "agenthub").With("AzureAd:ClientSecret", "canary-secret").With("AgentHub:PublicHost", "desk.example.com");

        var profile = server.Services.GetRequiredService<AgentHub.Server.Identity.ProviderProfile>();

        Assert.Equal("https://login.microsoftonline.com/8f2c/v2.0", profile.Authority);
        Assert.Equal("/signin-oidc", profile.CallbackPath);
        Assert.Equal("oid", profile.AgentIdClaim);
    }

    private static AgentHubServer Server(FakeProvider provider) => new AgentHubServer(development: false)
        .With(s => s.AddHttpClient(Provider.BackChannel).ConfigurePrimaryHttpMessageHandler(() => provider));

    private static async Task<Browser.Page> SignInAsync(Browser browser, FakeProvider provider, string? issuer = null)
    {
        var authorize = await browser.RedirectOfAsync("/signin");
        Assert.StartsWith(FakeProvider.Issuer + "/authorize?", authorize);
        provider.Asked = QueryHelpers.ParseQuery(new Uri(authorize).Query).ToDictionary(p => p.Key, p => p.Value.ToString());
        var back = new Dictionary<string, string?> { ["code"] = "good", ["state"] = provider.Asked["state"], ["iss"] = issuer };
        return await browser.OpenAsync(QueryHelpers.AddQueryString("/signin/callback", back));
    }

    private static void Bend(FakeProvider provider, string lie)
    {
        switch (lie)
        {
            case "issuer": provider.TokenIssuer = "https://other.example.com"; break;
            case "audience": provider.Audience = "another-app"; break;
            case "expired": provider.ExpiresIn = TimeSpan.FromMinutes(-5); break;
            case "unsigned": provider.Algorithm = SecurityAlgorithms.None; break;
            case "symmetric": provider.Algorithm = SecurityAlgorithms.HmacSha256; break;
            case "other key": provider.SignsWith = FakeProvider.NewKey("one"); break;
            case "nonce": provider.Nonce = "somebody-elses"; break;
            case "no role": provider.Claims["roles"] = new[] { "unrelated" }; break;
            case "no id": provider.Claims.Remove("sub"); break;
            case "bad id": provider.Claims["sub"] = "kim@example.com"; break;
            default: throw new ArgumentOutOfRangeException(nameof(lie), lie, "no such lie");
        }
    }
}
