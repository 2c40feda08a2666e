using System.Collections.Immutable;

namespace AgentHub.Core.Context.E164;

/// <summary>How the countries behind one calling code write their numbers.</summary>
/// <param name="CallingCode">1–3 digits, the first not 0: <c>44</c>.</param>
/// <param name="Countries">ISO 3166-1 alpha-2; empty for services without a country (freephone, satellite).</param>
/// <param name="Trunk">What is dialled before the number at home and dropped from abroad; empty where nothing is.</param>
/// <param name="Exit">What is dialled at home before a calling code: <c>00</c>, <c>011</c>.</param>
/// <param name="MinDigits">Fewest digits after the calling code; 1 or more.</param>
/// <param name="MaxDigits">Most digits after the calling code, included; with the code at most 15.</param>
internal sealed record NumberingPlan(string CallingCode, ImmutableArray<string> Countries, string Trunk, string Exit, int MinDigits, int MaxDigits)
{
    /// <summary>The digits after the calling code as E.164 wants them, or null when they are no number of this plan.</summary>
    /// <remarks>Where a trunk 0 exists no number begins with 0, so one that was written after the code is dropped.</remarks>
    public string? Significant(string digits)
    {
        var number = HasTrunk(digits) ? digits[Trunk.Length..] : digits;
        return Fits(number) ? number : null;
    }

    private bool HasTrunk(string digits) =>
        Trunk.Length > 0 && digits.StartsWith(Trunk, StringComparison.Ordinal) && (Trunk[0] == '0' || !Fits(digits));

    private bool Fits(string number) =>
        number.Length >= MinDigits && number.Length <= MaxDigits && !(Trunk.StartsWith('0') && number[0] == '0');
}
