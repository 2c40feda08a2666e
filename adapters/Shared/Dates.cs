using System.Globalization;

namespace AgentHub.Adapters;

/// <summary>Dates as systems write them.</summary>
internal static class Dates
{
    /// <summary>From <c>2017-03-01</c>, an ISO time or milliseconds since 1970; null for anything else and for "not set" (1970, year 1).</summary>
    public static DateOnly? Day(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Set(day);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds) && Math.Abs(milliseconds) < 253_402_300_799_000)
            return Set(DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime));
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? Set(DateOnly.FromDateTime(time.UtcDateTime)) : null;
    }

    private static DateOnly? Set(DateOnly day) => day.Year <= 1 || day == new DateOnly(1970, 1, 1) ? null : day;
}
