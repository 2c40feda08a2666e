using System.Net;

namespace AgentHub.Server.Gateway.Network;

/// <summary>Checks the address that a system is configured with.</summary>
internal static class BaseAddress
{
    private static readonly string[] MetadataNames = ["metadata", "metadata.google.internal", "metadata.goog", "instance-data", "instance-data.ec2.internal"];

    /// <summary>What is wrong, reading on from the setting's path; null when nothing is.</summary>
    public static string? Fault(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") ? $"must be an absolute https address, is {Shown(address)}"
        : uri.UserInfo.Length > 0 ? "must not hold a user or password; set Credential"
        : uri.Query.Length > 0 || uri.Fragment.Length > 0 ? "must have no query and no fragment"
        : uri.Scheme == "http" && !uri.IsLoopback ? "must be https: credentials would travel in the open"
        : Paths.PathCheck.Fault(uri.AbsolutePath) is { } path ? $"has a path that {path}"
        : Array.Exists(MetadataNames, n => n.Equals(uri.IdnHost.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)) ? $"must not be a cloud's metadata service, is {uri.IdnHost}"
        : null;

    /// <summary>What is wrong with an address that names an IP; null when nothing is, or when it names a host, which is looked at after it was resolved.</summary>
    public static string? LiteralFault(Uri uri, AddressRule rule) =>
        IPAddress.TryParse(uri.IdnHost.Trim('[', ']', '.'), out var ip) && rule.Refusal(ip, literal: true) is { } refusal
            ? $"must not lead to {refusal} ({ip}); if that is meant, name it in AllowAddresses" : null;

    /// <summary>An address that cannot be read may hold a password.</summary>
    private static string Shown(string address) => address.Contains('@') ? "not shown" : address.Length <= 200 ? address : address[..200] + "…";
}
