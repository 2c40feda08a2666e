using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentHub.Sandbox.Scenarios.Reading;

/// <summary>Durations as scenario files write them: <c>226</c> (seconds), <c>180ms</c>, <c>3m 40s</c>, <c>-11d 13h 52m</c>.</summary>
internal static partial class Duration
{
    /// <summary>Null when the text is not a duration.</summary>
    public static TimeSpan? Parse(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return Math.Abs(seconds) < 1_000_000_000 ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
        var match = Whole().Match(text);
        if (!match.Success || match.Groups[2].Captures.Count == 0) return null;
        var sum = TimeSpan.Zero;
        for (var i = 0; i < match.Groups[2].Captures.Count; i++)
        {
            var number = int.Parse(match.Groups[2].Captures[i].Value, CultureInfo.InvariantCulture);
            sum += match.Groups[3].Captures[i].Value switch
            {
                "d" => TimeSpan.FromDays(number),
                "h" => TimeSpan.FromHours(number),
                "m" => TimeSpan.FromMinutes(number),
                "s" => TimeSpan.FromSeconds(number),
                _ => TimeSpan.FromMilliseconds(number),
            };
        }
        return match.Groups[1].Value == "-" ? -sum : sum;
    }

    [GeneratedRegex(@"^([+-]?)(?:\s*(\d{1,6})(d|h|ms|m|s))+$")]
    private static partial Regex Whole();
}
