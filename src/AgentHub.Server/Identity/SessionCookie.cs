using AgentHub.Core.Identity;
using AgentHub.Server.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace AgentHub.Server.Identity;

/// <summary>Sets up the session cookie: what it is called, who may read it, and what a request without it is told.</summary>
internal sealed class SessionCookie(IdentityOptions identity, IdentityClock clock, Sessions sessions, IPeople people) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    public void Configure(CookieAuthenticationOptions options) => Configure(IdentityFeature.CookieScheme, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != IdentityFeature.CookieScheme) return;
        options.TimeProvider = clock.Time;
        options.CookieManager = new HostPrefixedCookies();
        options.Cookie.Name = "AgentHub";
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = identity.SessionLength;
        options.SlidingExpiration = false;
        options.Events.OnRedirectToLogin = NotSignedInAsync;
        options.Events.OnRedirectToAccessDenied = c => NotForYourRoleAsync(c.HttpContext);
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    private Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is null || !sessions.IsLive(context.Principal))
        {
            context.RejectPrincipal();
            return Task.CompletedTask;
        }
        // A session outlives a restart of the server; what it says of its person is remembered again.
        return people.Find(context.Principal.AgentId()) is null
            ? people.SaveAsync(context.Principal.Person(), context.HttpContext.RequestAborted) : Task.CompletedTask;
    }

    private static Task NotSignedInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!PageRequest.IsPage(request))
            return Problem.Of(401, "not-signed-in", "You are not signed in. Sign in and try again.").ExecuteAsync(context.HttpContext);
        // A strict cookie does not come along from another site's link: asked for once more by our own page, it does.
        if (request.Headers["Sec-Fetch-Site"] == "cross-site")
            return Pages.Onward(request.Path + request.QueryString).ExecuteAsync(context.HttpContext);
        context.Response.Redirect("/signin?returnTo=" + Uri.EscapeDataString(request.Path + request.QueryString));
        return Task.CompletedTask;
    }

    private static Task NotForYourRoleAsync(HttpContext context) => PageRequest.IsPage(context.Request)
        ? Pages.Message(403, "This page is not for your role", "Your role does not include this page. Ask whoever runs AgentHub, or sign in as somebody else.",
            ("/", "Back to AgentHub"), ("/signout", "Sign out")).ExecuteAsync(context)
        : Problem.Of(403, "not-for-your-role", "Your role may not do this. Ask whoever runs AgentHub for the role.").ExecuteAsync(context);
}
