using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>Who asks is said by us alone, and an answer decides nothing about our pages: in both directions, in every spelling.</summary>
public sealed class ScrubbingTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private static readonly string[] Identity =
    [
        "Cookie", "Cookie2", "Authorization", "Proxy-Authorization", "X-User", "X-User-Id", "X-User-Name", "X-User-Email", "X-User-Roles", "X-Remote-User", "Remote-User", "X-WebAuth-User",
        "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Forwarded-Prefix", "X-Forwarded-Server", "X-Forwarded-User", "X-Forwarded-Email",
        "X-Forwarded-Access-Token", "X-Original-URL", "X-Original-URI", "X-Original-Host", "X-Original-For", "X-Original-Method", "X-Rewrite-URL", "Forwarded", "Via", "X-Real-IP",
        "X-Client-IP", "True-Client-IP", "CF-Connecting-IP", "X-Cluster-Client-IP", "X-Host", "X-HTTP-Host-Override", "X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override",
        "X-AgentHub", "X-AgentHub-User", "X-AgentHub-Role", "X-Auth-Request-User", "X-Auth-Request-Email", "X-Auth-Token", "X-MS-CLIENT-PRINCIPAL", "X-MS-CLIENT-PRINCIPAL-NAME",
        "X-SSL-Client-CN", "X-Client-Cert", "X-Goog-Authenticated-User-Email", "X-Amzn-Oidc-Identity", "SM-User", "Origin", "Referer", "From", "X-Api-Key", "X-Tenant",
        "X-Unheard-Of", "Traceparent", "Baggage", "Sec-Fetch-Site", "DNT",
    ];

    private static readonly string[] OfPages =
    [
        "Set-Cookie", "Set-Cookie2", "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Allow-Headers", "Access-Control-Expose-Headers",
        "Content-Security-Policy-Report-Only", "Clear-Site-Data", "Service-Worker-Allowed", "Strict-Transport-Security", "Refresh", "Link", "Report-To", "Reporting-Endpoints", "NEL",
        "Public-Key-Pins", "WWW-Authenticate", "Proxy-Authenticate", "Authentication-Info", "Alt-Svc", "Timing-Allow-Origin", "Origin-Agent-Cluster", "Document-Policy", "Feature-Policy",
        "SourceMap", "X-SourceMap", "Speculation-Rules", "Supports-Loading-Mode", "Cross-Origin-Embedder-Policy", "Accept-CH", "Critical-CH", "Content-Location", "X-Powered-By", "X-AspNet-Version",
        "X-AgentHub-User", "X-User-Id", "Set-Login", "Keep-Alive", "Upgrade", "Trailer", "Via", "Age", "Expires", "Pragma", "X-Unheard-Of", "X-Accel-Redirect", "X-Sendfile", "Authorization", "Cookie",
    ];

    [Fact]
    public async Task No_header_of_a_browser_says_to_a_system_who_asks_in_either_spelling()
    {
        var (system, gateway) = shared.Fresh();
        var names = Identity.Where(n => n is not ("Cookie" or "X-AgentHub" or "Origin" or "Sec-Fetch-Site")).SelectMany(Spellings).Distinct().ToList();

        foreach (var some in names.Chunk(40))
        {
            var answer = await gateway.SendRawAsync("GET /systems/archive/api HTTP/1.1\r\n" + string.Join("\r\n", some.Select(n => $"{n}: canary-forged")));
            Assert.StartsWith("HTTP/1.1 200", answer);
        }

        Assert.DoesNotContain(system.All.SelectMany(r => r.Headers), h => h.Value.Contains("canary-forged", StringComparison.Ordinal));
        Assert.All(system.All, r => Assert.Equal(["Authorization", "Host", "User-Agent"], r.Headers.Select(h => h.Key).Order()));
    }

    [Fact]
    public async Task Our_own_cookie_headers_and_origin_stay_with_us()
    {
        var (system, gateway) = shared.Fresh();
        var dana = await gateway.AsAsync("dana");
        dana.DefaultRequestHeaders.Add("Origin", gateway.Address.GetLeftPart(UriPartial.Authority));
        dana.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        dana.DefaultRequestHeaders.Add("Referer", gateway.Address + "?customer=7");

        using var answer = await dana.PostAsync("/systems/archive/api", new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["Authorization", "Content-Length", "Content-Type", "Host", "User-Agent"], system.Only.Headers.Select(h => h.Key).Order());
    }

    [Fact]
    public async Task No_header_of_a_system_decides_about_our_pages_in_either_spelling()
    {
        var (system, gateway) = shared.Fresh();
        var names = OfPages.SelectMany(Spellings).Distinct().ToList();
        system.Answer = context =>
        {
            foreach (var name in names) context.Response.Headers[name] = "canary-forged";
            return context.Response.WriteAsync("x");
        };

        var answer = await gateway.SendRawAsync("GET /systems/archive/api HTTP/1.1");

        Assert.StartsWith("HTTP/1.1 200", answer);
        Assert.DoesNotContain("canary-forged", answer);
    }

    [Theory]
    [InlineData("text/html; charset=utf-8", "text/html; charset=utf-8")]
    [InlineData("image/svg+xml", "image/svg+xml")]
    [InlineData("text/javascript", "text/plain; charset=utf-8")]
    [InlineData("Application/JavaScript ; charset=x", "text/plain; charset=utf-8")]
    [InlineData("application/wasm", "text/plain; charset=utf-8")]
    [InlineData("text/html, text/javascript", null)]
    [InlineData(null, null)]
    public async Task An_answer_is_never_a_page_or_a_script_of_ours(string? type, string? passed)
    {
        var (system, gateway) = shared.Fresh();
        system.Answer = context =>
        {
            if (type is not null) context.Response.Headers.ContentType = type;
            context.Response.Headers.ContentSecurityPolicy = "default-src *";
            context.Response.Headers.CacheControl = "public, max-age=9999";
            context.Response.Headers.ContentDisposition = "inline; filename=\"page.html\"";
            context.Response.Headers.XFrameOptions = "ALLOWALL";
            context.Response.Headers.XContentTypeOptions = "sniff";
            return context.Response.WriteAsync("<script>alert(document.cookie)</script>");
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api/page");

        string? Header(string name) => answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(" / ", values) : null;
        Assert.Equal(passed, Header("Content-Type"));
        Assert.Equal("sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'", Header("Content-Security-Policy"));
        Assert.Equal(("nosniff", "DENY", "same-origin", "no-store"), (Header("X-Content-Type-Options"), Header("X-Frame-Options"), Header("Cross-Origin-Resource-Policy"), Header("Cache-Control")));
        Assert.Equal("attachment; filename=\"page.html\"", Header("Content-Disposition"));
    }

    [Fact]
    public async Task An_attachment_without_a_name_is_one_all_the_same()
    {
        var (system, gateway) = shared.Fresh();
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.ToString());
    }

    [Fact]
    public async Task A_header_that_the_installation_names_passes_in_both_directions_but_not_where_Connection_names_it()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("RequestHeaders:0", "X-Tenant").Set("ResponseHeaders:0", "X-Page"));
        system.Answer = static context =>
        {
            context.Response.Headers["X-Page"] = "2";
            context.Response.Headers["X_Page"] = "3";
            return Task.CompletedTask;
        };
        var dana = await gateway.AsAsync("dana");
        using var named = new HttpRequestMessage(HttpMethod.Get, "/systems/archive/api") { Headers = { { "X-Tenant", "calder" }, { "X_Tenant", "forged" } } };
        using var forConnection = new HttpRequestMessage(HttpMethod.Get, "/systems/archive/api") { Headers = { { "X-Tenant", "calder" }, { "Connection", "x-tenant, Authorization" } } };

        using var answer = await dana.SendAsync(named);
        using var other = await dana.SendAsync(forConnection);

        Assert.Equal(("calder", null, "2"), (system.All[0]["X-Tenant"], system.All[0]["X_Tenant"], string.Join(",", answer.Headers.GetValues("X-Page"))));
        Assert.False(answer.Headers.Contains("X_Page"));
        Assert.Equal((null, "Bearer " + GatewayServer.Secret), (system.All[1]["X-Tenant"], system.All[1]["Authorization"]));
    }

    [Fact]
    public async Task Neither_the_credential_nor_an_address_is_ever_logged_or_shown()
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("Timeout", "00:00:02"));
        var dana = await gateway.AsAsync("dana");
        var seen = new StringBuilder();

        foreach (var (method, address) in new[] { ("GET", "/systems/archive/api/canary-path?x=canary-query"), ("GET", "/systems/archive/canary-path"), ("PATCH", "/systems/archive/api/canary-path"), ("GET", "/systems/archive/api/canary-path/%2e%2e") })
        {
            using var answer = await dana.SendAsync(new(new HttpMethod(method), address));
            seen.Append(answer.Headers).Append(await answer.Content.ReadAsStringAsync());
        }
        await system.DisposeAsync();
        using var dead = await dana.GetAsync("/systems/archive/api/canary-path?x=canary-query");
        seen.Append(dead.Headers).Append(await dead.Content.ReadAsStringAsync());
        using var foreign = new HttpRequestMessage(HttpMethod.Post, "/systems/archive/api/canary-path") { Headers = { { "Origin", "https://evil.example" } } };
        using var refused = await dana.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("canary", seen.ToString());
        Assert.DoesNotContain(gateway.Logs.Lines.Where(Printed), l => l.Contains("canary", StringComparison.Ordinal));
        Assert.Contains(gateway.Logs.Lines, l => l.Contains("[4000] System archive cannot be reached", StringComparison.Ordinal));
    }

    /// <summary>The test's log takes everything; what ASP.NET Core says below Warning is not printed by the settings that ship.</summary>
    private static bool Printed(string line) => !line.Contains(" Microsoft.", StringComparison.Ordinal) && !line.StartsWith("scope", StringComparison.Ordinal);

    private static IEnumerable<string> Spellings(string name) => [name, name.Replace('-', '_'), name.ToUpperInvariant().Replace('-', '_'), name.ToLowerInvariant()];
}
