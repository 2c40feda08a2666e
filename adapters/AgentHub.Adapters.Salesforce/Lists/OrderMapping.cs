using AgentHub.Abstractions;

namespace AgentHub.Adapters.Salesforce;

/// <summary>From Salesforce's order to ours.</summary>
internal static class OrderMapping
{
    /// <param name="row">Already known to be the customer's.</param>
    /// <param name="customer">Whose.</param>
    /// <param name="settings">For the currency of amounts that name none.</param>
    public static Order ToOrder(WireOrder row, CustomerRef customer, SalesforceSettings settings) => new()
    {
        Id = row.Id,
        Number = row.OrderNumber,
        CustomerId = customer.RecordId,
        PlacedOn = Dates.Day(row.EffectiveDate),
        Status = new(Status(row.StatusCode), row.Status ?? ""),
        Total = row.TotalAmount is { } total ? Money.From(total, ContactMapping.Word(row.CurrencyIsoCode) ?? settings.Currency) : null,
        Summary = ContactMapping.Word(row.Name),
        UpdatedAt = Times.Of(row.LastModifiedDate),
    };

    /// <summary>The words of an organisation fall into these categories.</summary>
    private static OrderStatus Status(string? code) => code switch
    {
        "Draft" => OrderStatus.Draft,
        "Activated" => OrderStatus.Open,
        "Canceled" => OrderStatus.Cancelled,
        _ => OrderStatus.Unknown,
    };
}
