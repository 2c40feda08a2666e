using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace AgentHub.Sandbox.Tests.Contracts;

/// <summary>The vendors' API files, where the machine has them beside the repository.</summary>
internal static class VendorContracts
{
    public static string? Folder { get; } = Find();

    public static JsonNode HubSpot(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, "hubspot", name + ".json")))!;

    public static JsonNode Yaml(string vendor, string name)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder!, vendor, name + ".yml"));
        stream.Load(reader);
        return Convert(stream.Documents[0].RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Convert(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Convert)]),
        YamlScalarNode { Value: "true" } => JsonValue.Create(true),
        YamlScalarNode { Value: "false" } => JsonValue.Create(false),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var contracts = Path.Combine(folder.FullName, "shared", "contracts");
            if (Directory.Exists(contracts)) return contracts;
        }
        return null;
    }
}

/// <summary>A test that needs the vendors' API files; skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ContractFactAttribute : FactAttribute
{
    public ContractFactAttribute()
    {
        if (VendorContracts.Folder is null) Skip = "no ../shared/contracts beside the repository";
    }
}
