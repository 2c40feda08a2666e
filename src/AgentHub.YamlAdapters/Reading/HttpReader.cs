using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>http</c>.</summary>
internal static class HttpReader
{
    public static HttpPlan? Read(YamlNode? node, FaultList faults, SettingNames settings)
    {
        if (Members.Of(node, "http", faults) is not { } http) return null;
        var hosts = Hosts(http.Required("allowHosts", "[erp.internal.example]"), faults);
        var plan = new HttpPlan(BaseUrl(http, hosts), hosts, AuthReader.Read(http.Required("auth", "{type: none}"), hosts, faults, settings),
            Durations.Read(http, "timeout", 100, 60_000) ?? TimeSpan.FromSeconds(10), http.Number("maxKilobytes", 2048, 1, 16 * 1024) * 1024, http.Number("maxSteps", 1_000_000, 1000, 10_000_000),
            http.Optional("concurrency") is null ? null : http.Number("concurrency", 8, 1, 256));
        http.End();
        return plan;
    }

    /// <summary>What is wrong with a base address; null when nothing is.</summary>
    public static string? Problem(Uri url, IReadOnlyList<string> hosts) =>
        url.UserInfo.Length > 0 || url.Query.Length > 0 || url.Fragment.Length > 0 ? "must have neither user nor query"
        : url.Scheme is not ("http" or "https") ? $"must begin with https://, is {url}"
        : url.Scheme == "http" && !url.IsLoopback ? "must be https: credentials would travel in the open"
        : !hosts.Contains(url.Host, StringComparer.OrdinalIgnoreCase) ? $"names the host {url.Host}, which does not stand in allowHosts"
        : null;

    public static Uri WithSlash(Uri url) => url.AbsoluteUri.EndsWith('/') ? url : new(url.AbsoluteUri + "/");

    /// <summary>The member <c>baseUrl</c>; null with a fault when it is none, and when there is none.</summary>
    /// <param name="members">The mapping that may have it.</param>
    /// <param name="hosts">Which hosts it may name; null for any.</param>
    public static Uri? BaseUrl(Members members, IReadOnlyList<string>? hosts)
    {
        if (members.Scalar("baseUrl") is not { } node) return null;
        if (!Uri.TryCreate(node.Value, UriKind.Absolute, out var url))
        {
            members.Faults.Add(node, $"baseUrl must be an absolute address, is {node.Value}; write for instance https://erp.internal.example/api/");
            return null;
        }
        if (Problem(url, hosts ?? [url.Host]) is { } problem) members.Faults.Add(node, "baseUrl " + problem);
        return WithSlash(url);
    }

    private static IReadOnlyList<string> Hosts(YamlNode? node, FaultList faults)
    {
        if (node is null) return [];
        if (node is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            faults.Add(node, "allowHosts must be a list of host names; write for instance [erp.internal.example]");
            return [];
        }
        foreach (var host in list.Where(h => h is not YamlScalarNode { Value.Length: > 0 } s || Uri.CheckHostName(s.Value) == UriHostNameType.Unknown))
            faults.Add(host, $"allowHosts takes names of hosts without scheme, port and path, not {Members.Kind(host)}");
        return [.. list.OfType<YamlScalarNode>().Select(h => h.Value ?? "")];
    }
}
