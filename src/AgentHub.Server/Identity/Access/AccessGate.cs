using AgentHub.Server.Identity.Bearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace AgentHub.Server.Identity.Access;

/// <summary>
/// Decides whether somebody may: a session by its roles, a bearer token by its roles and scopes. For a role to count, the token
/// must have the scope that belongs to what is asked: reading as an agent is less than acting as one.
/// </summary>
internal sealed class AccessGate : AuthorizationHandler<AccessRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        var user = context.User;
        if (user.Identity?.IsAuthenticated != true) return Task.CompletedTask;
        var roles = requirement.Roles.Where(user.IsInRole).ToArray();
        if (requirement.AnyService && user.IsService() && user.Scopes().Any()) context.Succeed(requirement);
        else if (requirement.Customers && (roles.Length > 0 || user.IsService())) Decide(context, requirement);
        else if (roles.Length == 0) context.Fail(new AuthorizationFailureReason(this, "role"));
        else if (!user.IsByToken()) context.Succeed(requirement);
        else if (Missing(context, roles) is { } scope) context.Fail(new MissingScope(this, scope));
        else context.Succeed(requirement);
        return Task.CompletedTask;
    }

    /// <summary>Any customer's data: nobody on the phone has proved who they are, so a scope of its own says who may.</summary>
    private void Decide(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        var changes = context.Resource is not HttpContext http || Changes(http.Request.Method);
        var needed = changes ? AccessScope.ChangeCustomers : AccessScope.Customers;
        if (context.User.IsByToken() && !context.User.Scopes().Contains(needed)) context.Fail(new MissingScope(this, needed));
        else context.Succeed(requirement);
    }

    /// <summary>The scope the token lacks; null when one of its roles has what it needs.</summary>
    private static AccessScope? Missing(AuthorizationHandlerContext context, string[] roles)
    {
        var http = context.Resource as HttpContext;
        var isHub = http?.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null;
        var scopes = context.User.Scopes().ToHashSet();
        // On the hub an agent is present and is offered calls, whatever else they are.
        if (isHub && roles.Contains("agent") && !scopes.Contains(AccessScope.Act)) return AccessScope.Act;
        var needed = roles.Select(r => Needed(r, isHub || http is null || Changes(http.Request.Method))).ToArray();
        return needed.Any(scopes.Contains) ? null : needed[0];
    }

    private static AccessScope Needed(string role, bool changes) => role switch
    {
        "supervisor" => AccessScope.Supervise,
        "admin" => AccessScope.Admin,
        _ => changes ? AccessScope.Act : AccessScope.Read,
    };

    private static bool Changes(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method);
}
