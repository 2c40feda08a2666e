using System.Text.Json;

namespace AgentHub.Adapters.Tests.Documented;

/// <summary>Answers in the shapes of a vendor's documentation; each names the page that it follows.</summary>
internal static class Fixture
{
    /// <summary>The answer of <c>{vendor}/fixtures/{name}.json</c>.</summary>
    public static string Answer(string vendor, string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder(vendor), name + ".json")));
        return json.RootElement.GetProperty("answer").GetRawText();
    }

    public static string Folder(string vendor) => Path.Combine(AppContext.BaseDirectory, vendor, "fixtures");
}
