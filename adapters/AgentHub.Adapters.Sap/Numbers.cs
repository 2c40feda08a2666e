using System.Text.RegularExpressions;

namespace AgentHub.Adapters.Sap;

/// <summary>
/// SAP's numbers of partners and documents: up to ten characters, stored with leading zeros (<c>0000000010</c>) and shown without
/// them (<c>10</c>). Both are the same number; which one a service sends depends on the service.
/// </summary>
internal static partial class Numbers
{
    private const int Length = 10;

    /// <summary>Whatever else is asked for by number is nobody's.</summary>
    public static bool IsNumber(string? text) => text is not null && Number().IsMatch(text) && Plain(text).Length > 0;

    /// <summary>As it is shown: of digits only without leading zeros, letters as capitals.</summary>
    public static string Plain(string? number)
    {
        var text = (number ?? "").Trim().ToUpperInvariant();
        return text.All(char.IsAsciiDigit) ? text.TrimStart('0') : text;
    }

    public static bool AreSame(string? one, string? other) => Plain(one) is { Length: > 0 } plain && plain == Plain(other);

    /// <summary>Whose a row says that it is: as it was asked for where it is the same number, else as the row has it.</summary>
    public static string Owner(string? party, string asked) => AreSame(party, asked) ? asked : Plain(party);

    /// <summary>How it may be stored: as shown, and with leading zeros.</summary>
    public static IReadOnlyList<string> Notations(string number)
    {
        var plain = Plain(number);
        return plain.All(char.IsAsciiDigit) && plain.Length < Length ? [plain, plain.PadLeft(Length, '0')] : [plain];
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,10}\z")]
    private static partial Regex Number();
}
