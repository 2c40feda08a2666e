using AgentHub.Server.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace AgentHub.Server.Identity.Access;

/// <summary>Tells a token that lacks a scope which one (RFC 6750 section 3.1); every other refusal is the scheme's.</summary>
internal sealed class AccessRefusal(IdentityOptions options) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _default = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!authorizeResult.Forbidden || authorizeResult.AuthorizationFailure?.FailureReasons.OfType<MissingScope>().FirstOrDefault() is not { } missing)
            return _default.HandleAsync(next, context, policy, authorizeResult);
        var scope = options.Scopes.Word(missing.Scope);
        context.Response.Headers[HeaderNames.WWWAuthenticate] = $"Bearer error=\"insufficient_scope\", scope=\"{scope}\"";
        return Problem.Of(403, "scope-missing", "The token lacks the scope for this: ask your identity provider for one with it.", ("scope", scope)).ExecuteAsync(context);
    }
}
