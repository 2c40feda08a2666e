using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>OData filters; values are literals, so that nothing in them can be taken for a filter.</summary>
internal static class Filters
{
    public static string Equal(string field, string value) => $"{field} eq '{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string For(CustomerKey key) => key.Kind switch
    {
        KeyKind.CustomerNumber => Equal("number", key.Value),
        KeyKind.Email => Equal("email", key.Value),
        // Phones are stored as they were typed.
        KeyKind.Phone => string.Join(" or ", PhoneNumbers.Notations(key.Value).Select(n => Equal("phoneNumber", n))),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, null),
    };
}
