using System.Net;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>The session is a cookie, and micro-apps are on the same site: only our own pages ask, and only for data.</summary>
public sealed class BrowserRuleTests(SharedGateway shared) : IClassFixture<SharedGateway>
{
    private readonly EchoSystem _system = shared.Fresh().System;
    private readonly GatewayServer _gateway = shared.Gateway;

    [Theory]
    [InlineData("GET", "cross-site", null, "403 /problems/foreign-origin")]
    [InlineData("GET", "same-site", null, "403 /problems/foreign-origin")]
    [InlineData("HEAD", "same-site", null, "403 ")]
    [InlineData("POST", "same-site", null, "403 /problems/foreign-origin")]
    [InlineData("GET", "same-origin, cross-site", null, "403 /problems/foreign-origin")]
    [InlineData("GET", "same-origin", "script", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "style", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "worker", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "sharedworker", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "serviceworker", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "iframe", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "frame", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "object", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "embed", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "xslt", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "manifest", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "json", "403 /problems/not-as-code")]
    [InlineData("GET", "same-origin", "empty", null)]
    [InlineData("GET", "same-origin", "image", null)]
    [InlineData("GET", "none", "document", null)]
    [InlineData("POST", "same-origin", "empty", null)]
    [InlineData("GET", null, null, null)]
    public async Task A_page_of_ours_reads_data_and_nobody_else_does(string method, string? site, string? use, string? refused)
    {
        var dana = await _gateway.AsAsync("dana");
        using var request = new HttpRequestMessage(new HttpMethod(method), "/systems/archive/api");
        if (site is not null) request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
        if (use is not null) request.Headers.TryAddWithoutValidation("Sec-Fetch-Dest", use);

        using var answer = await dana.SendAsync(request);

        Assert.Equal(refused ?? "200", answer.IsSuccessStatusCode ? "200" : await GatewayServer.ProblemAsync(answer));
        Assert.Equal(refused is null ? 1 : 0, _system.All.Count);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task A_foreign_origin_is_refused_whatever_the_method(string method)
    {
        var dana = await _gateway.AsAsync("dana");
        foreach (var origin in new[] { "https://evil.example", "null", "http://crm.apps.agenthub.localhost:5080", $"https://127.0.0.1:{_gateway.Address.Port}" })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), "/systems/archive/api") { Headers = { { "Origin", origin } } };

            using var answer = await dana.SendAsync(request);

            Assert.Equal("403 /problems/foreign-origin", await GatewayServer.ProblemAsync(answer));
        }
        Assert.Empty(_system.All);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task A_change_needs_the_header_that_a_form_cannot_send(string method)
    {
        var dana = await _gateway.AsAsync("dana");
        dana.DefaultRequestHeaders.Remove("X-AgentHub");

        using var answer = await dana.SendAsync(new(new HttpMethod(method), "/systems/archive/api"));

        Assert.Equal("403 /problems/header-missing", await GatewayServer.ProblemAsync(answer));
        Assert.Empty(_system.All);
    }

    [Fact]
    public async Task Reading_needs_no_header_so_that_a_page_can_show_a_picture()
    {
        var dana = await _gateway.AsAsync("dana");
        dana.DefaultRequestHeaders.Remove("X-AgentHub");

        using var answer = await dana.GetAsync("/systems/archive/api/photo.jpg");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
