using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace AgentHub.Server.Identity.Oidc;

/// <summary>Sets the OAuth handler up for the provider in use.</summary>
internal static class OidcSetUp
{
    public static AuthenticationBuilder AddOidc(this AuthenticationBuilder authentication, ProviderProfile profile)
    {
        var services = authentication.Services;
        services.AddSingleton(profile);
        services.AddSingleton<OwnAddress>();
        services.AddSingleton<Provider>();
        services.AddSingleton<ProviderTokens>();
        services.AddSingleton<IdTokenCheck>();
        services.AddHttpClient(Provider.BackChannel, c =>
        {
            c.Timeout = TimeSpan.FromSeconds(10);
            c.MaxResponseContentBufferSize = 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        });
        return authentication.AddOAuth<OAuthOptions, OidcHandler>(IdentityFeature.ProviderScheme, options => Configure(options, profile));
    }

    private static void Configure(OAuthOptions options, ProviderProfile profile)
    {
        options.SignInScheme = IdentityFeature.CookieScheme;
        options.CallbackPath = profile.CallbackPath;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.ClientId = profile.ClientId;
        // The handler wants these three; the real ones come by discovery, and a public client has no secret.
        options.ClientSecret = "not used";
        options.AuthorizationEndpoint = options.TokenEndpoint = "https://by-discovery.invalid";
        options.Scope.Clear();
        foreach (var scope in profile.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
        options.Events.OnTicketReceived = FinishAsync;
        options.Events.OnRemoteFailure = RefuseAsync;
    }

    /// <summary>Writes the session cookie and goes on by a page of ours: a strict cookie does not follow the provider's redirect.</summary>
    private static async Task FinishAsync(TicketReceivedContext context)
    {
        await context.HttpContext.SignInAsync(IdentityFeature.CookieScheme, context.Principal!, new AuthenticationProperties());
        context.HttpContext.RequestServices.GetRequiredService<IdentityMeter>().SignedIn();
        Log(context.HttpContext).SignedIn(context.Principal!.AgentId().Value, Profile(context.HttpContext).Title);
        await Pages.Onward(PageRequest.Local(context.ReturnUri)).ExecuteAsync(context.HttpContext);
        context.HandleResponse();
    }

    private static async Task RefuseAsync(RemoteFailureContext context)
    {
        var title = Profile(context.HttpContext).Title;
        var reason = context.Failure is SignInRefusedException refused ? refused.Message : "the sign-in was interrupted or took too long";
        context.HttpContext.RequestServices.GetRequiredService<IdentityMeter>().Refused();
        Log(context.HttpContext).SignInFailed(title, context.Failure is SignInRefusedException ? reason : context.Failure?.GetType().Name ?? "unknown");
        await SignInPages.Refused(title, reason).ExecuteAsync(context.HttpContext);
        context.HandleResponse();
    }

    private static ProviderProfile Profile(HttpContext context) => context.RequestServices.GetRequiredService<ProviderProfile>();

    private static ILogger Log(HttpContext context) => context.RequestServices.GetRequiredService<ILogger<Sessions>>();
}
