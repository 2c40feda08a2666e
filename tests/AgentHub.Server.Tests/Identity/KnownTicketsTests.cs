using System.Net;
using System.Security.Claims;
using AgentHub.Server.Identity;
using Microsoft.AspNetCore.Authentication;

namespace AgentHub.Server.Tests.Identity;

public sealed class KnownTicketsTests
{
    private readonly Counting _inner = new();

    [Fact]
    public void A_cookie_is_read_once_and_known_from_then_on()
    {
        var tickets = new KnownTickets(_inner);

        var names = Enumerable.Range(0, 100).Select(_ => tickets.Unprotect("dana")!.Principal.Identity!.Name).Distinct().ToList();

        Assert.Equal(["dana"], names);
        Assert.Equal(1, _inner.Read);
    }

    [Fact]
    public void What_is_no_cookie_of_ours_is_never_known()
    {
        var tickets = new KnownTickets(_inner);

        Assert.Null(tickets.Unprotect("forged"));
        Assert.Null(tickets.Unprotect("forged"));
        Assert.Null(tickets.Unprotect(null));
        Assert.Equal(3, _inner.Read);
    }

    [Fact]
    public void One_request_does_not_change_what_another_reads()
    {
        var tickets = new KnownTickets(_inner);
        tickets.Unprotect("dana")!.Properties.ExpiresUtc = DateTimeOffset.MaxValue;

        Assert.Null(tickets.Unprotect("dana")!.Properties.ExpiresUtc);
    }

    [Fact]
    public void More_cookies_than_are_kept_push_the_unused_out_and_leave_the_used()
    {
        var tickets = new KnownTickets(_inner, mostInGeneration: 10);
        for (var i = 0; i < 100; i++)
        {
            tickets.Unprotect("used");
            tickets.Unprotect($"u{i}");
        }

        var before = _inner.Read;
        tickets.Unprotect("used");
        tickets.Unprotect("u0");

        Assert.Equal((101, 102), (before, _inner.Read));
    }

    [Fact]
    public async Task A_revoked_session_is_refused_although_its_cookie_is_known()
    {
        await using var server = new AgentHubServer();
        using var dana = await server.SignInAsAsync("dana");
        using var before = await dana.GetAsync("/api/me");
        using var ada = await server.SignInAsAsync("ada");

        using var revoked = await ada.PostAsync("/api/people/dana/sign-out", null);
        using var after = await dana.GetAsync("/api/me");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.Unauthorized), (before.StatusCode, revoked.StatusCode, after.StatusCode));
    }

    private sealed class Counting : ISecureDataFormat<AuthenticationTicket>
    {
        public int Read { get; private set; }

        public string Protect(AuthenticationTicket data) => data.Principal.Identity!.Name!;

        public string Protect(AuthenticationTicket data, string? purpose) => Protect(data);

        public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

        public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
        {
            Read++;
            return protectedText is null or "forged" ? null : new(new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, protectedText)], "test")), "cookie");
        }
    }
}
