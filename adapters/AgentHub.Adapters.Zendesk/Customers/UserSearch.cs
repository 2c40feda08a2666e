using AgentHub.Abstractions;

namespace AgentHub.Adapters.Zendesk;

/// <summary>Zendesk's search words for a key.</summary>
internal static class UserSearch
{
    /// <summary>The query; null when the key is searched by external id, which is no query.</summary>
    /// <remarks>
    /// A leading <c>*</c> finds a phone in any notation by its digits: developer.zendesk.com, "Retrieving the Zendesk user id
    /// of a caller".
    /// </remarks>
    public static string? Query(CustomerKey key) => key.Kind switch
    {
        KeyKind.Email => $"role:end-user email:\"{Quoted(key.Value)}\"",
        KeyKind.Phone => $"role:end-user phone:*{PhoneNumbers.National(key.Value)}",
        _ => null,
    };

    /// <summary>A quotation mark would end the value and begin other search words.</summary>
    private static string Quoted(string value) => value.Replace("\\", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
}
