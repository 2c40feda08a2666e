using System.Security.Claims;
using AgentHub.Server.Identity.Access;

namespace AgentHub.Server.Identity.Bearer;

/// <summary>What a principal made from a bearer token says beyond a session's claims.</summary>
internal static class TokenClaims
{
    public const string Scope = "agenthub_scope";
    public const string Service = "agenthub_service";

    /// <summary>True for a bearer token, false for a session.</summary>
    public static bool IsByToken(this ClaimsPrincipal user) => user.Identity?.AuthenticationType == IdentityFeature.BearerScheme;

    /// <summary>True for a program that speaks for nobody but itself.</summary>
    public static bool IsService(this ClaimsPrincipal user) => user.HasClaim(c => c.Type == Service);

    public static IEnumerable<AccessScope> Scopes(this ClaimsPrincipal user) => user.FindAll(Scope).Select(c => Enum.Parse<AccessScope>(c.Value));
}
