using AgentHub.Server.Identity;

namespace AgentHub.Server.Http;

/// <summary>
/// Keeps other sites' pages out: a socket or a state-changing request from a foreign <c>Origin</c> is refused, and a
/// state-changing call of the API or of a system needs a header that a foreign page cannot send. Browsers always send <c>Origin</c> with
/// both; a program that sends none has no cookie to abuse.
/// </summary>
internal sealed class OriginGate(RequestDelegate next, AllowedOrigins allowed, IdentityMeter meter, ILogger<OriginGate> log)
{
    public const string Header = "X-AgentHub";

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var changes = !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && (changes || request.Path.StartsWithSegments("/hubs") || request.Path.StartsWithSegments("/systems")) && !allowed.Contains(origin, request))
        {
            meter.ForeignOrigin();
            log.OriginRefused(request.Method, LoggedPath.Of(request), origin.Length <= 200 ? origin : origin[..200]);
            return Problem.Of(403, "foreign-origin", "The page that sent this is not a page of AgentHub.").ExecuteAsync(context);
        }
        if (changes && (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/systems")) && request.Headers[Header] != "1")
            return Problem.Of(403, "header-missing", $"Send the header {Header}: 1 with every request that changes something.").ExecuteAsync(context);
        return next(context);
    }
}
