using System.Reflection;
using AgentHub.Core;
using AgentHub.Core.Identity;
using AgentHub.Server.Context;
using AgentHub.Server.Http;
using AgentHub.Server.Identity.Oidc;
using Microsoft.AspNetCore.Authentication;

namespace AgentHub.Server.Identity;

/// <summary>The way in and out, who I am, and ending other people's sessions.</summary>
internal static class SignInEndpoints
{
    private static readonly string Style = ReadStyle();

    public static void MapSignIn(this WebApplication app)
    {
        app.MapGet("/signin", SignIn).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/signout", SignOutPageAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapPost("/signout", SignOutAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/signed-out", () => SignInPages.SignedOut()).AllowAnonymous().ExcludeFromDescription();
        app.MapGet(Pages.StylePath, () => Results.Text(Style, "text/css")).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/api/me", (HttpContext context, PlaceOptions place, ContextOptions organisation) =>
                Me.Of(context.User.Person(), new("/signout", organisation.TimeZone, place.Company.Length > 0 ? place.Company : null)))
            .RequireAuthorization(Policies.SignedIn);
        app.MapPost("/api/people/{id}/sign-out", EndSessionsAsync).RequireAuthorization(Policies.Admin);
    }

    private static IResult SignIn(HttpContext context, string? returnTo)
    {
        var target = PageRequest.Local(returnTo);
        return context.User.Identity?.IsAuthenticated == true
            ? Results.LocalRedirect(target)
            : Results.Challenge(new AuthenticationProperties { RedirectUri = target }, [IdentityFeature.ProviderScheme]);
    }

    private static Task<IResult> SignOutPageAsync(HttpContext context, Sessions sessions, Provider provider, ILogger<Sessions> log) =>
        context.Request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            ? SignOutAsync(context, sessions, provider, log)
            : Task.FromResult(SignInPages.ConfirmSignOut());

    private static async Task<IResult> SignOutAsync(HttpContext context, Sessions sessions, Provider provider, ILogger<Sessions> log)
    {
        if (context.User.Identity?.IsAuthenticated == true)
        {
            await sessions.RevokeAsync(context.User, context.RequestAborted);
            await context.SignOutAsync(IdentityFeature.CookieScheme);
            log.SignedOut(context.User.AgentId().Value);
        }
        return Results.Redirect(await provider.SignOutAddressAsync(context.Request));
    }

    private static async Task<IResult> EndSessionsAsync(string id, HttpContext context, Sessions sessions, IPeople people, ILogger<Sessions> log)
    {
        if (!IdCheck.IsId(id) || people.Find(new AgentId(id)) is null)
            return Problem.Of(404, "no-such-person", "Nobody with this id has signed in here.");
        await sessions.RevokeAllAsync(new AgentId(id), context.RequestAborted);
        log.SessionsEnded(id, context.User.AgentId().Value);
        return Results.NoContent();
    }

    private static string ReadStyle()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("AgentHub.Server.Identity.page.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
