using System.Globalization;

namespace AgentHub.Adapters.Dataverse;

/// <summary>
/// OData conditions; values are literals, so that nothing in them can be taken for a condition. A quotation mark is written twice:
/// learn.microsoft.com, "Filter rows by using OData", "Manage single quotes".
/// </summary>
internal static class Filters
{
    public static string Equal(string column, string value) => $"{column} eq {Literal(value)}";

    /// <summary>Ids stand without quotation marks.</summary>
    public static string Equal(string column, Guid id) => string.Create(CultureInfo.InvariantCulture, $"{column} eq {id:D}");

    public static string Any(IEnumerable<string> conditions) => $"({string.Join(" or ", conditions)})";

    /// <summary>What contains a word of letters and digits only; in such a word nothing is a wildcard.</summary>
    public static string Contains(string column, string word) => $"contains({column},{Literal(word)})";

    private static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
