using System.Buffers;
using System.Collections.Frozen;

namespace AgentHub.Server.Gateway.Headers;

/// <summary>
/// Header names that no setting may let through. Compared with <c>_</c> read as <c>-</c>, because many servers do so; a name
/// that is written with <c>_</c> is refused altogether.
/// </summary>
internal static class ForbiddenHeaders
{
    private static readonly SearchValues<char> Token = SearchValues.Create("!#$%&'*+-.^`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly FrozenSet<string> OfConnection = Names(
        "Connection", "Keep-Alive", "Close", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Host", "Content-Length", "Expect", "HTTP2-Settings", "ALPN",
        "Alt-Svc", "Upgrade-Insecure-Requests", "X-Content-Length");

    private static readonly FrozenSet<string> OfIdentity = Names(
        "Cookie", "Cookie2", "Authorization", "Forwarded", "Via", "From", "Origin", "Referer", "Remote-User", "True-Client-Ip", "Cf-Connecting-Ip", "Fastly-Client-Ip",
        "X-Real-Ip", "X-Client-Ip", "X-Cluster-Client-Ip", "X-Remote-User", "X-Remote-Addr", "X-Host", "X-Http-Host-Override", "X-Http-Method", "X-Http-Method-Override",
        "X-Method-Override", "X-Rewrite-Url", "X-Webauth-User", "Client-Cert", "Client-Cert-Chain", "SM-User", "X-Csrf-Token");

    private static readonly string[] IdentityBeginnings =
        ["X-User", "X-Forwarded", "X-Original", "X-AgentHub", "X-Auth", "X-Remote", "X-Ms-Client-Principal", "X-Ssl", "X-Client-Cert", "X-Goog-Authenticated", "X-Amzn-Oidc", "Proxy-", "Sec-", "Remote-"];

    private static readonly FrozenSet<string> OfOurOrigin = Names(
        "Set-Cookie", "Set-Cookie2", "Content-Security-Policy", "Content-Security-Policy-Report-Only", "Clear-Site-Data", "Service-Worker-Allowed",
        "Strict-Transport-Security", "Refresh", "Location", "Content-Location", "Content-Disposition", "X-Content-Type-Options", "X-Frame-Options", "X-XSS-Protection", "Link",
        "Report-To", "Reporting-Endpoints", "NEL", "Public-Key-Pins", "Public-Key-Pins-Report-Only", "Expect-CT", "WWW-Authenticate", "Server-Timing",
        "Timing-Allow-Origin", "Permissions-Policy", "Feature-Policy", "Document-Policy", "Referrer-Policy", "Origin-Agent-Cluster", "SourceMap", "X-SourceMap",
        "Speculation-Rules", "Supports-Loading-Mode", "Cache-Control", "Pragma", "Server", "Set-Login", "Activate-Storage-Access", "X-UA-Compatible", "X-DNS-Prefetch-Control", "X-Permitted-Cross-Domain-Policies");

    private static readonly string[] OriginBeginnings = ["Access-Control-", "Cross-Origin-", "X-AgentHub", "Proxy-", "Sec-", "Content-Security-Policy", "Accept-CH", "Critical-CH"];

    /// <summary>Why this name may not be let through to a system; null when it may.</summary>
    public static string? InRequests(string name) => Malformed(name) ?? (Is(name, OfConnection) || Is(name, OfIdentity) || Begins(name, IdentityBeginnings)
        ? $"must not be {name}: it says who asks, or how a connection works, and is never passed on" : null);

    /// <summary>Why this name may not be let through to the browser; null when it may.</summary>
    public static string? InAnswers(string name) => Malformed(name) ?? (Is(name, OfConnection) || Is(name, OfOurOrigin) || Begins(name, OriginBeginnings)
        ? $"must not be {name}: an answer may not decide about our own pages or connections" : null);

    /// <summary>Why this name may not carry a credential; null when it may.</summary>
    public static string? AsCredential(string name) => Malformed(name) ?? (name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? null
        : Is(name, OfConnection) || name.StartsWith("Cookie", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)
        || RequestHeaderRule.Usual.Contains(name) ? $"must be a header of the system's own such as X-Api-Key, is {name}" : null);

    private static string? Malformed(string name) =>
        name.Length is 0 or > 100 ? "must be the name of a header, of 1 to 100 characters"
        : name.Contains('_') ? $"must not be written with _, is {name}: many servers read _ and - as the same"
        : name.AsSpan().ContainsAnyExcept(Token) ? $"must be the name of a header, is \"{name}\"" : null;

    private static bool Is(string name, FrozenSet<string> names) => names.Contains(name);

    private static bool Begins(string name, string[] beginnings) => Array.Exists(beginnings, b => name.StartsWith(b, StringComparison.OrdinalIgnoreCase));

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
