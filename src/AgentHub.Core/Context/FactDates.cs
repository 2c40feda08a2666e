using System.Globalization;

namespace AgentHub.Core.Context;

/// <summary>Reads a date of birth as callers and forms give it; day before month unless the year comes first.</summary>
internal static class FactDates
{
    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d M yyyy", "ddMMyyyy",
        "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy",
    ];

    /// <summary>ISO date (<c>1984-03-12</c>) from 1900 on, or null.</summary>
    public static string? Iso(string text)
    {
        var cleaned = text.Replace(",", " ", StringComparison.Ordinal).Trim();
        return DateOnly.TryParseExact(cleaned, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date) && date.Year >= 1900
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }
}
