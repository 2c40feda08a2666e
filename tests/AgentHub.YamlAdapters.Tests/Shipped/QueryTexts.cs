using System.Text;
using System.Text.Json;

namespace AgentHub.YamlAdapters.Tests.Shipped;

/// <summary>The texts of a question, read as the system reads them.</summary>
internal static class QueryTexts
{
    /// <summary>Of JSON all of its texts; of anything else what stands between double quotes, with backslashes taken away.</summary>
    public static IReadOnlyList<string> In(string question)
    {
        try
        {
            using var json = JsonDocument.Parse(question);
            return [.. Texts(json.RootElement)];
        }
        catch (JsonException)
        {
            return Phrases(question);
        }
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };

    private static List<string> Phrases(string question)
    {
        var (all, phrase) = (new List<string>(), (StringBuilder?)null);
        for (var i = 0; i < question.Length; i++)
        {
            if (question[i] == '\\' && i + 1 < question.Length) phrase?.Append(question[++i]);
            else if (question[i] != '"') phrase?.Append(question[i]);
            else if (phrase is null) phrase = new();
            else
            {
                all.Add(phrase.ToString());
                phrase = null;
            }
        }
        return all;
    }
}
