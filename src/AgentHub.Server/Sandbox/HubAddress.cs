using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AgentHub.Server.Sandbox;

/// <summary>Where this server can be reached from the same machine.</summary>
internal sealed class HubAddress(IServer server, IConfiguration configuration)
{
    /// <summary>The address it will listen on, told by the settings before it listens; null when they do not tell.</summary>
    public Uri? Foreseen => Listens is null || configuration.GetSection("Kestrel:Endpoints").Exists()
        ? null
        : Usable((configuration["urls"] ?? "http://localhost:5000").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The address it listens on; null before that, and for a server without one, as in tests.</summary>
    public Uri? Actual => Listens is { } feature ? Usable(feature.Addresses) : null;

    private IServerAddressesFeature? Listens => server.Features.Get<IServerAddressesFeature>();

    internal static Uri? Usable(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            // Kestrel's words for "any address" are not part of a URI.
            var plain = address.Replace("//*", "//127.0.0.1", StringComparison.Ordinal).Replace("//+", "//127.0.0.1", StringComparison.Ordinal);
            if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || uri.Port == 0) continue;
            var isAny = IPAddress.TryParse(uri.Host, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));
            return isAny || uri.Host == "localhost" ? new UriBuilder(uri) { Host = "127.0.0.1" }.Uri : uri;
        }
        return null;
    }
}
