using System.Text.RegularExpressions;

namespace AgentHub.RemoteAdapters.Asking;

/// <summary>What a remote adapter says for people, let through only when it is short and names no address, no path and nobody.</summary>
internal static partial class SafeText
{
    private const int MostChars = 160;

    /// <summary>The text, a shortened one, or <paramref name="otherwise"/>.</summary>
    public static string Of(string? text, string otherwise) =>
        string.IsNullOrWhiteSpace(text) ? otherwise
        : text.Length <= MostChars && !Doubtful().IsMatch(text) ? text.Trim()
        : VendorMessage.Clean(text.Length > 4000 ? text[..4000] : text) ?? otherwise;

    /// <summary>What is said in an outcome's place when the adapter gives no reason that may be shown.</summary>
    public static string For(Outcome outcome) => outcome switch
    {
        Outcome.TimedOut => "did not answer its adapter in time",
        Outcome.Unreachable => "cannot be reached by its adapter",
        Outcome.Unreadable => "sent its adapter something that cannot be read",
        Outcome.Denied => "does not allow this to our account",
        Outcome.Conflict => "holds another version than the one shown",
        Outcome.Skipped => "was not asked by its adapter",
        _ => "does not accept the question",
    };

    // Quotes repeat what was asked; the rest is an address, a path, an e-mail, markup or four digits in a row.
    [GeneratedRegex("""[\p{C}\r\n'"`<>{}\\@]|://|www\.|/\S|\d[\d\s-]{2,}\d""", RegexOptions.None, 100)]
    private static partial Regex Doubtful();
}
