using System.Security.Cryptography;
using System.Text;
using AgentHub.Core;
using AgentHub.Core.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace AgentHub.Server.Identity.Oidc;

/// <summary>Decides whether an id token is the provider's word about a person who may work here (OpenID Connect Core 3.1.3.7).</summary>
internal sealed class IdTokenCheck(Provider provider, IdentityOptions options, IdentityClock clock)
{
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 64 * 1024 };

    /// <summary>The person a valid token names.</summary>
    /// <exception cref="SignInRefusedException">The token is not valid, or its person has no role here.</exception>
    public async Task<Person> PersonAsync(string idToken, string? nonce, CancellationToken cancellationToken)
    {
        var token = await ValidateAsync(idToken, cancellationToken);
        if (nonce is null || !token.TryGetClaim("nonce", out var claimed) || !SameText(claimed.Value, nonce))
            throw new SignInRefusedException("its answer belongs to another sign-in");
        return Person(token);
    }

    private async Task<JsonWebToken> ValidateAsync(string idToken, CancellationToken cancellationToken)
    {
        var discovered = await provider.DiscoverAsync(cancellationToken);
        var result = await _handler.ValidateTokenAsync(idToken, Parameters(discovered));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
            result = await _handler.ValidateTokenAsync(idToken, Parameters(await provider.DiscoverAgainAsync(cancellationToken)));
        return result.IsValid ? (JsonWebToken)result.SecurityToken
            : throw new SignInRefusedException("its answer is not valid: " + result.Exception.GetType().Name);
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration discovered) => new()
    {
        ValidIssuer = discovered.Issuer,
        ValidAudience = provider.Profile.ClientId,
        IssuerSigningKeys = discovered.SigningKeys,
        ValidAlgorithms = Algorithms,
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

    private Person Person(JsonWebToken token)
    {
        var id = Text(token, provider.Profile.AgentIdClaim);
        if (id is null || !IdCheck.IsId(id))
            throw new SignInRefusedException($"its claim {provider.Profile.AgentIdClaim} is no agent id (1 to 64 letters, digits, _ or -)");
        var roles = token.Claims.Where(c => c.Type == provider.Profile.RoleClaim)
            .Select(c => options.Roles.Role(c.Value)).OfType<Core.Documents.ViewerRole>().Distinct().Order();
        var person = new Person(new AgentId(id), Text(token, "name") ?? Text(token, "preferred_username") ?? id,
            Text(token, options.UnitClaim) ?? "", [.. roles]);
        return person.Roles.Length > 0 ? person : throw new SignInRefusedException(
            $"its claim {provider.Profile.RoleClaim} names none of the roles {options.Roles.Agent}, {options.Roles.Supervisor}, {options.Roles.Admin}");
    }

    private static string? Text(JsonWebToken token, string claim) => token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private static bool SameText(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
