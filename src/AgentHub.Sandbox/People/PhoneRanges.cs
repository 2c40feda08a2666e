using System.Globalization;

namespace AgentHub.Sandbox.People;

/// <summary>
/// Telephone numbers that ring nowhere: ranges which the national regulators keep for drama and documentation. Every number
/// of the population comes from here.
/// </summary>
/// <remarks>
/// Great Britain: Ofcom, "Telephone numbers for use in TV and radio drama programmes". North America: 555-0100 to 555-0199 in
/// every area (ATIS, 555 NXX assignment guidelines). Australia: ACMA, "Phone numbers for use in TV shows, films and creative
/// works". France: Arcep, numbers for audiovisual works (national numbering plan). Germany: Bundesnetzagentur, "Rufnummern für
/// Filmproduktionen". 01632 960xxx and some mobiles are left to the people of the scenario files.
/// </remarks>
internal static class PhoneRanges
{
    /// <summary>15 areas and the numbers for all of the country, 1,000 each.</summary>
    private static readonly string[] British =
    [
        "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960", "1414960", "1514960", "1614960", "2079460", "1914980", "2896496", "2920180", "3069990",
    ];

    /// <summary>Areas with 100 numbers each.</summary>
    private static readonly string[] NorthAmerican = ["202", "206", "212", "303", "312", "404", "415", "416", "504", "514", "604", "617", "702", "808", "902"];

    /// <summary>10,000 numbers each.</summary>
    private static readonly string[] Australian = ["25550", "35550", "75550", "85550"];

    /// <summary>10,000 numbers each.</summary>
    private static readonly string[] French = ["19900", "26191", "35301", "46571", "53649", "63998"];

    /// <summary>1,000 numbers each.</summary>
    private static readonly string[] German = ["3023125", "6990009", "4066969", "2214710", "8999998"];

    /// <summary>Mobiles that people of the scenario files have.</summary>
    private static readonly int[] Taken = [112, 287, 461, 833, 944];

    /// <summary>British landlines; beyond them Australian ones are used.</summary>
    public const int Landlines = 16_000;

    public const int Mobiles = 995;

    /// <summary>A landline of its own for each place.</summary>
    public static PhoneNumber Landline(int place) => place < Landlines
        ? new("44", British[place % British.Length] + Digits(place / British.Length, 3))
        : new("61", Australian[place % Australian.Length] + Digits((place - Landlines) / Australian.Length, 4));

    /// <summary>A British mobile of its own for each place below <see cref="Mobiles"/>.</summary>
    public static PhoneNumber Mobile(int place)
    {
        foreach (var taken in Taken)
        {
            if (place >= taken) place++;
        }
        return new("44", "7700900" + Digits(place, 3));
    }

    /// <summary>A number of another country, its own for each place below 1,500 or so of a country.</summary>
    public static PhoneNumber Foreign(int place) => (place % 4) switch
    {
        0 => new("1", NorthAmerican[place / 4 % NorthAmerican.Length] + "55501" + Digits(place / 4 / NorthAmerican.Length % 100, 2)),
        1 => new("33", French[place / 4 % French.Length] + Digits(place / 4 / French.Length % 10_000, 4)),
        2 => new("49", German[place / 4 % German.Length] + Digits(place / 4 / German.Length % 1_000, 3)),
        _ => new("61", Australian[place / 4 % Australian.Length] + Digits(9_999 - place / 4 / Australian.Length % 5_000, 4)),
    };

    private static string Digits(int number, int width) => number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
