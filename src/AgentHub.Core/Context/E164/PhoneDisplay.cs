namespace AgentHub.Core.Context.E164;

/// <summary>Writes an E.164 number the way people at home read it. For showing only; compare E.164.</summary>
public static class PhoneDisplay
{
    /// <summary>
    /// <c>01632 960147</c> for <c>+441632960147</c> when <paramref name="homeCountry"/> is GB; a number from elsewhere keeps its
    /// calling code. A text that is not E.164 is returned as it is.
    /// </summary>
    public static string Of(string e164, string homeCountry)
    {
        if (!e164.StartsWith('+') || NumberingPlans.OfDigits(e164[1..]) is not { } plan) return e164;
        var number = e164[(1 + plan.CallingCode.Length)..];
        if (!plan.Countries.Contains(homeCountry, StringComparer.OrdinalIgnoreCase)) return $"+{plan.CallingCode} {number}";
        return plan.CallingCode switch
        {
            "44" => British(number),
            "1" when number.Length == 10 => $"({number[..3]}) {number[3..6]}-{number[6..]}",
            _ => plan.Trunk + number,
        };
    }

    // Ofcom's National Telephone Numbering Plan: 2-digit areas (20), 3-digit ones (113, 121), else 4 digits and the rest.
    private static string British(string number) => number switch
    {
        ['2', ..] => $"0{number[..2]} {number[2..6]} {number[6..]}",
        ['1', '1', ..] or ['1', _, '1', ..] or ['3', ..] or ['8', ..] => $"0{number[..3]} {number[3..6]} {number[6..]}",
        _ => $"0{number[..4]} {number[4..]}",
    };
}
