using System.Globalization;
using System.Text;

namespace AgentHub.Core.Context.E164;

/// <summary>The digits of a written number, with what stood around them taken away.</summary>
/// <param name="Digits">ASCII digits, 1 or more.</param>
/// <param name="IsInternational">True when a plus stood before them.</param>
internal readonly record struct Dialled(string Digits, bool IsInternational)
{
    private static readonly string[] Extensions = ["extension", "ext", "x", "#", ";", ",", "durchwahl", "poste", "int."];

    /// <summary>Null when the text holds anything that does not belong into a number.</summary>
    public static Dialled? Read(string text)
    {
        var number = WithoutExtension(WithoutScheme(text.Trim()));
        var digits = new StringBuilder(number.Length);
        var plus = false;
        foreach (var c in number)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) digits.Append((char)('0' + digit));
            else if (c is '+' or '\uFF0B' && digits.Length == 0 && !plus) plus = true;
            else if (!IsSeparator(c)) return null;
        }
        return digits.Length == 0 ? null : new(digits.ToString(), plus);
    }

    private static string WithoutScheme(string text) =>
        text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    private static string WithoutExtension(string text)
    {
        foreach (var word in Extensions)
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) is > 0 and var at) text = text[..at];
        return text;
    }

    private static bool IsSeparator(char c) =>
        char.IsWhiteSpace(c) || c is '-' or '.' or '/' or '(' or ')' or '[' or ']' or '\u00B7' or '\u2060' or '\u200E' or '\u202A' or '\u202C'
            || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;
}
