using System.Collections.Frozen;

namespace AgentHub.Server.Gateway.Headers;

/// <summary>Which headers of an answer are passed on: those named here, and nothing else.</summary>
internal static class AnswerHeaderRule
{
    private static readonly string[] Usual =
    [
        "Content-Type", "Content-Encoding", "Content-Language", "Content-Length", "Content-Range", "Content-MD5", "Accept-Ranges", "Allow", "ETag", "Last-Modified", "Vary",
        "Retry-After", "OData-Version", "Preference-Applied", "X-Total-Count", "X-Request-Id", "X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset",
        "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "RateLimit-Policy", "Deprecation", "Sunset",
    ];

    private static readonly string[] OfWebSockets = ["Sec-WebSocket-Accept", "Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions"];

    public static FrozenSet<string> For(IEnumerable<string> further, bool webSockets) =>
        Usual.Concat(further).Concat(webSockets ? OfWebSockets : []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
