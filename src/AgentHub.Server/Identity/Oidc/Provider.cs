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
    /// <summary>However many tokens come with unknown keys, the provider is asked for its keys no more often than this.</summary>
    private static readonly TimeSpan KeysAtMostEvery = TimeSpan.FromSeconds(10);

    private readonly Lazy<(string Address, HttpDocumentRetriever Documents, ConfigurationManager<OpenIdConnectConfiguration> Cache)> _discovery;
    private readonly IdentityClock _clock;
    private Discovery? _again;

    public Provider(ProviderProfile profile, OwnAddress own, IHttpClientFactory http, IdentityClock clock)
    {
        Profile = profile;
        _clock = clock;
        _http = http;
        _discovery = new(() =>
        {
            var authority = profile.Authority ?? own.Value + DevelopmentEndpoints.BasePath;
            var isHttp = authority.StartsWith("http:", StringComparison.Ordinal);
            var address = authority + "/.well-known/openid-configuration";
            var documents = new HttpDocumentRetriever(Client()) { RequireHttps = !isHttp };
            return (address, documents, new(address, new OpenIdConnectConfigurationRetriever(), documents));
        });
    }

    public ProviderProfile Profile { get; }

    /// <summary>Bounded in time and size; follows no redirect.</summary>
    public HttpClient Client() => _http.CreateClient(BackChannel);

    /// <exception cref="InvalidOperationException">The provider could not be asked, or answered no valid document.</exception>
    public Task<OpenIdConnectConfiguration> DiscoverAsync(CancellationToken cancellationToken) => _discovery.Value.Cache.GetConfigurationAsync(cancellationToken);

    /// <summary>
    /// Asks anew, because a token is signed with a key we do not know. The cache of <see cref="DiscoverAsync"/> would renew
    /// itself behind our back only, after this sign-in was refused.
    /// </summary>
    public async Task<OpenIdConnectConfiguration> DiscoverAgainAsync(CancellationToken cancellationToken)
    {
        if (_again is { } again && _clock.Now - again.At < KeysAtMostEvery) return again.Document;
        var (address, documents, cache) = _discovery.Value;
        cache.RequestRefresh();
        var discovered = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancellationToken);
        _again = new Discovery(discovered, _clock.Now);
        return discovered;
    }

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

    private sealed record Discovery(OpenIdConnectConfiguration Document, DateTimeOffset At);
}
