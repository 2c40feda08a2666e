using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>What passes, over real sockets on both sides.</summary>
public sealed partial class PassingOnTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    [Fact]
    public async Task A_request_reaches_the_system_with_our_credential_and_its_answer_the_browser()
    {
        var (system, gateway) = shared.Fresh();
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api/tickets/5512?include=lines&q=a%20b%2Fc");

        Assert.Equal((HttpStatusCode.OK, "{\"ok\":true}", "application/json"),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Content.Headers.ContentType?.ToString()));
        Assert.Equal(("GET", "/base/api/tickets/5512?include=lines&q=a%20b%2Fc", "Bearer " + GatewayServer.Secret, "AgentHub"),
            (system.Only.Method, system.Only.Target, system.Only["Authorization"], system.Only["User-Agent"]));
        Assert.Equal(new Uri(system.Address).Authority, system.Only["Host"]);
    }

    [Fact]
    public async Task The_path_is_forwarded_letter_by_letter()
    {
        var (system, gateway) = shared.Fresh();

        await gateway.SendRawAsync("GET /systems/archive/api/M%c3%BCller/a%20b;v=1/(x)'y'/%40@?a=%2e%2e%2f&b=[1]|{2} HTTP/1.1");

        Assert.Equal("/base/api/M%c3%BCller/a%20b;v=1/(x)'y'/%40@?a=%2e%2e%2f&b=[1]|{2}", system.Only.Target);
    }

    [Fact]
    public async Task How_long_the_system_took_stands_in_Server_Timing_and_its_own_does_not()
    {
        var (system, gateway) = shared.Fresh();
        system.Answer = static context =>
        {
            context.Response.Headers["Server-Timing"] = "forged;dur=1";
            return Task.CompletedTask;
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.Matches(Timing(), Assert.Single(answer.Headers.GetValues("Server-Timing")));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    public async Task A_body_is_passed_on_whole_with_its_length(string method)
    {
        var (system, gateway) = shared.Fresh();
        var dana = await gateway.AsAsync("dana");
        var body = new byte[200_000];
        new Random(17).NextBytes(body);
        using var request = new HttpRequestMessage(new HttpMethod(method), "/systems/archive/api/files") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        using var answer = await dana.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("200000", null, "application/octet-stream"), (system.Only["Content-Length"], system.Only["Transfer-Encoding"], system.Only["Content-Type"]));
        Assert.Equal(body, system.Only.Body);
    }

    [Fact]
    public async Task A_chunked_body_is_passed_on_chunked()
    {
        var (system, gateway) = shared.Fresh();

        var answer = await gateway.SendRawAsync("POST /systems/archive/api HTTP/1.1\r\nTransfer-Encoding: chunked", "4\r\nabcd\r\n3\r\nefg\r\n0\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 200", answer);
        Assert.Equal(("chunked", null, "abcdefg"), (system.Only["Transfer-Encoding"], system.Only["Content-Length"], Encoding.ASCII.GetString(system.Only.Body)));
    }

    [Fact]
    public async Task HEAD_tells_the_length_without_a_body_also_of_a_large_answer()
    {
        var (system, gateway) = shared.Fresh();
        system.Answer = static context =>
        {
            context.Response.ContentLength = 1_000_000_000;
            return Task.CompletedTask;
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.SendAsync(new(HttpMethod.Head, "/systems/archive/api/big"));

        Assert.Equal((HttpStatusCode.OK, 1_000_000_000L), (answer.StatusCode, answer.Content.Headers.ContentLength));
        Assert.Equal("HEAD", system.Only.Method);
    }

    [Fact]
    public async Task OPTIONS_is_passed_on_where_it_is_let_through()
    {
        var (system, gateway) = shared.Fresh();
        system.Answer = static context =>
        {
            context.Response.StatusCode = 204;
            context.Response.Headers.Allow = "GET, OPTIONS";
            return Task.CompletedTask;
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.SendAsync(new(HttpMethod.Options, "/systems/archive/api"));

        Assert.Equal((HttpStatusCode.NoContent, "OPTIONS"), (answer.StatusCode, system.Only.Method));
        Assert.Equal("GET, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(409)]
    [InlineData(422)]
    [InlineData(500)]
    [InlineData(204)]
    [InlineData(304)]
    public async Task What_the_system_says_itself_is_passed_on_as_it_is(int status)
    {
        var (system, gateway) = shared.Fresh();
        system.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.ETag = "\"7\"";
            return Task.CompletedTask;
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api/none");

        Assert.Equal((status, "", "\"7\""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer.Headers.ETag?.ToString()));
        Assert.True(answer.Headers.Contains("Server-Timing"));
    }

    [Fact]
    public async Task A_part_of_a_file_and_a_compressed_answer_pass_as_they_travel()
    {
        var (system, gateway) = shared.Fresh();
        system.Answer = static async context =>
        {
            context.Response.StatusCode = 206;
            context.Response.Headers.ContentRange = "bytes 0-3/10";
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(new byte[] { 1, 2, 3, 4 });
        };
        var dana = await gateway.AsAsync("dana");
        dana.DefaultRequestHeaders.Add("Range", "bytes=0-3");
        dana.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, br");

        using var answer = await dana.GetAsync("/systems/archive/api/file");

        Assert.Equal(("bytes 0-3/10", "gzip"), (answer.Content.Headers.ContentRange?.ToString(), string.Join(",", answer.Content.Headers.ContentEncoding)));
        Assert.Equal([1, 2, 3, 4], await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(("bytes=0-3", "gzip, br"), (system.Only["Range"], system.Only["Accept-Encoding"]));
    }

    [Fact]
    public async Task An_answer_appears_piece_by_piece_as_the_system_sends_it()
    {
        var (system, gateway) = shared.Fresh();
        var more = new TaskCompletionSource();
        system.Answer = async context =>
        {
            await context.Response.WriteAsync("first");
            await context.Response.Body.FlushAsync();
            await more.Task;
            await context.Response.WriteAsync("second");
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api/feed", HttpCompletionOption.ResponseHeadersRead);
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var buffer = new byte[5];
        await stream.ReadExactlyAsync(buffer).AsTask().WaitAsync(TimeSpan.FromSeconds(30));
        more.SetResult();
        using var rest = new StreamReader(stream);

        Assert.Equal(("first", "second"), (Encoding.ASCII.GetString(buffer), await rest.ReadToEndAsync()));
    }

    [Theory]
    [InlineData("dana", "archive", "200")]
    [InlineData("sam", "archive", "403 /problems/not-for-your-role")]
    [InlineData("ada", "archive", "403 /problems/not-for-your-role")]
    [InlineData("dana", "books", "403 /problems/not-for-your-role")]
    [InlineData("sam", "books", "200")]
    [InlineData("ada", "books", "200")]
    [InlineData("dana", "nowhere", "404 /problems/no-such-system")]
    [InlineData("dana", "Archive", "404 /problems/no-such-system")]
    [InlineData("dana", "off", "503 /problems/system-switched-off")]
    public async Task A_system_is_reached_by_the_roles_it_names(string person, string id, string expected)
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Server
            .With("AgentHub:Gateway:Systems:books:BaseUrl", system.Address).With("AgentHub:Gateway:Systems:books:Paths:0", "/api")
            .With("AgentHub:Gateway:Systems:books:Roles:0", "Supervisor").With("AgentHub:Gateway:Systems:books:Roles:1", "Admin")
            .With("AgentHub:Gateway:Systems:off:BaseUrl", system.Address).With("AgentHub:Gateway:Systems:off:Paths:0", "/").With("AgentHub:Gateway:Systems:off:Enabled", "false"));
        var client = await gateway.AsAsync(person);

        using var answer = await client.GetAsync($"/systems/{id}/api");

        Assert.Equal(expected, answer.IsSuccessStatusCode ? "200" : await GatewayServer.ProblemAsync(answer));
        Assert.Equal(expected == "200" ? 1 : 0, system.All.Count);
    }

    [Fact]
    public async Task Nobody_without_a_session_gets_through_and_nobody_is_sent_to_sign_in_for_data()
    {
        var (system, gateway) = shared.Fresh();
        using var nobody = new HttpClient { BaseAddress = gateway.Address };
        nobody.DefaultRequestHeaders.Add("Accept", "text/html");
        nobody.DefaultRequestHeaders.Add("Authorization", "Bearer " + GatewayServer.Secret);

        using var answer = await nobody.GetAsync("/systems/archive/api");

        Assert.Equal("401 /problems/not-signed-in", await GatewayServer.ProblemAsync(answer));
        Assert.Empty(system.All);
    }

    [Theory]
    [InlineData("PATCH", "/systems/archive/api", "405 /problems/method-not-forwarded")]
    [InlineData("TRACE", "/systems/archive/api", "405 /problems/method-not-forwarded")]
    [InlineData("PROPFIND", "/systems/archive/api", "405 /problems/method-not-forwarded")]
    [InlineData("GET", "/systems/archive/admin", "403 /problems/path-not-forwarded")]
    [InlineData("GET", "/systems/archive/apix", "403 /problems/path-not-forwarded")]
    [InlineData("GET", "/systems/archive/", "403 /problems/path-not-forwarded")]
    [InlineData("GET", "/systems/archive", "403 /problems/path-not-forwarded")]
    public async Task What_is_not_let_through_never_reaches_the_system(string method, string address, string expected)
    {
        var (system, gateway) = shared.Fresh();
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.SendAsync(new(new HttpMethod(method), address));

        Assert.Equal(expected, await GatewayServer.ProblemAsync(answer));
        Assert.Empty(system.All);
        if ((int)answer.StatusCode == 405) Assert.Equal("GET, HEAD, POST, PUT, DELETE, OPTIONS", string.Join(", ", answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task A_redirect_is_not_followed_and_leads_nowhere_but_to_the_same_system()
    {
        var (system, gateway) = shared.Fresh();
        var dana = await gateway.AsAsync("dana");

        async Task<string?> LocationOfAsync(string location)
        {
            system.Answer = context =>
            {
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = location;
                return Task.CompletedTask;
            };
            using var answer = await dana.GetAsync("/systems/archive/api/old");
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            return answer.Headers.Location?.ToString();
        }

        Assert.Equal("/systems/archive/api/new?x=1", await LocationOfAsync("/base/api/new?x=1"));
        Assert.Equal("/systems/archive/api/new", await LocationOfAsync(system.Address + "/base/api/new"));
        Assert.Null(await LocationOfAsync("https://evil.example/"));
        Assert.Null(await LocationOfAsync("/base/admin"));
        Assert.Equal(4, system.All.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(407)]
    public async Task A_system_that_refuses_our_credentials_does_not_ask_the_agent_for_a_password(int status)
    {
        var (system, gateway) = shared.Fresh();
        system.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.WWWAuthenticate = "Basic realm=\"give me your password\"";
            return Task.CompletedTask;
        };
        var dana = await gateway.AsAsync("dana");

        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.Equal("502 /problems/system-refuses-credentials", await GatewayServer.ProblemAsync(answer));
        Assert.Empty(answer.Headers.WwwAuthenticate);
    }

    [Theory]
    [InlineData("Basic", "User", "clerk", "Authorization")]
    [InlineData("Header", "Header", "X-Api-Key", "X-Api-Key")]
    public async Task Each_way_to_sign_in_at_a_system_replaces_what_the_browser_sent(string scheme, string name, string value, string header)
    {
        await using var system = await EchoSystem.StartAsync();
        await using var gateway = GatewayServer.Start(system, g => g.Set("Credential:Scheme", scheme).Set($"Credential:{name}", value));
        var dana = await gateway.AsAsync("dana");
        dana.DefaultRequestHeaders.TryAddWithoutValidation(header, "forged");

        using var answer = await dana.GetAsync("/systems/archive/api");

        Assert.Equal(scheme == "Basic" ? "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("clerk:" + GatewayServer.Secret)) : GatewayServer.Secret, system.Only[header]);
    }

    [GeneratedRegex(@"^archive;dur=\d+\.\d$")]
    private static partial Regex Timing();
}
