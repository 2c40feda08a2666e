using System.Net;
using AgentHub.Server.Configuration;

namespace AgentHub.Server.Http;

/// <summary>What the server accepts at its edge.</summary>
internal sealed class HttpOptions : IFeatureOptions
{
    public static string Section => "AgentHub:Http";

    /// <summary>Further host names this server answers to, besides <c>AgentHub:PublicHost</c> and this machine's own names.</summary>
    public List<string> AllowedHosts { get; set; } = [];

    /// <summary>Further origins whose pages may act, such as a shell served by a development server.</summary>
    public List<string> AllowedOrigins { get; set; } = [];

    /// <summary>Addresses of proxies whose <c>X-Forwarded-For</c> and <c>-Proto</c> are believed; none unless set.</summary>
    public List<string> TrustedProxies { get; set; } = [];

    /// <summary>Largest request body; endpoints may allow less.</summary>
    /// <value>Between 64 KiB and 16 MiB, in bytes; 1 MiB unless set.</value>
    public long MaxBodyBytes { get; set; } = 1024 * 1024;

    public IEnumerable<string> Faults()
    {
        foreach (var origin in AllowedOrigins.Where(o => !Uri.TryCreate(o, UriKind.Absolute, out var u) || u.GetLeftPart(UriPartial.Authority) != o))
            yield return $"{Section}:AllowedOrigins must hold origins such as https://desk.example.com, holds {origin}";
        foreach (var proxy in TrustedProxies.Where(p => !IPAddress.TryParse(p, out _)))
            yield return $"{Section}:TrustedProxies must hold IP addresses, holds {proxy}";
        if (MaxBodyBytes is < 64 * 1024 or > 16 * 1024 * 1024)
            yield return $"{Section}:MaxBodyBytes must be between 65536 and 16777216, is {MaxBodyBytes}";
    }
}
