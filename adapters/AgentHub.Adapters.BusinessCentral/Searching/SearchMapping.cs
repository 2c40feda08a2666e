using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>From what a search found to our hit.</summary>
internal static class SearchMapping
{
    public static SearchHit ToHit(string set, WireFoundRow row) => set switch
    {
        "customers" => new()
        {
            Id = row.Number,
            Kind = SearchHitKind.Customer,
            Title = Words.Of(row.DisplayName) ?? row.Number,
            Excerpt = Joined(row.Number, row.Email, row.City),
            CustomerId = row.Number,
            UpdatedAt = row.LastModifiedDateTime?.ToUniversalTime(),
        },
        _ => new()
        {
            Id = row.Id,
            Kind = set == "salesOrders" ? SearchHitKind.Order : SearchHitKind.Invoice,
            Title = row.Number,
            Excerpt = Joined(row.CustomerName, row.OrderDate ?? row.InvoiceDate, row.ExternalDocumentNumber),
            CustomerId = Words.Of(row.CustomerNumber),
            UpdatedAt = row.LastModifiedDateTime?.ToUniversalTime(),
        },
    };

    private static string? Joined(params string?[] parts) => Excerpt.Of(string.Join(", ", parts.Select(Words.Of).OfType<string>()));
}
