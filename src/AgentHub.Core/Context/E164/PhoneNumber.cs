namespace AgentHub.Core.Context.E164;

/// <summary>
/// Turns a telephone number in any notation into E.164 (ITU-T Recommendation E.164: <c>+</c>, calling code, at most 15
/// digits), so that two notations of one number are equal. Pure and thread safe.
/// </summary>
/// <remarks>
/// Stands in for libphonenumber-csharp, which the package source this project builds from does not hold. It knows calling
/// codes, trunk and exit prefixes and lengths, not which ranges are in service.
/// </remarks>
public static class PhoneNumber
{
    /// <summary>Longest text looked at, in characters.</summary>
    public const int MaxText = 64;

    /// <summary>True for an ISO 3166-1 alpha-2 code whose numbering plan is known.</summary>
    public static bool KnowsCountry(string? country) => country is not null && NumberingPlans.OfCountry(country) is not null;

    /// <summary>E.164, or null when the text is no telephone number. An extension is dropped; a leading Italian 0 is kept.</summary>
    /// <param name="text">Any notation: <c>01632 960147</c>, <c>+44 (0)1632/960147 ext. 12</c>, <c>0044…</c>, <c>tel:+44…</c>.</param>
    /// <param name="defaultCountry">ISO 3166-1 alpha-2; the country whose way of writing a number without calling code is meant.</param>
    /// <exception cref="ArgumentException"><paramref name="defaultCountry"/> is not known.</exception>
    public static string? Normalise(string? text, string defaultCountry)
    {
        var home = NumberingPlans.OfCountry(defaultCountry)
            ?? throw new ArgumentException($"No numbering plan is known for country '{defaultCountry}'.", nameof(defaultCountry));
        if (string.IsNullOrWhiteSpace(text) || text.Length > MaxText) return null;
        if (Dialled.Read(text) is not { } dialled) return null;
        if (dialled.IsInternational) return International(dialled.Digits);
        if (Exit(home, dialled.Digits) is { } rest && International(rest) is { } abroad) return abroad;
        return National(home, dialled.Digits) ?? WithoutPlus(home, dialled.Digits);
    }

    private static string? International(string digits) =>
        NumberingPlans.OfDigits(digits) is { } plan && plan.Significant(digits[plan.CallingCode.Length..]) is { } number
            ? $"+{plan.CallingCode}{number}"
            : null;

    private static string? Exit(NumberingPlan home, string digits)
    {
        if (digits.StartsWith(home.Exit, StringComparison.Ordinal)) return digits[home.Exit.Length..];
        return digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
    }

    private static string? National(NumberingPlan home, string digits) =>
        home.Significant(digits) is { } number ? $"+{home.CallingCode}{number}" : null;

    // Switches and imports often drop the plus: 441632960147.
    private static string? WithoutPlus(NumberingPlan home, string digits) =>
        digits.StartsWith(home.CallingCode, StringComparison.Ordinal) ? International(digits) : null;
}
