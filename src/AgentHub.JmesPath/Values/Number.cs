using System.Globalization;
using System.Text;

namespace AgentHub.JmesPath.Values;

/// <summary>A number: exact as a decimal where it has at most 28 digits and fits, else the nearest double.</summary>
internal readonly struct Number
{
    /// <summary>Digits that a decimal holds whatever they are, and most places behind its point.</summary>
    private const int Digits = 28;

    private readonly decimal _decimal;
    private readonly double _double;

    public Number(decimal value) => (_decimal, IsExact) = (value, true);

    public Number(double value) => _double = value;

    public bool IsExact { get; }

    /// <summary>Only when <see cref="IsExact"/>.</summary>
    public decimal Decimal => _decimal;

    /// <summary>Infinite when the text was too large for a double.</summary>
    public double Double => IsExact ? (double)_decimal : _double;

    /// <summary>Reads a JSON number, which the caller knows to be one.</summary>
    public static Number Read(ReadOnlySpan<byte> utf8)
    {
        // Nothing of 28 characters without an exponent can lose a digit: the usual case, without looking closer.
        if ((utf8.Length <= Digits && utf8.IndexOfAny((byte)'e', (byte)'E') < 0) || IsExactDecimal(utf8))
        {
            if (decimal.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)) return new(exact);
        }
        return new(double.Parse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    /// <summary>The number that a text is by JSON's grammar, without blanks; null when it is none.</summary>
    public static Number? Parse(string text) => JsonNumber.Matches(text) ? Read(Encoding.UTF8.GetBytes(text)) : null;

    public static int Compare(Number left, Number right) =>
        left.IsExact && right.IsExact ? left._decimal.CompareTo(right._decimal) : left.Double.CompareTo(right.Double);

    /// <summary>Whether no digit is lost: from the first to the last that is not 0 there are at most 28, and none lies too far from the point.</summary>
    private static bool IsExactDecimal(ReadOnlySpan<byte> utf8)
    {
        var e = utf8.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = (e < 0 ? utf8 : utf8[..e]).TrimStart((byte)'-');
        if (!int.TryParse(e < 0 ? "0"u8 : utf8[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)) return false;

        var point = mantissa.IndexOf((byte)'.');
        var whole = point < 0 ? mantissa.Length : point;
        var first = mantissa.IndexOfAnyInRange((byte)'1', (byte)'9');
        if (first < 0) return true;
        var last = mantissa.LastIndexOfAnyInRange((byte)'1', (byte)'9');
        // Powers of ten of the first and the last digit.
        var highest = (long)whole - first - (first > whole ? 0 : 1) + exponent;
        var lowest = (long)whole - last - (last > whole ? 0 : 1) + exponent;
        return highest - lowest < Digits && highest < Digits && lowest >= -Digits;
    }
}
