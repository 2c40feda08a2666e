using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>A customer's orders, shipments and invoices.</summary>
internal sealed class CustomerDocuments(IBusinessCentralApi api, BusinessCentralSettings settings, Cursors cursors)
{
    private readonly DocumentMapping _documents = new(settings.Currency);

    public async Task<Answer<IReadOnlyList<Order>>> OrdersAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        var rows = await DocumentPage<WireOrder>.ReadAsync("orders", customer, page, cursors, (filter, at) =>
            api.Orders(settings.CompanyId, filter, "orderDate desc,number desc", at.Top, at.SkipToken, at.Skip, bearer, cancellationToken));
        return rows.Answer(_documents.ToOrder, o => o.CustomerNumber, o => o.OrderDate);
    }

    public async Task<Answer<IReadOnlyList<Delivery>>> DeliveriesAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        var rows = await DocumentPage<WireShipment>.ReadAsync("deliveries", customer, page, cursors, (filter, at) =>
            api.Shipments(settings.CompanyId, filter, "postingDate desc,number desc", at.Top, at.SkipToken, at.Skip, bearer, cancellationToken));
        return rows.Answer(ShipmentMapping.ToDelivery, s => s.CustomerNumber, s => s.PostingDate);
    }

    public async Task<Answer<IReadOnlyList<Invoice>>> InvoicesAsync(CustomerRef customer, PageRequest page, string bearer, CancellationToken cancellationToken)
    {
        var rows = await DocumentPage<WireInvoice>.ReadAsync("invoices", customer, page, cursors, (filter, at) =>
            api.Invoices(settings.CompanyId, filter, "invoiceDate desc,number desc", at.Top, at.SkipToken, at.Skip, bearer, cancellationToken));
        return rows.Answer(_documents.ToInvoice, i => i.CustomerNumber, i => i.InvoiceDate);
    }

    public async Task<Answer<InvoiceDetail>> InvoiceAsync(CustomerRef customer, Guid id, string bearer, CancellationToken cancellationToken)
    {
        var invoice = Ask.Value(await api.Invoice(settings.CompanyId, id.ToString("D"), "salesInvoiceLines", bearer, cancellationToken));
        var isIt = Guid.TryParse(invoice.Id, out var answered) && answered == id && Codes.Same(invoice.CustomerNumber, customer.RecordId);
        return isIt ? Answer.Found(_documents.ToDetail(invoice)) : Answer.NotFound<InvoiceDetail>(dropped: 1);
    }
}
