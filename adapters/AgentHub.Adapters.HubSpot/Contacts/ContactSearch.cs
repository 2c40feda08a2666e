using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The search for the contacts that hold a key.</summary>
internal static class ContactSearch
{
    private const int Limit = 100;

    public static SearchRequest For(CustomerKey key, HubSpotSettings settings) =>
        new(Groups(key, settings), ContactMapping.FoundProperties(settings), Limit);

    private static IReadOnlyList<FilterGroup> Groups(CustomerKey key, HubSpotSettings settings) => key.Kind switch
    {
        KeyKind.CustomerNumber => [FilterGroup.Of(settings.AccountNumber, "EQ", key.Value)],
        KeyKind.Email => [FilterGroup.Of("email", "EQ", key.Value), FilterGroup.Of("hs_additional_emails", "CONTAINS_TOKEN", key.Value)],
        // HubSpot compares phones as they were typed, so every usual notation is asked for.
        KeyKind.Phone => [FilterGroup.In("phone", PhoneNumbers.Notations(key.Value)), FilterGroup.In("mobilephone", PhoneNumbers.Notations(key.Value))],
        _ => throw new ArgumentOutOfRangeException(nameof(key), key.Kind, null),
    };
}
