using System.Globalization;

namespace AgentHub.Core.Context;

/// <summary>Reads an amount of money as people write it.</summary>
internal static class FactAmounts
{
    /// <summary>Decimal with at most two places and a point: <c>£1,412.6</c> → <c>1412.60</c>. Null when it is no amount.</summary>
    public static string? Decimal(string text)
    {
        var cleaned = new string([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '£' or '€' or '$'))]);
        cleaned = cleaned.Replace("GBP", "", StringComparison.OrdinalIgnoreCase).Replace("EUR", "", StringComparison.OrdinalIgnoreCase)
            .Replace("USD", "", StringComparison.OrdinalIgnoreCase);
        return decimal.TryParse(Point(cleaned), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) < 1_000_000_000_000m
            ? Math.Round(amount, 2, MidpointRounding.ToEven).ToString("0.00", CultureInfo.InvariantCulture)
            : null;
    }

    // The last comma or point is the decimal one when at most two digits follow it; all others group thousands.
    private static string Point(string text)
    {
        var last = text.LastIndexOfAny([',', '.']);
        if (last < 0) return text;
        var whole = text[..last].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var after = text[(last + 1)..];
        return after.Length <= 2 ? $"{whole}.{after}" : whole + after;
    }
}
