using System.Text.RegularExpressions;

namespace AgentHub.YamlAdapters;

/// <summary>The address of the next page in a <c>Link</c> header (RFC 8288).</summary>
internal static partial class LinkHeader
{
    public static Uri? Next(string? header, Uri asked)
    {
        if (header is null || header.Length > 8000) return null;
        foreach (Match link in Link().Matches(header))
        {
            if (Rel().IsMatch(link.Groups[2].Value)) return Uri.TryCreate(asked, link.Groups[1].Value, out var next) ? next : null;
        }
        return null;
    }

    [GeneratedRegex("<([^<>]*)>([^<]*)", RegexOptions.None, 100)]
    private static partial Regex Link();

    [GeneratedRegex("""\brel\s*=\s*"?(?:[^";,]*\s)?next\b""", RegexOptions.IgnoreCase, 100)]
    private static partial Regex Rel();
}
