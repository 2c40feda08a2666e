using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>OData filters; values are literals, so that nothing in them can be taken for a filter.</summary>
internal static class Filters
{
    public static string Equal(string field, string value) => $"{field} eq {Literal(value)}";

    public static string StartsWith(string field, string value) => $"startswith({field},{Literal(value)})";

    public static string Contains(string field, string value) => $"contains({field},{Literal(value)})";

    public static string For(CustomerKey key) => key.Kind switch
    {
        KeyKind.CustomerNumber => Equal("number", key.Value),
        KeyKind.Email => Equal("email", key.Value),
        // Phones are stored as they were typed.
        KeyKind.Phone => string.Join(" or ", PhoneNumbers.Notations(key.Value).Select(n => Equal("phoneNumber", n))),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, null),
    };

    private static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
