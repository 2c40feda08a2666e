using System.Globalization;

namespace AgentHub.YamlAdapters;

/// <summary>Days and times from rows. "Not set" (blank, year 1, 1970-01-01T00:00Z) is null.</summary>
internal static class TimeConversions
{
    /// <summary>Formats with a name of their own; all others are .NET patterns.</summary>
    public static IReadOnlyList<string> Named { get; } = ["iso", "unixSeconds", "unixMilliseconds"];

    public static Conversion Date(JmesExpression expression, string format, string field) => (row, run) =>
        Read(run, row, expression, format, field) is { } time ? DateOnly.FromDateTime(time.DateTime) : null;

    public static Conversion Time(JmesExpression expression, string format, string field) => (row, run) =>
        Read(run, row, expression, format, field) is { } time ? time.ToUniversalTime() : null;

    /// <summary>Whether a pattern can be used.</summary>
    public static bool IsFormat(string format)
    {
        if (Named.Contains(format)) return true;
        try
        {
            return format.Any(c => c is 'y') && DateTimeOffset.UnixEpoch.ToString(format, CultureInfo.InvariantCulture).Length > 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static DateTimeOffset? Read(MapRun run, System.Text.Json.JsonElement row, JmesExpression expression, string format, string field)
    {
        var text = WireValue.Text(run.Evaluate(expression, row, field), field)?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        var time = Parse(text, format) ?? throw new UnreadableException($"sent {field} that is no date");
        return time.Year <= 1 || time == DateTimeOffset.UnixEpoch ? null : time;
    }

    private static DateTimeOffset? Parse(string text, string format)
    {
        if (format is "unixSeconds" or "unixMilliseconds")
        {
            if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
            var milliseconds = format == "unixSeconds" ? number * 1000 : number;
            return Math.Abs(milliseconds) < 62_000_000_000_000m ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
        }
        var read = format == "iso" ? DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            : DateTimeOffset.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
        return read ? time : null;
    }
}
