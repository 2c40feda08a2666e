using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>A type of objects that a search by words looks in.</summary>
/// <param name="Type">As in addresses.</param>
/// <param name="Kind">What a hit is.</param>
/// <param name="Properties">What a hit must bring.</param>
internal sealed record SearchedType(string Type, SearchHitKind Kind, IReadOnlyList<string> Properties)
{
    public static IReadOnlyList<SearchedType> All(HubSpotSettings settings) =>
    [
        new("contacts", SearchHitKind.Customer, ContactMapping.FoundProperties(settings)),
        new("tickets", SearchHitKind.Ticket, ["subject", "content"]),
        new("companies", SearchHitKind.Account, ["name", "domain", "city"]),
    ];

    /// <param name="found">An object of this type.</param>
    /// <param name="customer">The contact it belongs to; null for none.</param>
    public SearchHit Hit(CrmObject found, string? customer) => new()
    {
        Id = found.Id,
        Kind = Kind,
        Title = Title(found) ?? found.Id,
        Excerpt = Excerpt.Of(Kind switch
        {
            SearchHitKind.Customer => Joined(found["email"], found["phone"], found["mobilephone"]),
            SearchHitKind.Ticket => found["content"],
            _ => Joined(found["domain"], found["city"]),
        }),
        CustomerId = Kind == SearchHitKind.Customer ? found.Id : customer,
        UpdatedAt = found.UpdatedAt?.ToUniversalTime(),
    };

    private string? Title(CrmObject found) => Kind switch
    {
        SearchHitKind.Customer => ContactMapping.Name(found) is { Length: > 0 } name ? name : found["email"],
        SearchHitKind.Ticket => found["subject"],
        _ => found["name"] ?? found["domain"],
    };

    private static string Joined(params string?[] parts) => string.Join(" · ", parts.OfType<string>());
}
