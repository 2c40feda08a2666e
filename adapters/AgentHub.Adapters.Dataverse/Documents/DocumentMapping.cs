using AgentHub.Abstractions;

namespace AgentHub.Adapters.Dataverse;

/// <summary>From Dataverse's orders and invoices to ours.</summary>
internal static class DocumentMapping
{
    public static Order ToOrder(WireDocument row, Party party, DataverseSettings settings) => new()
    {
        Id = Id(row.SalesOrderId),
        Number = PartyMapping.Word(row.OrderNumber) ?? Id(row.SalesOrderId),
        CustomerId = party.RecordId,
        PlacedOn = Day(row.CreatedOn),
        Status = new(row.StateCode switch
        {
            0 or 1 => OrderStatus.Open,
            2 => OrderStatus.Cancelled,
            3 or 4 => OrderStatus.Completed,
            _ => OrderStatus.Unknown,
        }, Word(row)),
        Total = row.TotalAmount is { } total ? Amount(total, row, settings) : null,
        Summary = PartyMapping.Word(row.Name),
        UpdatedAt = row.ModifiedOn?.ToUniversalTime(),
    };

    public static Invoice ToInvoice(WireDocument row, Party party, DataverseSettings settings) => new()
    {
        Id = Id(row.InvoiceId),
        Number = PartyMapping.Word(row.InvoiceNumber) ?? Id(row.InvoiceId),
        CustomerId = party.RecordId,
        IssuedOn = Day(row.CreatedOn),
        DueOn = Dates.Day(row.DueDate),
        Total = Amount(row.TotalAmount ?? throw new UnreadableException("sent an invoice without its amount"), row, settings),
        Status = new(row.StateCode switch
        {
            0 => InvoiceStatus.Open,
            2 => InvoiceStatus.Paid,
            3 => InvoiceStatus.Cancelled,
            _ => InvoiceStatus.Unknown,
        }, Word(row)),
        UpdatedAt = row.ModifiedOn?.ToUniversalTime(),
    };

    /// <summary>A line that names a product is called by it; one that was written in is called what was written.</summary>
    public static InvoiceLine ToLine(WireLine row, string currency) => new()
    {
        Id = row.InvoiceDetailId.ToString("D"),
        Description = row.Formatted("_productid_value") ?? PartyMapping.Word(row.ProductDescription) ?? PartyMapping.Word(row.Description) ?? "",
        Quantity = row.Quantity,
        Unit = row.Formatted("_uomid_value"),
        UnitPrice = row.PricePerUnit is { } price ? Money.From(price, currency) : null,
        Total = row.ExtendedAmount is { } total ? Money.From(total, currency) : null,
    };

    private static string Id(Guid? id) => id?.ToString("D") ?? throw new UnreadableException("sent a document without its id");

    private static DateOnly? Day(DateTimeOffset? time) => time is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;

    private static string Word(WireDocument row) => row.Formatted("statuscode") ?? row.Formatted("statecode") ?? $"{row.StateCode}";

    private static Money Amount(decimal major, WireDocument row, DataverseSettings settings) => Money.From(major, PartyMapping.Word(row.Currency?.IsoCurrencyCode) ?? settings.Currency);
}
