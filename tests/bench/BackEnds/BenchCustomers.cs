using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentHub.Bench.BackEnds;

/// <summary>
/// Customers by the hundred thousand, each with one ten-digit number that is account number, record id, and part of phone
/// and e-mail in every system: so any request says whose it is.
/// </summary>
internal static partial class BenchCustomers
{
    private const long First = 7_730_000_000;

    /// <summary>Account number of the customer with this index, 0 to 999,999.</summary>
    public static string Number(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, 999_999);
        return (First + index).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The customer a request is about; null when it is about none.</summary>
    public static string? In(string request) => Pattern().Match(request) is { Success: true } match ? match.Value : null;

    [GeneratedRegex("7730[0-9]{6}")]
    private static partial Regex Pattern();
}
