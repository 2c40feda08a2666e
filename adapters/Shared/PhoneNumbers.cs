namespace AgentHub.Adapters;

/// <summary>
/// The notations a system may have stored a number in, and whether a stored number may be the one asked for. Deliberately
/// generous: a phone number only proposes candidates, and the hub compares again by its own numbering table.
/// </summary>
internal static class PhoneNumbers
{
    /// <summary>Country codes of one and two digits; all others have three.</summary>
    private static readonly HashSet<string> ShortCodes =
    [
        "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52", "53",
        "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ];

    /// <summary>Digits without the country code: <c>1632960147</c> for <c>+441632960147</c>.</summary>
    public static string National(string e164) => Digits(e164)[Country(e164).Length..];

    /// <summary>Usual ways of writing <paramref name="e164"/>, the plain ones first; each once, at most 12.</summary>
    public static IReadOnlyList<string> Notations(string e164)
    {
        var (country, national) = (Country(e164), National(e164));
        var grouped = Grouped(country, national);
        string[] all =
        [
            $"+{country}{national}", $"00{country}{national}", $"{country}{national}",
            country == "1" ? national : $"0{national}",
            .. grouped.SelectMany(g => country == "1"
                ? new[] { $"({g[0]}) {g[1]}-{g[2]}", $"{g[0]}-{g[1]}-{g[2]}", $"+1 {g[0]}-{g[1]}-{g[2]}", $"+1 ({g[0]}) {g[1]}-{g[2]}" }
                : [$"0{string.Join(' ', g)}", $"+{country} {string.Join(' ', g)}", $"(0{g[0]}) {string.Join(' ', g[1..])}", $"+{country} (0){string.Join(' ', g)}"]),
        ];
        return all.Distinct().Take(12).ToList();
    }

    /// <summary>Whether a number as stored may be <paramref name="e164"/>.</summary>
    public static bool MayBe(string e164, string? stored)
    {
        var plain = Digits(WithoutExtension(stored ?? "").Replace("(0)", "", StringComparison.Ordinal));
        if (plain.StartsWith("00", StringComparison.Ordinal)) plain = plain[2..];
        var (asked, national) = (Digits(e164), National(e164));
        return plain.Length >= 5 && (plain == asked || plain == national || (plain[0] == '0' && plain[1..] == national));
    }

    private static string WithoutExtension(string stored)
    {
        var at = stored.IndexOfAny(['x', 'X', '#', ';', ',', 'e', 'E']);
        return at < 0 ? stored : stored[..at];
    }

    private static string Country(string e164)
    {
        var digits = Digits(e164);
        for (var length = 1; length <= 2 && length < digits.Length; length++)
        {
            if (ShortCodes.Contains(digits[..length])) return digits[..length];
        }
        return digits[..Math.Min(3, digits.Length)];
    }

    /// <summary>How people of that country group the digits; none known means that only plain notations are tried.</summary>
    private static string[][] Grouped(string country, string national) => (country, national) switch
    {
        ("1", { Length: 10 } n) => [[n[..3], n[3..6], n[6..]]],
        ("44", { Length: 10 } n) when n[0] == '2' => [[n[..2], n[2..6], n[6..]]],
        ("44", { Length: 10 } n) when n[0] == '1' && (n[1] == '1' || n[2] == '1') => [[n[..3], n[3..6], n[6..]]],
        ("44", { Length: 10 } n) => [[n[..4], n[4..]], [n[..4], n[4..7], n[7..]]],
        ("33", { Length: 9 } n) => [[n[..1], n[1..3], n[3..5], n[5..7], n[7..]]],
        _ => [],
    };

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}
