using System.Globalization;

namespace AgentHub.Core.Context.View;

/// <summary>Times, spans, amounts and counts as the desk writes them, in British English.</summary>
internal static class Words
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly string[] Ordinals = ["", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth"];

    /// <summary><c>14:05</c> today, <c>Wed 14:05</c> in the last six days, else <c>31 Oct</c>; another year is added.</summary>
    public static string When(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (then, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone));
        var days = (today.Date - then.Date).Days;
        return days switch
        {
            0 => then.ToString("HH:mm", English),
            > 0 and <= 6 => then.ToString("ddd HH:mm", English),
            _ => Day(DateOnly.FromDateTime(then.Date), DateOnly.FromDateTime(today.Date)),
        };
    }

    /// <summary><c>09:41</c>, <c>09:41 yesterday</c>, <c>09:41 on Tue</c>, <c>31 Oct</c>: when a copy was made.</summary>
    public static string CopyOf(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (then, today) = (TimeZoneInfo.ConvertTime(at, zone), TimeZoneInfo.ConvertTime(now, zone));
        return (today.Date - then.Date).Days switch
        {
            0 => then.ToString("HH:mm", English),
            1 => then.ToString("HH:mm", English) + " yesterday",
            > 1 and <= 6 => then.ToString("HH:mm 'on' ddd", English),
            _ => Day(DateOnly.FromDateTime(then.Date), DateOnly.FromDateTime(today.Date)),
        };
    }

    /// <summary><c>31 Oct</c>, or <c>31 Oct 2025</c> in another year.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "d MMM" : "d MMM yyyy", English);

    /// <summary><c>19 h 12 min</c>, <c>3 days 4 h</c>, <c>12 min</c>; whole units, rounded down.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => $"{span.Days} days {span.Hours} h",
        { TotalHours: >= 1 } => $"{(int)span.TotalHours} h {span.Minutes} min",
        _ => $"{Math.Max(0, span.Minutes)} min",
    };

    /// <summary>The largest unit only: <c>19 h</c>.</summary>
    public static string ShortSpan(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => $"{span.Days} days",
        { TotalHours: >= 1 } => $"{(int)span.TotalHours} h",
        _ => $"{Math.Max(0, span.Minutes)} min",
    };

    /// <summary><c>2:30</c>, <c>1:02:30</c>.</summary>
    public static string Clock(TimeSpan span) =>
        span.TotalHours >= 1 ? span.ToString(@"h\:mm\:ss", English) : $"{Math.Max(0, (int)span.TotalMinutes)}:{Math.Max(0, span.Seconds):00}";

    /// <summary><c>£412.60</c>, <c>€1,412.60</c>, <c>412.60 CHF</c>.</summary>
    public static string Amount(decimal major, string currency)
    {
        var sign = currency switch { "GBP" => "£", "EUR" => "€", "USD" => "$", _ => null };
        var number = Math.Abs(major).ToString("#,##0.00", English);
        return (major < 0 ? "-" : "") + (sign is null ? $"{number} {currency}" : sign + number);
    }

    /// <summary><c>48,213</c>; a text that is no whole number stays as it is.</summary>
    public static string Grouped(string digits) =>
        decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString("#,##0", English) : digits;

    /// <summary><c>3.2</c>: one place, half away from zero.</summary>
    public static string Times(decimal ratio) => Math.Round(ratio, 1, MidpointRounding.AwayFromZero).ToString("0.#", English);

    /// <summary><c>Third</c>; <c>11th</c> beyond ten.</summary>
    public static string Ordinal(int n) => n < Ordinals.Length ? Ordinals[n] : n.ToString(English) + "th";

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string And(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
    };

    /// <summary>First letter as a capital.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpper(text[0], English) + text[1..];

    /// <summary>First letter small, unless the word is an abbreviation.</summary>
    public static string Inside(string text) =>
        text.Length < 2 || char.IsUpper(text[1]) ? text : char.ToLower(text[0], English) + text[1..];
}
