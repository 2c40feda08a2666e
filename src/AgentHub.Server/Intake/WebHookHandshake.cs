using System.Globalization;
using AgentHub.Server.Http;
using Microsoft.Net.Http.Headers;

namespace AgentHub.Server.Intake;

/// <summary>
/// Answers a sender that asks whether it may send here (HTTP 1.1 Web Hooks for Event Delivery 1.0.2, section 4). It protects
/// others from being flooded in our name; who sends is proved by the signature alone.
/// </summary>
internal sealed class WebHookHandshake(EventSources sources, ILogger<WebHookHandshake> log)
{
    public const string RequestOrigin = "WebHook-Request-Origin";
    public const string RequestRate = "WebHook-Request-Rate";
    public const string AllowedOrigin = "WebHook-Allowed-Origin";
    public const string AllowedRate = "WebHook-Allowed-Rate";
    private const int MaxHost = 253;

    public IResult Answer(HttpContext context)
    {
        context.Response.Headers[HeaderNames.Allow] = "POST, OPTIONS";
        if (!context.Request.Headers.TryGetValue(RequestOrigin, out var asked)) return Results.NoContent();
        var origin = asked.ToString();
        if (origin.Length > MaxHost || Uri.CheckHostName(origin) is not UriHostNameType.Dns)
            return Problem.Of(400, "malformed-handshake", $"{RequestOrigin} must be one DNS name.");
        if (context.Request.Headers.TryGetValue(RequestRate, out var rate) && !(int.TryParse(rate.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var perMinute) && perMinute > 0))
            return Problem.Of(400, "malformed-handshake", $"{RequestRate} must be a whole number of requests a minute, above 0.");

        var known = sources.All.Where(s => s.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase)).ToArray();
        log.WebHookAsked(origin, known.Length > 0);
        if (known.Length == 0)
            return Problem.Of(403, "webhook-origin-unknown", "No source of this installation sends from there: it needs an entry in Origins of its source in AgentHub:Intake:Sources.");
        context.Response.Headers[AllowedOrigin] = origin;
        context.Response.Headers[AllowedRate] = known.Min(s => s.MaxRequestsPerMinute)?.ToString(CultureInfo.InvariantCulture) ?? "*";
        return Results.Ok();
    }
}
