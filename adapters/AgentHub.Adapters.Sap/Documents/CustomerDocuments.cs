using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>Orders, invoices and deliveries of a customer.</summary>
internal sealed class CustomerDocuments(SapSettings settings, Cursors cursors)
{
    private const string SoldTo = "SoldToParty";

    public async Task<Answer<IReadOnlyList<Order>>> OrdersAsync(Asked asked, CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        (await DocumentPage<WireOrder>.ReadAsync("orders", SoldTo, customer, page, cursors, (filter, at) =>
            asked.Api.Orders(filter, OrderMapping.Fields, at.Top, at.Skip, at.SkipToken, asked.Client, asked.Authorization, cancellationToken)))
        .Answer(o => o.SoldToParty, o => OrderMapping.ToOrder(o, customer), orders => orders.OrderByDescending(o => o.PlacedOn ?? DateOnly.MinValue));

    public async Task<Answer<IReadOnlyList<Invoice>>> InvoicesAsync(Asked asked, CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        (await DocumentPage<WireBilling>.ReadAsync("invoices", settings.InvoiceParty, customer, page, cursors, (filter, at) =>
            asked.Api.Invoices(filter, InvoiceMapping.Fields, at.Top, at.Skip, at.SkipToken, asked.Client, asked.Authorization, cancellationToken)))
        .Answer(Party, i => InvoiceMapping.ToInvoice(i, Party(i), customer), invoices => invoices.OrderByDescending(i => i.IssuedOn ?? DateOnly.MinValue));

    public async Task<Answer<InvoiceDetail>> InvoiceAsync(Asked asked, CustomerRef customer, string invoiceId, CancellationToken cancellationToken)
    {
        if (!Numbers.IsNumber(invoiceId) || !Numbers.IsNumber(customer.RecordId)) return Answer.NotFound<InvoiceDetail>();
        var billing = Ask.Value(await asked.Api.Invoice(invoiceId, InvoiceMapping.FieldsWithItems, asked.Client, asked.Authorization, cancellationToken)).D;
        if (!Numbers.AreSame(billing.BillingDocument, invoiceId) || !Numbers.AreSame(Party(billing), customer.RecordId)) return Answer.NotFound<InvoiceDetail>(dropped: 1);
        return InvoiceMapping.ToInvoice(billing, Party(billing), customer) is { } invoice
            ? Answer.Found(new InvoiceDetail { Invoice = invoice, Lines = InvoiceMapping.ToLines(billing) })
            : Answer.Unreadable<InvoiceDetail>("sent an invoice without an amount");
    }

    public async Task<Answer<IReadOnlyList<Delivery>>> DeliveriesAsync(Asked asked, CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        (await DocumentPage<WireDelivery>.ReadAsync("deliveries", SoldTo, customer, page, cursors, (filter, at) =>
            asked.Api.Deliveries(filter, DeliveryMapping.Fields, at.Top, at.Skip, at.SkipToken, asked.Client, asked.Authorization, cancellationToken)))
        .Answer(d => d.SoldToParty, d => DeliveryMapping.ToDelivery(d, customer), DeliveryMapping.Order);

    private string? Party(WireBilling billing) => settings.InvoiceParty == SoldTo ? billing.SoldToParty : billing.PayerParty;
}
