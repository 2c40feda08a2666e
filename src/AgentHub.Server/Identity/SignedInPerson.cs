using System.Collections.Immutable;
using System.Security.Claims;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Identity;

namespace AgentHub.Server.Identity;

/// <summary>Reads who is signed in from a session's claims.</summary>
internal static class SignedInPerson
{
    public const string IdClaim = "sub";
    public const string NameClaim = "name";
    public const string UnitClaim = "unit";
    public const string RolesClaim = "roles";
    public const string SessionClaim = "sid";
    public const string StartedClaim = "iat";

    /// <summary>The id the telephone switch knows too.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; the endpoint lacks a policy.</exception>
    public static AgentId AgentId(this ClaimsPrincipal user) =>
        new(user.FindFirstValue(IdClaim) ?? throw new InvalidOperationException("Nobody is signed in: the endpoint has no policy."));

    /// <summary>Id, name, unit and roles of who is signed in.</summary>
    public static Person Person(this ClaimsPrincipal user) =>
        new(user.AgentId(), user.FindFirstValue(NameClaim) ?? "", user.FindFirstValue(UnitClaim) ?? "", user.Roles());

    /// <summary>How documents see this person: whoever may take calls is an agent, then supervisor, then admin.</summary>
    public static Viewer Viewer(this ClaimsPrincipal user) => new(user.AgentId(), user.Roles().Min());

    private static ImmutableArray<ViewerRole> Roles(this ClaimsPrincipal user) =>
        [.. user.FindAll(RolesClaim).Select(c => Enum.Parse<ViewerRole>(c.Value, ignoreCase: true)).Distinct().Order()];
}
