using System.Net;
using System.Text.RegularExpressions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>HubSpot shows the bodies of notes, calls and tasks as HTML.</summary>
internal static partial class HtmlText
{
    /// <summary>Escaped, this stays below the 65,536 characters that HubSpot takes.</summary>
    private const int MostChars = 10_000;

    /// <summary>What somebody typed, so that it is shown as it was typed, with a reference below.</summary>
    public static string Of(string typed, string reference)
    {
        var text = typed.Length <= MostChars ? typed : typed[..MostChars] + " …";
        var body = WebUtility.HtmlEncode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);
        return $"{body}<br><br>Ref. {reference}";
    }

    /// <summary>The text without its markup; null for none.</summary>
    public static string? Plain(string? html)
    {
        if (html is null) return null;
        // What is longer than anybody reads in a list is not searched for tags.
        var beginning = html.Length <= MostChars ? html : html[..MostChars];
        var lines = WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(beginning, "\n"), ""));
        var plain = Blank().Replace(Line().Replace(lines, "\n"), " ").Trim();
        return plain.Length == 0 ? null : plain;
    }

    [GeneratedRegex(@"<br\s*/?>|</(p|div|li|tr|h[1-6])>", RegexOptions.IgnoreCase, 100)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 100)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.None, 100)]
    private static partial Regex Line();

    [GeneratedRegex(@"[^\S\n]+", RegexOptions.None, 100)]
    private static partial Regex Blank();
}
