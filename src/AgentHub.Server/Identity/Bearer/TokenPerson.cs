using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;
using AgentHub.Server.Identity.Access;
using AgentHub.Server.Identity.Oidc;
using Microsoft.IdentityModel.JsonWebTokens;

namespace AgentHub.Server.Identity.Bearer;

/// <summary>Reads who a valid access token speaks for: a person with the roles it names, or a service, which has no desk.</summary>
internal sealed class TokenPerson(ProviderProfile profile, IdentityOptions options, IPeople people)
{
    /// <summary>Keeps a service's id apart from every person's.</summary>
    public const string ServicePrefix = "service_";

    private static readonly string[] ClientClaims = ["client_id", "azp", "appid"];

    /// <summary>The token's principal, in the claims a session has too, or why it is nobody.</summary>
    public (ClaimsPrincipal? User, string? Problem) Of(JsonWebToken token)
    {
        if (token.TryGetClaim("nonce", out _)) return (null, "it is an id token");
        var scopes = Scopes(token);
        var client = ClientClaims.Select(c => TokenText.Of(token, c)).FirstOrDefault(c => c is not null);
        var isService = IsService(token, client);
        var id = isService ? ServicePrefix + client : TokenText.Of(token, profile.AgentIdClaim);
        if (!IdCheck.IsId(id)) return (null, isService ? "its client id is not 1 to 56 of A-Z a-z 0-9 _ -" : $"its claim {profile.AgentIdClaim} is no agent id (1 to 64 of A-Z a-z 0-9 _ -)");
        var person = isService
            ? new Person(new AgentId(id!), client!, "", RolesOf(scopes))
            : new Person(new AgentId(id!), Name(token, id!), TokenText.Of(token, options.UnitClaim) ?? "", TokenText.Roles(token, profile, options));
        return (Principal(token, person, scopes, isService), null);
    }

    private static ClaimsPrincipal Principal(JsonWebToken token, Person person, ImmutableArray<AccessScope> scopes, bool isService)
    {
        var claims = new List<Claim>
        {
            new(SignedInPerson.IdClaim, person.Id.Value),
            new(SignedInPerson.NameClaim, person.Name),
            new(SignedInPerson.UnitClaim, person.Unit),
            new(SignedInPerson.SessionClaim, "token-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token.EncodedToken)).AsSpan(0, 16))),
            new(SignedInPerson.StartedClaim, new DateTimeOffset(token.IssuedAt, TimeSpan.Zero).UtcTicks.ToString(CultureInfo.InvariantCulture)),
        };
        if (isService) claims.Add(new(TokenClaims.Service, "1"));
        claims.AddRange(person.Roles.Select(r => new Claim(SignedInPerson.RolesClaim, r.ToString().ToLowerInvariant())));
        claims.AddRange(scopes.Select(s => new Claim(TokenClaims.Scope, s.ToString())));
        return new(new ClaimsIdentity(claims, IdentityFeature.BearerScheme, SignedInPerson.NameClaim, SignedInPerson.RolesClaim));
    }

    /// <summary>
    /// A token got by client credentials: it says so (Entra ID's <c>idtyp</c>), or its subject is the client (RFC 9068), or it has
    /// no scopes, which a person's always has.
    /// </summary>
    private static bool IsService(JsonWebToken token, string? client) =>
        client is not null && (TokenText.Of(token, "idtyp") == "app" || TokenText.Of(token, "sub") == client || !(token.TryGetClaim("scope", out _) || token.TryGetClaim("scp", out _)));

    /// <summary>What a service sees is what its scopes say; it is never an agent.</summary>
    private static ImmutableArray<ViewerRole> RolesOf(ImmutableArray<AccessScope> scopes) =>
        [.. scopes.Select(s => s switch { AccessScope.Supervise => ViewerRole.Supervisor, AccessScope.Admin => ViewerRole.Admin, _ => (ViewerRole?)null }).OfType<ViewerRole>().Order()];

    /// <summary>Ours among its scopes; Entra ID gives a service app roles instead. None unless it has one of those that are demanded.</summary>
    private ImmutableArray<AccessScope> Scopes(JsonWebToken token)
    {
        var given = ScopeClaims(token).ToArray();
        if (given.Length == 0) given = [.. token.Claims.Where(c => c.Type == profile.RoleClaim).Select(c => c.Value)];
        if (!profile.RequiredScopes.IsEmpty && !given.Any(profile.RequiredScopes.Contains)) return [];
        return [.. given.Select(options.Scopes.Scope).OfType<AccessScope>().Distinct().Order()];
    }

    private static IEnumerable<string> ScopeClaims(JsonWebToken token) =>
        token.Claims.Where(c => c.Type is "scope" or "scp").SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Access tokens often name nobody; who signed in here before is known by name.</summary>
    private string Name(JsonWebToken token, string id) =>
        TokenText.Of(token, "name") ?? TokenText.Of(token, "preferred_username") ?? people.Find(new AgentId(id))?.Name ?? id;
}
