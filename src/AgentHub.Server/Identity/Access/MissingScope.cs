using Microsoft.AspNetCore.Authorization;

namespace AgentHub.Server.Identity.Access;

/// <summary>The token's person may, but not with this token.</summary>
internal sealed class MissingScope(IAuthorizationHandler handler, AccessScope scope) : AuthorizationFailureReason(handler, "scope")
{
    public AccessScope Scope { get; } = scope;
}
