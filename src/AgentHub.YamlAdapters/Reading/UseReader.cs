using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters;

/// <summary>Reads <c>use</c>: a file of a few lines that connects a system by an adapter file that ships.</summary>
internal static class UseReader
{
    /// <summary>What the shipped file says; whoever wants it otherwise writes a file of their own.</summary>
    private static readonly string[] OfTheShipped = ["http", "capabilities", "health", "recordIdIs", "remote"];

    public static AdapterPlan? Read(YamlNode node, Members file)
    {
        foreach (var name in OfTheShipped)
            if (file.Optional(name) is { } surplus) file.Faults.Add(surplus, $"a file with use has no {name}: the adapter that ships says that; copy its file to change it");
        var url = HttpReader.BaseUrl(file, null);
        if (file.Optional("baseUrl") is null) file.Faults.Add(file.Node, "a file with use lacks baseUrl: where the system is; write for instance baseUrl: https://calder.example.com");
        if (file.Scalar("use") is not { } use) return null;
        if (ShippedFiles.Plan(use.Value!) is not { } shipped)
        {
            file.Faults.Add(use, $"no adapter file {use.Value} ships; {Nearest.Of(use.Value!, ShippedFiles.Names)}");
            return null;
        }
        return url is null ? null : shipped with
        {
            Uses = shipped.Id,
            Title = file.Scalar("title")?.Value ?? shipped.Title,
            Kind = file.Scalar("kind")?.Value ?? shipped.Kind,
            Owner = file.Scalar("owner")?.Value,
            Http = shipped.Http with { BaseUrl = url, AllowHosts = [url.Host] },
            // They lie beside the file that ships.
            Lists = shipped.Lists.ToDictionary(l => l.Key, l => l.Value with { Tests = [] }),
        };
    }
}
