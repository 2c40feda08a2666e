namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Numbers and references are codes in Business Central: it keeps them in capitals and compares them without case.</summary>
internal static class Codes
{
    /// <summary>Longest number of a record.</summary>
    public const int LongestNumber = 20;

    /// <summary>Longest external document number.</summary>
    public const int LongestReference = 35;

    public static bool Same(string? code, string? other) => string.Equals(code?.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>As the system keeps it.</summary>
    public static string Of(string text) => text.Trim().ToUpperInvariant();
}
