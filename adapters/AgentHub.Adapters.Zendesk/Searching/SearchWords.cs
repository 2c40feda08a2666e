using System.Text.RegularExpressions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>
/// What somebody typed, as words and nothing else: Zendesk reads <c>type:</c>, <c>-</c>, <c>*</c>, comparisons and quotation marks
/// as a language of its own, in which an agent's words must not speak.
/// </summary>
internal static partial class SearchWords
{
    /// <summary>Words with one blank between them; empty when there is none.</summary>
    public static string Of(string text) => string.Join(' ', Signs().Replace(text, " ")
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(w => w.TrimStart('-', '+')).Where(w => w.Any(IsPartOfAWord)));

    // Halves of a pair: letters beyond the first 65,536.
    private static bool IsPartOfAWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    [GeneratedRegex("""[:<>=*"\\~()\[\]{}\p{Cc}]""", RegexOptions.None, 100)]
    private static partial Regex Signs();
}
