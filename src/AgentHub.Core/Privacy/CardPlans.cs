namespace AgentHub.Core.Privacy;

/// <summary>
/// How card numbers begin and how long they are (ISO/IEC 7812 issuer ranges of the payment networks). Without it, every
/// tenth long number would be taken for a card: serial numbers, tracking numbers, the IMEI of every phone.
/// </summary>
internal static class CardPlans
{
    public const int MinDigits = 13;
    public const int MaxDigits = 19;

    /// <summary>First and last beginning (of equal length), fewest and most digits.</summary>
    private static readonly (int From, int To, int Digits, int Fewest, int Most)[] Plans =
    [
        (4, 4, 1, 16, 16),               // Visa, with the old numbers of 13 digits and the new ones of 19
        (4, 4, 1, 13, 13),
        (4, 4, 1, 19, 19),
        (51, 55, 2, 16, 16),             // Mastercard
        (2221, 2720, 4, 16, 16),         // Mastercard, second range
        (34, 34, 2, 15, 15),             // American Express
        (37, 37, 2, 15, 15),
        (300, 305, 3, 14, 19),           // Diners Club
        (36, 36, 2, 14, 19),
        (38, 39, 2, 14, 19),
        (3528, 3589, 4, 16, 19),         // JCB
        (60, 60, 2, 13, 19),             // Discover, RuPay, Maestro
        (644, 659, 3, 16, 19),           // Discover
        (62, 62, 2, 16, 19),             // UnionPay
        (50, 50, 2, 13, 19),             // Maestro
        (56, 59, 2, 13, 19),
        (61, 69, 2, 13, 19),
        (81, 82, 2, 16, 19),             // RuPay, UnionPay
        (2200, 2204, 4, 16, 19),         // Mir
        (9792, 9792, 4, 16, 16),         // Troy
    ];

    public static bool Fits(ReadOnlySpan<byte> digits)
    {
        foreach (var plan in Plans)
        {
            if (digits.Length < plan.Fewest || digits.Length > plan.Most) continue;
            var beginning = 0;
            foreach (var digit in digits[..plan.Digits]) beginning = (beginning * 10) + digit;
            if (beginning >= plan.From && beginning <= plan.To) return true;
        }
        return false;
    }
}
