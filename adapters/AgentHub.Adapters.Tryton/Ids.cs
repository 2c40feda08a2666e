using System.Globalization;

namespace AgentHub.Adapters.Tryton;

/// <summary>Numbers of records as text.</summary>
internal static class Ids
{
    /// <summary>Null for what is no number of a record.</summary>
    public static long? Read(string? id) =>
        id is { Length: > 0 and <= 18 } && id[0] != '0' && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>By number; both texts must be from <see cref="Text"/>.</summary>
    public static IComparer<string> ByNumber { get; } = Comparer<string>.Create((a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));

    public static string Text(long? id) => id?.ToString(CultureInfo.InvariantCulture) ?? "";
}
