using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;

namespace AgentHub.Server.Identity;

/// <summary>Cuts an open socket when its session is revoked or has run out; requests are checked one by one already.</summary>
internal sealed class SessionEnd(RequestDelegate next, Sessions sessions, IdentityClock clock)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!MayLast(context) || context.User.Identity?.IsAuthenticated != true)
        {
            await next(context);
            return;
        }
        var until = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc ?? clock.Now;
        var left = until - clock.Now;
        using var revoked = sessions.OnRevoked(context.User, context.Abort);
        await using var expired = clock.Time.CreateTimer(_ => context.Abort(), null, left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await next(context);
    }

    /// <summary>The desk's hub, and a system's socket; other requests end by their own limits.</summary>
    private static bool MayLast(HttpContext context) => context.Request.Path.StartsWithSegments("/hubs")
        || (context.Request.Path.StartsWithSegments("/systems") && context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true);
}
