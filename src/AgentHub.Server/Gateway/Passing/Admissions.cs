using AgentHub.Server.Gateway.Paths;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace AgentHub.Server.Gateway.Passing;

/// <summary>
/// Looks at a request without waiting for anything: which system, may this person, from a page of ours, by this method, on
/// this path, with this body. What is authorised is what is forwarded.
/// </summary>
internal static class Admissions
{
    public static Admission Of(HttpContext context, GatewaySnapshot snapshot)
    {
        var raw = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (!RequestTarget.TryRead(raw, out var target)) return new(null, "", false, Refusals.AmbiguousPath("does not begin with /systems/ as it was written"));
        if (snapshot.Find(target.System) is not { } system) return new(null, "", false, Refusals.NoSuchSystem);
        var socket = system.WebSockets && WantsSocket(context.Request);
        var refusal = OfPerson(context, system) ?? BrowserRule.Refusal(context.Request) ?? OfTarget(context.Request, target, system) ?? OfBody(context, system, socket);
        return refusal is not null ? new(system, "", socket, refusal) : new(system, string.Concat(system.Base, target.Path, target.Query), socket, null);
    }

    private static Refusal? OfPerson(HttpContext context, ForwardedSystem system)
    {
        foreach (var role in system.Roles)
            if (context.User.IsInRole(role)) return system.Enabled ? null : Refusals.SwitchedOff(system);
        return Refusals.NotForYourRole;
    }

    private static Refusal? OfTarget(HttpRequest request, RequestTarget target, ForwardedSystem system) =>
        !system.Methods.Allows(request.Method) ? Refusals.MethodNotForwarded(system)
        : target.Fault() is { } fault ? Refusals.AmbiguousPath(fault)
        : !system.Paths.Allows(target.Path) ? Refusals.PathNotForwarded : null;

    private static Refusal? OfBody(HttpContext context, ForwardedSystem system, bool socket)
    {
        var request = context.Request;
        var headers = request.Headers;
        if (!socket && WantsUpgrade(context)) return Refusals.NoWebSockets;
        // Kestrel takes a Content-Length beside a Transfer-Encoding away and keeps it under this name.
        if (headers.TransferEncoding is { Count: > 0 } coding && (headers.ContentLength is not null || headers.ContainsKey("X-Content-Length") || !IsChunked(coding)))
            return Refusals.AmbiguousBody;
        if (request.ContentLength > system.Limits.MaxRequestBytes) return Refusals.BodyTooLarge(system);
        var hasBody = context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody ?? request.ContentLength > 0;
        if (!hasBody || socket) return null;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method) ? Refusals.BodyNotExpected : null;
    }

    private static bool IsChunked(StringValues coding) => coding.Count == 1 && coding[0].AsSpan().Trim().Equals("chunked", StringComparison.OrdinalIgnoreCase);

    private static bool WantsSocket(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Upgrade.ToString().Equals("websocket", StringComparison.OrdinalIgnoreCase);

    private static bool WantsUpgrade(HttpContext context) =>
        context.Request.Headers.Upgrade.Count > 0 && context.Features.Get<IHttpUpgradeFeature>()?.IsUpgradableRequest == true;
}
