using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>remote</c>.</summary>
internal static class RemoteReader
{
    /// <summary>What asking a system by requests needs; another program does that by itself.</summary>
    private static readonly string[] OfRequests = ["http", "capabilities", "health", "recordIdIs"];

    public static RemotePlan? Read(YamlNode node, Members file, FaultList faults, SettingNames settings)
    {
        foreach (var name in OfRequests)
            if (file.Optional(name) is { } surplus) faults.Add(surplus, $"a file with remote has no {name}: the other program says what it offers and asks the system itself");
        if (Members.Of(node, "remote", faults) is not { } remote) return null;
        settings.Add(RemotePlan.Secret);
        var url = BaseUrl(remote, faults);
        remote.End();
        return new(url);
    }

    private static Uri? BaseUrl(Members remote, FaultList faults)
    {
        if (remote.Scalar("baseUrl") is not { } node) return null;
        if (!Uri.TryCreate(node.Value, UriKind.Absolute, out var url))
        {
            faults.Add(node, $"baseUrl must be an absolute address, is {node.Value}; write for instance http://127.0.0.1:5190");
            return null;
        }
        if (HttpReader.Problem(url, [url.Host]) is { } problem) faults.Add(node, "baseUrl " + problem);
        return HttpReader.WithSlash(url);
    }
}
