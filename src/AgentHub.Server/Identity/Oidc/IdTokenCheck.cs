using System.Security.Cryptography;
using System.Text;
using AgentHub.Core;
using AgentHub.Core.Identity;
using Microsoft.IdentityModel.JsonWebTokens;

namespace AgentHub.Server.Identity.Oidc;

/// <summary>Decides whether an id token is the provider's word about a person who may work here (OpenID Connect Core 3.1.3.7).</summary>
internal sealed class IdTokenCheck(ProviderTokens tokens, ProviderProfile profile, IdentityOptions options)
{
    /// <summary>The person a valid token names.</summary>
    /// <exception cref="SignInRefusedException">The token is not valid, or its person has no role here.</exception>
    public async Task<Person> PersonAsync(string idToken, string? nonce, CancellationToken cancellationToken)
    {
        var result = await tokens.ValidateAsync(idToken, [profile.ClientId], [], cancellationToken);
        if (!result.IsValid) throw new SignInRefusedException("its answer is not valid: " + result.Exception.GetType().Name);
        var token = (JsonWebToken)result.SecurityToken;
        if (nonce is null || !token.TryGetClaim("nonce", out var claimed) || !SameText(claimed.Value, nonce))
            throw new SignInRefusedException("its answer belongs to another sign-in");
        return Person(token);
    }

    private Person Person(JsonWebToken token)
    {
        var id = TokenText.Of(token, profile.AgentIdClaim);
        if (id is null || !IdCheck.IsId(id))
            throw new SignInRefusedException($"its claim {profile.AgentIdClaim} is no agent id (1 to 64 letters, digits, _ or -)");
        var person = new Person(new AgentId(id), TokenText.Of(token, "name") ?? TokenText.Of(token, "preferred_username") ?? id,
            TokenText.Of(token, options.UnitClaim) ?? "", TokenText.Roles(token, profile, options));
        return person.Roles.Length > 0 ? person : throw new SignInRefusedException(
            $"its claim {profile.RoleClaim} names none of the roles {options.Roles.Agent}, {options.Roles.Supervisor}, {options.Roles.Admin}");
    }

    private static bool SameText(string a, string b) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
