using System.Collections.Frozen;

namespace AgentHub.Server.Gateway.Headers;

/// <summary>
/// Which headers of a request are passed on: those named here, and nothing else. What nobody thought of, in whatever
/// spelling, does not pass.
/// </summary>
internal static class RequestHeaderRule
{
    /// <summary>What a client of an API sends about the question itself.</summary>
    public static readonly FrozenSet<string> Usual = new[]
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Content-Type", "Content-Encoding", "Content-Language", "Content-MD5",
        "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range", "Idempotency-Key", "Prefer", "Cache-Control", "Pragma",
        "OData-Version", "OData-MaxVersion", "OData-Isolation", "X-Requested-With",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] OfWebSockets = ["Sec-WebSocket-Key", "Sec-WebSocket-Version", "Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions"];

    /// <summary>The names of one system; <c>Content-Length</c> goes along, since it was checked.</summary>
    public static FrozenSet<string> For(IEnumerable<string> further, bool webSockets) =>
        Usual.Append("Content-Length").Concat(further).Concat(webSockets ? OfWebSockets : []).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
