using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>From Business Central's orders and invoices to our records.</summary>
/// <param name="localCurrency">For documents that name no currency.</param>
internal sealed class DocumentMapping(string localCurrency)
{
    public Order ToOrder(WireOrder order) => new()
    {
        Id = order.Id,
        Number = order.Number,
        CustomerId = order.CustomerNumber ?? "",
        PlacedOn = Dates.Day(order.OrderDate),
        Status = OrderState(order),
        Total = order.TotalAmountIncludingTax is { } total ? Amount(total, order.CurrencyCode) : null,
        Summary = Summary(order.SalesOrderLines ?? []),
        UpdatedAt = order.LastModifiedDateTime?.ToUniversalTime(),
    };

    public Invoice ToInvoice(WireInvoice invoice) => new()
    {
        Id = invoice.Id,
        Number = invoice.Number,
        CustomerId = invoice.CustomerNumber ?? "",
        IssuedOn = Dates.Day(invoice.InvoiceDate),
        DueOn = Dates.Day(invoice.DueDate),
        Total = Amount(invoice.TotalAmountIncludingTax, invoice.CurrencyCode),
        Remaining = invoice.RemainingAmount is { } remaining ? Amount(remaining, invoice.CurrencyCode) : null,
        Status = InvoiceState(Words.Of(invoice.Status)),
        UpdatedAt = invoice.LastModifiedDateTime?.ToUniversalTime(),
    };

    public InvoiceDetail ToDetail(WireInvoice invoice) => new()
    {
        Invoice = ToInvoice(invoice),
        Lines = (invoice.SalesInvoiceLines ?? []).OrderBy(l => l.Sequence ?? int.MaxValue).Select((l, i) => ToLine(l, i, invoice.CurrencyCode)).ToList(),
    };

    private InvoiceLine ToLine(WireInvoiceLine line, int index, string? currency)
    {
        var isComment = Words.Of(line.LineType) == "Comment";
        return new()
        {
            Id = line.Id ?? $"line-{index + 1}",
            Description = line.Description?.Trim() ?? "",
            Quantity = isComment ? null : line.Quantity,
            Unit = isComment ? null : Words.Of(line.UnitOfMeasureCode),
            UnitPrice = isComment || line.UnitPrice is null ? null : Amount(line.UnitPrice.Value, currency),
            Total = isComment || (line.NetAmountIncludingTax ?? line.AmountIncludingTax) is not { } total ? null : Amount(total, currency),
        };
    }

    private Money Amount(decimal major, string? currency) => Money.From(major, Words.Of(currency)?.ToUpperInvariant() ?? localCurrency);

    private static Coded<OrderStatus> OrderState(WireOrder order)
    {
        var raw = Words.Of(order.Status) ?? "";
        return new((raw, order.FullyShipped) switch
        {
            (_, true) => OrderStatus.Shipped,
            ("Draft" or "In Review", _) => OrderStatus.Draft,
            ("Open", _) => OrderStatus.Open,
            _ => OrderStatus.Unknown,
        }, raw);
    }

    private static string? Summary(IReadOnlyList<WireOrderLine> lines)
    {
        var texts = lines.Select(l => l.Description?.Trim()).Where(t => !string.IsNullOrEmpty(t)).ToList();
        return texts.Count > 1 ? $"{texts[0]} and {texts.Count - 1} more" : texts.FirstOrDefault();
    }

    private static Coded<InvoiceStatus> InvoiceState(string? raw) => new(raw switch
    {
        "Draft" or "In Review" => InvoiceStatus.Draft,
        "Open" => InvoiceStatus.Open,
        "Paid" => InvoiceStatus.Paid,
        "Canceled" or "Corrective" => InvoiceStatus.Cancelled,
        _ => InvoiceStatus.Unknown,
    }, raw ?? "");
}
