using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Shell;

public sealed partial class ShellTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/board")]
    public async Task A_page_is_shown_to_nobody_who_is_not_signed_in(string path)
    {
        await using var server = new AgentHubServer();
        using var nobody = server.Anonymous();
        nobody.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var answer = await nobody.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/signin?returnTo=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dana", "/")]
    [InlineData("sam", "/board")]
    public async Task The_page_runs_only_our_own_files_and_is_never_framed(string person, string path)
    {
        using var files = new WebRoot().With("app/index.html", "<!doctype html><title>AgentHub</title>");
        await using var server = new AgentHubServer(development: false).With(WebHostDefaults.WebRootKey, files.Path);
        using var client = await server.SignInAsAsync(person);

        using var answer = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var policy = Header(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' ws://127.0.0.1:5080", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-cache", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task A_build_without_pages_says_so_and_what_to_do()
    {
        using var files = new WebRoot();
        await using var server = new AgentHubServer(development: false).With(WebHostDefaults.WebRootKey, files.Path);
        using var client = await server.SignInAsAsync("dana");

        using var answer = await client.GetAsync("/");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("SkipClient", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_of_the_api_leave_with_security_headers_too()
    {
        await using var server = new AgentHubServer();
        using var nobody = server.Anonymous();

        using var answer = await nobody.GetAsync("/api/nothing-here");

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [BuiltShellFact]
    public async Task What_the_page_loads_is_there_for_everybody_and_kept_for_a_year()
    {
        await using var server = new AgentHubServer();
        using var dana = await server.SignInAsAsync("dana");
        var page = await dana.GetStringAsync("/");
        using var nobody = server.Anonymous();

        var script = ScriptAddress().Match(page).Groups[1].Value;
        using var answer = await nobody.GetAsync(script);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("public, max-age=31536000, immutable", Header(answer, "Cache-Control"));
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
    }

    [GeneratedRegex("<script type=\"module\"[^>]* src=\"([^\"]+)\"")]
    private static partial Regex ScriptAddress();

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ",
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? values : []);
}
