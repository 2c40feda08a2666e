namespace AgentHub.Server.Shell;

/// <summary>What every answer says to the browser, unless an endpoint has said something stricter of its own.</summary>
internal static class SecurityHeaders
{
    private const string HashedFiles = "/app/assets";
    private const string NothingAtAll = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(static state =>
        {
            Add((HttpContext)state);
            return Task.CompletedTask;
        }, context);
        return next(context);
    }

    private static void Add(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.TryAdd("Referrer-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Opener-Policy", "same-origin");
        headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
        headers.TryAdd("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.TryAdd("Content-Security-Policy", NothingAtAll);
        // Vite puts the hash of the content into these names, so what was fetched once never changes.
        if (context.Response.StatusCode is 200 or 304 && context.Request.Path.StartsWithSegments(HashedFiles))
            headers.CacheControl = "public, max-age=31536000, immutable";
    }
}
