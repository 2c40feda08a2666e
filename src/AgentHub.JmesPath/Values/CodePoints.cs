using System.Text;

namespace AgentHub.JmesPath.Values;

/// <summary>Text by its Unicode code points, which the specification counts, compares and reverses by.</summary>
internal static class CodePoints
{
    public static int Count(string text)
    {
        var count = text.Length;
        foreach (var c in text) if (char.IsLowSurrogate(c)) count--;
        return count;
    }

    /// <summary>Order by code points. Differs from that of UTF-16 units beyond U+FFFF only.</summary>
    public static int Compare(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        if (same == left.Length || same == right.Length) return left.Length.CompareTo(right.Length);
        var (l, r) = (left[same], right[same]);
        return char.IsSurrogate(l) == char.IsSurrogate(r) ? l.CompareTo(r) : char.IsSurrogate(l) ? 1 : -1;
    }

    public static string Reverse(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        var end = to.Length;
        foreach (var rune in from.EnumerateRunes()) end -= rune.EncodeToUtf16(to[(end - rune.Utf16SequenceLength)..]);
    });
}
