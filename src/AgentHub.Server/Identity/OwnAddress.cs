using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AgentHub.Server.Identity;

/// <summary>Where this process reaches itself: known once the server listens.</summary>
internal sealed class OwnAddress(IServer server)
{
    /// <summary>Such as <c>http://127.0.0.1:5080</c>, without trailing slash; a listener on every interface counts as loopback.</summary>
    public string Value
    {
        get
        {
            var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
            var address = addresses.OrderBy(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase)).FirstOrDefault();
            if (address is null) return "http://127.0.0.1";
            var binding = BindingAddress.Parse(address);
            var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" or "localhost" ? "127.0.0.1" : binding.Host;
            return $"{binding.Scheme}://{host}:{binding.Port}";
        }
    }
}
