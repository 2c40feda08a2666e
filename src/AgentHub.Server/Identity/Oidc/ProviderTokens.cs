using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Identity.Oidc;

/// <summary>
/// Decides whether a token is the provider's word: signed by one of its keys with an algorithm we allow, from it, for us, in
/// time. A key we do not know is asked for once more.
/// </summary>
internal sealed class ProviderTokens(Provider provider, IdentityOptions options, IdentityClock clock)
{
    public const int MaxTokenBytes = 64 * 1024;
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenBytes };

    /// <param name="token">As it came.</param>
    /// <param name="audiences">At least one; the token must be for one of them.</param>
    /// <param name="types">Its header's <c>typ</c> must be one of these; empty allows any.</param>
    /// <param name="cancellationToken">Stops asking the provider.</param>
    /// <exception cref="InvalidOperationException">The provider could not be asked.</exception>
    public async Task<TokenValidationResult> ValidateAsync(string token, IEnumerable<string> audiences, IEnumerable<string> types, CancellationToken cancellationToken)
    {
        var result = await _handler.ValidateTokenAsync(token, Parameters(await provider.DiscoverAsync(cancellationToken), audiences, types));
        if (result.Exception is not SecurityTokenSignatureKeyNotFoundException) return result;
        return await _handler.ValidateTokenAsync(token, Parameters(await provider.DiscoverAgainAsync(cancellationToken), audiences, types));
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration discovered, IEnumerable<string> audiences, IEnumerable<string> types) => new()
    {
        ValidIssuer = discovered.Issuer,
        ValidAudiences = audiences,
        ValidTypes = types,
        IssuerSigningKeys = discovered.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireAudience = true,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        LifetimeValidator = (from, until, _, _) => IsWithin(from, until),
    };

    /// <summary>Our clock is moved, not theirs: a token without a beginning begins at the beginning of time.</summary>
    private bool IsWithin(DateTime? from, DateTime? until)
    {
        var now = clock.Now.UtcDateTime;
        return until is not null && now - options.ClockSkew <= until && (from is null || now + options.ClockSkew >= from);
    }
}
