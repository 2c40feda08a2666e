using System.Globalization;
using System.Text;
using AgentHub.Core.Context.E164;

namespace AgentHub.Core.Context;

/// <summary>The canonical texts facts are compared by. Each is idempotent and answers null for what cannot be such a value.</summary>
internal static class FactNormalisers
{
    private const int MaxReference = 64;
    private const int MaxText = 1000;
    private const int MaxEmail = 254;

    /// <summary>Letters and digits in upper case: <c>INV-88214</c> and <c>inv 88214</c> are the same number.</summary>
    public static string? Reference(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in Compatible(text).Where(char.IsLetterOrDigit)) kept.Append(char.ToUpperInvariant(c));
        return kept.Length is > 0 and <= MaxReference ? kept.ToString() : null;
    }

    /// <summary>Upper case without blanks: <c>CV14QT</c>.</summary>
    public static string? Postcode(string text) => Reference(text) is { Length: >= 2 and <= 12 } code ? code : null;

    /// <summary>Runs of blanks folded to one, lower case.</summary>
    public static string? Words(string text)
    {
        var words = string.Join(' ', Compatible(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return words.Length is > 0 and <= MaxText ? words : null;
    }

    /// <summary>Lower case, one @ with something on both sides.</summary>
    public static string? Email(string text)
    {
        var mail = Compatible(text).Trim().ToLowerInvariant();
        var at = mail.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == mail.LastIndexOf('@') && at < mail.Length - 1 && mail.Length <= MaxEmail && !mail.Any(char.IsWhiteSpace)
            ? mail
            : null;
    }

    /// <summary>Digits only: a reading of <c>48,213</c> is <c>48213</c>. Leading zeros do not count.</summary>
    public static string? Digits(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(c) is >= 0 and var digit) kept.Append((char)('0' + digit));
            else if (!char.IsWhiteSpace(c) && c is not (',' or '.' or '\'' or '-')) return null;
        }
        if (kept.Length is 0 or > MaxReference) return null;
        return kept.ToString().TrimStart('0') is { Length: > 0 } digits ? digits : "0";
    }

    /// <summary>E.164; a number without calling code is one of <paramref name="country"/>.</summary>
    public static Func<string, string?> Phone(string country) => text => PhoneNumber.Normalise(text, country);

    // Full-width digits and ligatures from foreign keyboards become what they look like.
    private static string Compatible(string text) =>
        text.Length > MaxText * 4 ? "" : IsWellFormed(text) ? text.Normalize(NormalizationForm.FormKC) : "";

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
