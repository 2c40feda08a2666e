using System.Text.Json.Nodes;

namespace AgentHub.Adapters.Tests.VendorStandIns;

/// <summary>An answer as a vendor's documentation shows it, with the address of the page it follows.</summary>
/// <param name="Page">The page.</param>
/// <param name="Body">The answer.</param>
internal sealed record Fixture(string Page, string Body)
{
    /// <summary>The fixture <c>{product}/fixtures/{name}.json</c>.</summary>
    public static Fixture Read(string product, string name) => Of(Path.Combine(Folder(product), name + ".json"));

    /// <summary>Every fixture of a product, by name.</summary>
    public static IReadOnlyDictionary<string, Fixture> All(string product) => Directory.EnumerateFiles(Folder(product), "*.json").ToDictionary(f => Path.GetFileNameWithoutExtension(f), Of);

    private static string Folder(string product) => Path.Combine(AppContext.BaseDirectory, product, "fixtures");

    private static Fixture Of(string file)
    {
        var fixture = JsonNode.Parse(File.ReadAllText(file))!;
        return new((string)fixture["page"]!, fixture["answer"]!.ToJsonString());
    }
}
