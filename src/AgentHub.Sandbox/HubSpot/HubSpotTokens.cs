using System.Text.RegularExpressions;

namespace AgentHub.Sandbox.HubSpot;

/// <summary><c>CONTAINS_TOKEN</c>: whole words, with <c>*</c> standing for any rest at either end.</summary>
internal static partial class HubSpotTokens
{
    /// <summary>True when every word of <paramref name="wanted"/> is a word of <paramref name="text"/>.</summary>
    public static bool Contain(string? text, string wanted)
    {
        if (string.IsNullOrEmpty(text)) return false;
        var words = Word().Matches(text).Select(m => m.Value).ToList();
        var asked = WordOrStar().Matches(wanted).Select(m => m.Value).ToList();
        return asked.Count > 0 && asked.All(a => words.Any(w => Matches(w, a)));
    }

    /// <summary>Words of a text.</summary>
    public static IEnumerable<string> Of(string? text) => string.IsNullOrEmpty(text) ? [] : Word().Matches(text).Select(m => m.Value);

    /// <summary>The first word asked for, with its stars; null when there is none.</summary>
    public static string? First(string wanted) => WordOrStar().Match(wanted) is { Success: true } match ? match.Value : null;

    private static bool Matches(string word, string asked) => (asked.StartsWith('*'), asked.EndsWith('*')) switch
    {
        (true, true) => word.Contains(asked.Trim('*'), StringComparison.OrdinalIgnoreCase),
        (true, false) => word.EndsWith(asked[1..], StringComparison.OrdinalIgnoreCase),
        (false, true) => word.StartsWith(asked[..^1], StringComparison.OrdinalIgnoreCase),
        _ => word.Equals(asked, StringComparison.OrdinalIgnoreCase),
    };

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\*?[\p{L}\p{Nd}]+\*?")]
    private static partial Regex WordOrStar();
}
