using Microsoft.Net.Http.Headers;

namespace AgentHub.Server.Identity.Bearer;

/// <summary>Tells whether a request brings a token. Such a request is never looked at for a cookie.</summary>
internal static class BearerRequest
{
    /// <summary>Where a browser has to put a token for a socket, which takes no headers.</summary>
    public const string QueryName = "access_token";

    private const string Scheme = "Bearer ";

    /// <summary>True with an <c>Authorization: Bearer</c> header, or <c>access_token</c> in the query under <c>/hubs</c>.</summary>
    public static bool IsOne(HttpRequest request) => HasHeader(request) || InQuery(request) is not null;

    public static bool HasHeader(HttpRequest request) =>
        request.Headers[HeaderNames.Authorization].ToString().StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The token in the query; null anywhere but under <c>/hubs</c>.</summary>
    public static string? InQuery(HttpRequest request) =>
        request.Path.StartsWithSegments("/hubs") && request.Query[QueryName].ToString() is { Length: > 0 } token ? token : null;
}
