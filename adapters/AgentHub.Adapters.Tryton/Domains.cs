namespace AgentHub.Adapters.Tryton;

/// <summary>Conditions in Tryton's domains. Values are values: a domain is data, not text.</summary>
internal static class Domains
{
    public static object?[] Is(string field, object? value) => [field, "=", value];

    public static object?[] In<T>(string field, IEnumerable<T> values) => [field, "in", values];

    public static object?[] NotIn<T>(string field, IEnumerable<T> values) => [field, "not in", values];

    /// <summary>The same text whatever its case.</summary>
    public static object?[] Same(string field, string value) => [field, "ilike", Literal(value)];

    /// <summary>A text that holds the value.</summary>
    public static object?[] Holds(string field, string value) => [field, "like", $"%{Literal(value)}%"];

    /// <summary>Not a condition but an order: <c>ASC</c> or <c>DESC</c>, and where empty ones go.</summary>
    public static string[] By(string field, string direction) => [field, direction];

    /// <summary>What would stand for anything stands for itself.</summary>
    private static string Literal(string value) =>
        value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
}
