using System.Collections.Frozen;

namespace AgentHub.Core.Context.E164;

/// <summary>The numbering plans of the world, looked up by calling code or country.</summary>
internal static class NumberingPlans
{
    private static readonly NumberingPlan[] All = [.. Lines(NumberingTable.Rows).Select(Parse)];
    private static readonly FrozenDictionary<string, NumberingPlan> ByCode = All.ToFrozenDictionary(p => p.CallingCode);

    private static readonly FrozenDictionary<string, NumberingPlan> ByCountry = All
        .SelectMany(p => p.Countries.Select(c => (Country: c, Plan: p)))
        .ToFrozenDictionary(x => x.Country, x => x.Plan, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every country known.</summary>
    public static IEnumerable<string> Countries => ByCountry.Keys;

    /// <summary>The plan of a country, or null when it is not known.</summary>
    public static NumberingPlan? OfCountry(string country) => ByCountry.GetValueOrDefault(country);

    /// <summary>The plan whose calling code these digits begin with; codes are prefix-free, so there is at most one.</summary>
    public static NumberingPlan? OfDigits(string digits)
    {
        for (var length = 1; length <= 3 && length <= digits.Length; length++)
            if (ByCode.TryGetValue(digits[..length], out var plan)) return plan;
        return null;
    }

    private static string[] Lines(string rows) =>
        rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // code, countries, trunk, fewest-most digits, exit when it is not 00; "-" is none.
    private static NumberingPlan Parse(string row)
    {
        var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var lengths = cells[3].Split('-');
        return new(cells[0], cells[1] == "-" ? [] : [.. cells[1].Split(',')], cells[2] == "-" ? "" : cells[2],
            cells.Length > 4 ? cells[4] : "00", int.Parse(lengths[0], null), int.Parse(lengths[1], null));
    }
}
