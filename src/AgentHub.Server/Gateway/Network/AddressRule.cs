using System.Net;
using System.Net.Sockets;

namespace AgentHub.Server.Gateway.Network;

/// <summary>
/// Which IP addresses may be connected to. Destinations come from the settings alone; this keeps a name in them from being
/// turned to a place where only machines of a cloud, or this machine, can reach.
/// </summary>
internal sealed class AddressRule(IEnumerable<string> allowed)
{
    private static readonly (IPNetwork Network, string Name)[] Refused =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "the unspecified address"), (IPNetwork.Parse("::/128"), "the unspecified address"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local address"), (IPNetwork.Parse("fe80::/10"), "a link-local address"), (IPNetwork.Parse("fec0::/10"), "a site-local address"),
        (IPNetwork.Parse("100.100.100.200/32"), "a cloud's metadata service"), (IPNetwork.Parse("192.0.0.192/32"), "a cloud's metadata service"),
        (IPNetwork.Parse("168.63.129.16/32"), "a cloud's metadata service"), (IPNetwork.Parse("fd00:ec2::/32"), "a cloud's metadata service"),
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast address"), (IPNetwork.Parse("ff00::/8"), "a multicast address"), (IPNetwork.Parse("240.0.0.0/4"), "a reserved address"),
    ];

    private readonly IPNetwork[] _allowed = [.. allowed.Select(Network)];

    public static bool IsNetwork(string text) => IPNetwork.TryParse(text, out _) || IPAddress.TryParse(text, out _);

    /// <summary>What kind of address it is that may not be connected to; null when it may.</summary>
    /// <param name="literal">The setting names this very address; then loopback is meant.</param>
    public string? Refusal(IPAddress address, bool literal)
    {
        var ip = Plain(address);
        if (Array.Exists(_allowed, n => n.Contains(ip) || n.Contains(address))) return null;
        if (IPAddress.IsLoopback(ip)) return literal ? null : "this machine";
        foreach (var (network, name) in Refused)
            if (network.Contains(ip)) return name;
        return null;
    }

    /// <summary>The IPv4 address inside an IPv6 one: mapped, compatible, 6to4 or NAT64.</summary>
    private static IPAddress Plain(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        if (bytes[0] == 0x20 && bytes[1] == 0x02) return new IPAddress(bytes.Slice(2, 4));
        if (bytes[..12].SequenceEqual((ReadOnlySpan<byte>)[0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0])) return new IPAddress(bytes[12..]);
        return !bytes[..12].ContainsAnyExcept((byte)0) && bytes[12..].ContainsAnyExcept((byte)0) && bytes[12] != 0 ? new IPAddress(bytes[12..]) : address;
    }

    private static IPNetwork Network(string text) => IPNetwork.TryParse(text, out var network) ? network
        : new IPNetwork(IPAddress.Parse(text), IPAddress.Parse(text).AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
}
