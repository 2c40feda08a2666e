using AgentHub.Server.Identity.Development;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace AgentHub.Server.Identity.Oidc;

/// <summary>The identity provider in use: its discovered addresses and keys, fetched when first needed and renewed when they change.</summary>
internal sealed class Provider
{
    /// <summary>Name of the HTTP client for everything the server itself asks the provider.</summary>
    public const string BackChannel = "identity";

    private readonly IHttpClientFactory _http;
    private readonly Lazy<ConfigurationManager<OpenIdConnectConfiguration>> _discovery;

    public Provider(ProviderProfile profile, OwnAddress own, IHttpClientFactory http)
    {
        Profile = profile;
        _http = http;
        _discovery = new(() =>
        {
            var authority = profile.Authority ?? own.Value + DevelopmentEndpoints.BasePath;
            var isHttp = authority.StartsWith("http:", StringComparison.Ordinal);
            return new(authority + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(Client()) { RequireHttps = !isHttp });
        });
    }

    public ProviderProfile Profile { get; }

    /// <summary>Bounded in time and size; follows no redirect.</summary>
    public HttpClient Client() => _http.CreateClient(BackChannel);

    /// <exception cref="InvalidOperationException">The provider could not be asked, or answered no valid document.</exception>
    public Task<OpenIdConnectConfiguration> DiscoverAsync(CancellationToken cancellationToken) => _discovery.Value.GetConfigurationAsync(cancellationToken);

    /// <summary>The provider signed with a key we do not know: the next question fetches its keys again.</summary>
    public void KeysMayHaveChanged() => _discovery.Value.RequestRefresh();

    /// <summary>
    /// Where the browser goes after our session ended: to the provider's own sign-out when it has one, so that the next
    /// person at this workstation is not signed in as the last.
    /// </summary>
    public async Task<string> SignOutAddressAsync(HttpRequest request)
    {
        const string Here = "/signed-out";
        if (Profile.IsBuiltIn) return Here;
        try
        {
            var discovered = await DiscoverAsync(request.HttpContext.RequestAborted);
            return string.IsNullOrEmpty(discovered.EndSessionEndpoint) ? Here : QueryHelpers.AddQueryString(discovered.EndSessionEndpoint,
                new Dictionary<string, string?>
                {
                    ["client_id"] = Profile.ClientId,
                    ["post_logout_redirect_uri"] = $"{request.Scheme}://{request.Host}{request.PathBase}{Here}",
                });
        }
        catch (InvalidOperationException)
        {
            return Here; // the provider is silent; our own session is over all the same
        }
    }

    /// <summary>Where the browser is sent; the built-in provider answers under whatever name the browser uses for us.</summary>
    public string AuthorizationEndpoint(OpenIdConnectConfiguration discovered, HttpRequest request) => Profile.Authority is not null
        ? discovered.AuthorizationEndpoint
        : $"{request.Scheme}://{request.Host}{request.PathBase}{DevelopmentEndpoints.BasePath}/authorize";
}
