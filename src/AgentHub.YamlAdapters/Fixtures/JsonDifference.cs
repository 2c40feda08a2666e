using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Where two JSON values differ, as sentences; at most 20.</summary>
internal static class JsonDifference
{
    private const int Most = 20;

    public static IReadOnlyList<string> Of(JsonElement expected, JsonElement got)
    {
        var all = new List<string>();
        Compare("", expected, got, all);
        return [.. all.Take(Most)];
    }

    private static void Compare(string path, JsonElement expected, JsonElement got, List<string> all)
    {
        var place = path.Length == 0 ? "the answer" : path;
        if (expected.ValueKind == JsonValueKind.Object && got.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in expected.EnumerateObject())
            {
                var name = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                if (got.TryGetProperty(member.Name, out var value)) Compare(name, member.Value, value, all);
                else if (member.Value.ValueKind != JsonValueKind.Null) all.Add($"{name} is missing; expected {member.Value.GetRawText()}");
            }
            all.AddRange(got.EnumerateObject().Where(m => !expected.TryGetProperty(m.Name, out _)).Select(m => $"{(path.Length == 0 ? m.Name : $"{path}.{m.Name}")} is {m.Value.GetRawText()}; nothing was expected"));
        }
        else if (expected.ValueKind == JsonValueKind.Array && got.ValueKind == JsonValueKind.Array)
        {
            if (expected.GetArrayLength() != got.GetArrayLength()) all.Add($"{place} has {got.GetArrayLength()} entries; expected {expected.GetArrayLength()}");
            for (var i = 0; i < Math.Min(expected.GetArrayLength(), got.GetArrayLength()); i++) Compare($"{path}[{i}]", expected[i], got[i], all);
        }
        else if (!JsonElement.DeepEquals(expected, got)) all.Add($"{place} is {got.GetRawText()}; expected {expected.GetRawText()}");
    }
}
