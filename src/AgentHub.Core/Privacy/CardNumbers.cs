using System.Globalization;
using System.Text;

namespace AgentHub.Core.Privacy;

/// <summary>
/// Finds payment card numbers in text, so that none is stored, shown or logged: 13 to 19 digits of any script, also with
/// blanks, dashes and the like between them, that begin like a card and whose check digit (Luhn) is right. Stateless.
/// </summary>
/// <remarks>
/// Digits written together are one group; a number may be spread over groups and begins and ends with one. Where more than
/// 19 digits stand together, a card number at their beginning counts (a number followed by its expiry date). Line breaks
/// end a number.
/// </remarks>
public static class CardNumbers
{
    /// <summary>Characters that may stand between two groups of one number.</summary>
    private const int MaxSeparators = 3;

    /// <summary>True when the text holds a card number.</summary>
    public static bool Contains(string? text) => text is not null && Find(text).Count > 0;

    /// <summary>The text with every digit of a card number but the last four replaced by a dot. The same instance when there is none.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = Find(text);
        if (found.Count == 0) return text;

        var masked = new StringBuilder(text.Length);
        var at = 0;
        foreach (var digit in found.SelectMany(digits => digits[..^4]).OrderBy(d => d.At).DistinctBy(d => d.At))
        {
            masked.Append(text, at, digit.At - at).Append('•');
            at = digit.At + digit.Length;
        }
        return masked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The digits of every card number, overlapping ones included.</summary>
    private static List<Digit[]> Find(string text)
    {
        var found = new List<Digit[]>();
        foreach (var run in Runs(text))
        {
            for (var first = 0; first < run.Count; first++)
                found.AddRange(StartingWith(run, first));
        }
        return found;
    }

    private static IEnumerable<Digit[]> StartingWith(List<Digit[]> groups, int first)
    {
        if (groups[first].Length > CardPlans.MaxDigits)
        {
            for (var length = CardPlans.MinDigits; length <= CardPlans.MaxDigits; length++)
                if (IsCard(groups[first].AsSpan(0, length))) yield return groups[first][..length];
            yield break;
        }
        var digits = new List<Digit>(CardPlans.MaxDigits);
        for (var next = first; next < groups.Count && digits.Count + groups[next].Length <= CardPlans.MaxDigits; next++)
        {
            digits.AddRange(groups[next]);
            var together = digits.ToArray();
            if (IsCard(together)) yield return together;
        }
    }

    private static bool IsCard(ReadOnlySpan<Digit> digits)
    {
        if (digits.Length is < CardPlans.MinDigits or > CardPlans.MaxDigits) return false;
        Span<byte> values = stackalloc byte[digits.Length];
        for (var i = 0; i < digits.Length; i++) values[i] = digits[i].Value;
        return Luhn(values) && CardPlans.Fits(values);
    }

    private static bool Luhn(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            int digit = digits[^(i + 1)];
            if (i % 2 == 1 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }
        return sum % 10 == 0;
    }

    /// <summary>Groups of digits that stand so close that they may be one number.</summary>
    private static IEnumerable<List<Digit[]>> Runs(string text)
    {
        var groups = new List<Digit[]>();
        var group = new List<Digit>();
        var separators = 0;
        for (var at = 0; at < text.Length;)
        {
            var status = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var value = status == System.Buffers.OperationStatus.Done && Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber
                ? (int)Rune.GetNumericValue(rune)
                : -1;
            if (value >= 0)
            {
                if (separators > 0 && group.Count > 0) Close(groups, group);
                separators = 0;
                group.Add(new Digit(at, length, (byte)value));
            }
            else if (!IsSeparator(rune) || ++separators > MaxSeparators)
            {
                if (group.Count > 0) Close(groups, group);
                if (groups.Count > 0)
                {
                    yield return groups;
                    groups = [];
                }
                separators = 0;
            }
            at += length;
        }
        if (group.Count > 0) Close(groups, group);
        if (groups.Count > 0) yield return groups;
    }

    private static void Close(List<Digit[]> groups, List<Digit> group)
    {
        groups.Add([.. group]);
        group.Clear();
    }

    private static bool IsSeparator(Rune rune) => rune.Value is not ('\r' or '\n' or 0x2028 or 0x2029 or 0x85) && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.Format
        or UnicodeCategory.Control || rune.Value is '.' or '/' or '*' or ',' or '·' or '•' or '|';

    private readonly record struct Digit(int At, int Length, byte Value);
}
