using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgentHub.Server.Identity;
using AgentHub.Server.Identity.Development;
using AgentHub.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Identity;

/// <summary>Signing in as a browser does it: every redirect followed by hand, so that every step can be looked at.</summary>
public sealed partial class SignInTests
{
    [Theory]
    [InlineData("http://agenthub.localhost:5080")]
    [InlineData("http://127.0.0.1:5080")]
    public async Task Dana_signs_in_with_one_click_under_either_address(string address)
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server, address);

        var choose = await browser.OpenAsync("/?contact=con_1");
        var done = await browser.OpenAsync(Person(choose, "dana"));
        var me = await browser.GetAsync("/api/me");

        Assert.StartsWith(address + "/identity/development/authorize", choose.Address);
        Assert.Contains("0;url=/?contact=con_1", done.Html);
        var json = await me.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("dana", json.GetProperty("id").GetString());
        Assert.Equal("Dana Whitfield", json.GetProperty("name").GetString());
        Assert.Equal("Billing", json.GetProperty("unit").GetString());
        Assert.Equal("agent", json.GetProperty("roles")[0].GetString());
        Assert.Equal("desk", json.GetProperty("document").GetString());
    }

    [Fact]
    public async Task The_session_cookie_cannot_be_read_by_script_nor_sent_by_another_site()
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server);

        await browser.OpenAsync(Person(await browser.OpenAsync("/signin"), "sam"));

        var cookie = Assert.Single(browser.SetCookies, c => c.StartsWith("AgentHub=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Over_https_the_session_cookie_belongs_to_this_host_alone()
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server, "https://agenthub.localhost:5080");

        await browser.OpenAsync(Person(await browser.OpenAsync("/signin"), "sam"));

        var cookie = Assert.Single(browser.SetCookies, c => c.StartsWith("__Host-AgentHub=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_code_serves_once()
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server);
        var choose = await browser.OpenAsync("/signin");
        var callback = await browser.RedirectOfAsync(Person(choose, "dana"));
        await browser.OpenAsync(callback);
        browser.Forget("AgentHub");

        var again = await browser.OpenAsync(callback);

        Assert.Equal(HttpStatusCode.Unauthorized, again.Status);
        Assert.Contains("That sign-in did not work", again.Html);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_code_that_another_browser_caught_is_worth_nothing()
    {
        await using var server = new AgentHubServer();
        using var dana = new Browser(server);
        using var thief = new Browser(server);
        var callback = await dana.RedirectOfAsync(Person(await dana.OpenAsync("/signin"), "dana"));

        var stolen = await thief.OpenAsync(callback);

        Assert.Equal(HttpStatusCode.Unauthorized, stolen.Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await thief.GetAsync("/api/me")).StatusCode);
    }

    [Theory]
    [InlineData("code_verifier", "another-verifier-that-was-never-hashed-into-it")]
    [InlineData("client_id", "another-client")]
    [InlineData("redirect_uri", "http://127.0.0.1:5080/elsewhere")]
    [InlineData("code", "guessed")]
    [InlineData("grant_type", "password")]
    public async Task The_token_end_refuses_a_code_whose(string member, string value)
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server);
        const string Verifier = "a-verifier-of-the-least-length-that-is-allowed-43";
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code", ["client_id"] = "agenthub", ["redirect_uri"] = "http://127.0.0.1:5080/signin/callback",
            ["code_verifier"] = Verifier, ["code"] = await CodeAsync(browser, CodeStore.Challenge(Verifier)),
        };
        form[member] = value;

        using var client = server.Anonymous();
        using var answer = await client.PostAsync("/identity/development/token", new FormUrlEncodedContent(form));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("id_token", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("redirect_uri", "https://evil.example/signin/callback")]
    [InlineData("redirect_uri", "http://127.0.0.1:5080/other")]
    [InlineData("redirect_uri", "http://127.0.0.1.evil.example/signin/callback")]
    [InlineData("redirect_uri", "http://me@127.0.0.1/signin/callback")]
    [InlineData("client_id", "other")]
    [InlineData("response_type", "token")]
    [InlineData("code_challenge_method", "plain")]
    [InlineData("code_challenge", "short")]
    public async Task The_authorize_page_sends_nobody_anywhere_when(string member, string value)
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server);
        var query = Authorize(CodeStore.Challenge("v"));
        query[member] = value;

        var answer = await browser.OpenAsync(QueryHelpers.AddQueryString("/identity/development/authorize", query));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public void A_code_is_too_old_after_a_minute()
    {
        var time = new ManualTime();
        var codes = new CodeStore(new IdentityClock(time));
        var request = new AuthorizeRequest("agenthub", "http://127.0.0.1/signin/callback", "s", "n", CodeStore.Challenge("v"));
        var code = codes.Issue(request, new("dana"));

        time.Advance(CodeStore.Life);

        Assert.Null(codes.Redeem(code, request.ClientId, request.RedirectUri, "v"));
    }

    [Fact]
    public void Codes_that_nobody_redeems_do_not_pile_up()
    {
        var codes = new CodeStore(new IdentityClock(new ManualTime()));
        var request = new AuthorizeRequest("agenthub", "http://127.0.0.1/signin/callback", "s", "n", CodeStore.Challenge("v"));
        var first = codes.Issue(request, new("dana"));

        for (var i = 0; i < CodeStore.MaxWaiting; i++) codes.Issue(request, new("dana"));

        Assert.Null(codes.Redeem(first, request.ClientId, request.RedirectUri, "v"));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    public async Task Signing_in_never_leads_to_another_site(string returnTo)
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server);

        var done = await browser.OpenAsync(Person(await browser.OpenAsync("/signin?returnTo=" + Uri.EscapeDataString(returnTo)), "dana"));

        Assert.Contains("content=\"0;url=/\"", done.Html);
    }

    [Fact]
    public async Task A_link_from_another_site_is_asked_for_once_more_so_that_the_strict_cookie_comes_along()
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server);

        var page = await browser.OpenAsync("/?contact=con_1", ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("0;url=/?contact=con_1", page.Html);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_even_for_a_copy_of_the_cookie()
    {
        await using var server = new AgentHubServer();
        var cookie = await server.CookieOfAsync("dana");
        using var browser = new Browser(server);
        browser.Keep(cookie);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/me")).StatusCode);

        var page = await browser.OpenAsync("/signout");
        browser.Keep(cookie);

        Assert.Contains("You are signed out", page.Html);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Another_sites_link_does_not_sign_anybody_out_unasked()
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server);
        browser.Keep(await server.CookieOfAsync("dana"));

        var page = await browser.OpenAsync("/signout", ("Sec-Fetch-Site", "cross-site"));

        Assert.Contains("Sign out?", page.Html);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task An_admin_ends_every_session_of_a_person_and_a_new_one_begins_afresh()
    {
        await using var server = new AgentHubServer();
        using var dana = await server.SignInAsAsync("dana");
        using var sam = await server.SignInAsAsync("sam");
        using var ada = await server.SignInAsAsync("ada");

        using var ended = await ada.PostAsync("/api/people/dana/sign-out", null);
        using var danaAgain = await server.SignInAsAsync("dana");

        Assert.Equal(HttpStatusCode.NoContent, ended.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dana.GetAsync("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await danaAgain.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task A_session_is_over_when_the_shift_is()
    {
        var time = new ManualTime();
        await using var server = new AgentHubServer().With(s => s.AddSingleton(new IdentityClock(time)));
        using var dana = await server.SignInAsAsync("dana");

        time.Advance(TimeSpan.FromHours(11.9));
        var before = (await dana.GetAsync("/api/me")).StatusCode;
        time.Advance(TimeSpan.FromHours(0.2));

        Assert.Equal(HttpStatusCode.OK, before);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dana.GetAsync("/api/me")).StatusCode);
    }

    [Fact]
    public async Task The_log_of_a_sign_in_has_the_agents_id_but_no_name_code_or_token()
    {
        await using var server = new AgentHubServer();
        using var browser = new Browser(server);
        var callback = await browser.RedirectOfAsync(Person(await browser.OpenAsync("/signin"), "dana"));

        await browser.OpenAsync(callback);

        var log = string.Join('\n', server.Logs.Lines.Where(l => !l.StartsWith("Trace", StringComparison.Ordinal) && !l.StartsWith("Debug", StringComparison.Ordinal)));
        Assert.Contains("Agent dana signed in", log);
        Assert.DoesNotContain("Whitfield", log);
        Assert.DoesNotContain(QueryHelpers.ParseQuery(new Uri(callback).Query)["code"].ToString(), log);
        Assert.DoesNotContain("eyJ", log);
    }

    private static async Task<string> CodeAsync(Browser browser, string challenge)
    {
        var query = Authorize(challenge);
        query["person"] = "dana";
        var callback = await browser.RedirectOfAsync(QueryHelpers.AddQueryString("/identity/development/authorize", query));
        return QueryHelpers.ParseQuery(new Uri(callback).Query)["code"].ToString();
    }

    private static Dictionary<string, string?> Authorize(string challenge) => new()
    {
        ["client_id"] = "agenthub", ["redirect_uri"] = "http://127.0.0.1:5080/signin/callback", ["response_type"] = "code",
        ["code_challenge"] = challenge, ["code_challenge_method"] = "S256", ["state"] = "s", ["nonce"] = "n", ["scope"] = "openid",
    };

    /// <summary>The address the browser goes to when it presses this person's button.</summary>
    private static string Person(Browser.Page choose, string person)
    {
        Assert.Contains($"data-testid=\"person-{person}\"", choose.Html);
        var fields = HiddenField().Matches(choose.Html).ToDictionary(m => m.Groups[1].Value, m => (string?)WebUtility.HtmlDecode(m.Groups[2].Value));
        fields["person"] = person;
        return QueryHelpers.AddQueryString("/identity/development/authorize", fields);
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)">""")]
    private static partial Regex HiddenField();
}
