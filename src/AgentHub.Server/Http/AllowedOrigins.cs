using System.Collections.Frozen;

namespace AgentHub.Server.Http;

/// <summary>Which pages may act on AgentHub: its own, under any name it answers to, and those configured.</summary>
internal sealed class AllowedOrigins(PlaceOptions place, HttpOptions http)
{
    private readonly FrozenSet<string> _origins = http.AllowedOrigins.Append("https://" + place.PublicHost)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for our own origin; which host names are ours is checked before (host filtering).</summary>
    public bool Contains(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) || _origins.Contains(origin);
}
