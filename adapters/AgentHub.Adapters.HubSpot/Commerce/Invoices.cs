using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>The invoices that a contact is tied to, the newest first, and one with its line items. Drafts without a date are no invoices yet.</summary>
internal sealed class Invoices(CrmObjects crm, Cursors cursors)
{
    private static readonly DatedQuery Query = new(
        "invoices", InvoiceMapping.Issued, InvoiceMapping.Properties, [[new(InvoiceMapping.Issued, "HAS_PROPERTY")]], _ => true);

    private readonly DatedList _list = new(crm, cursors);

    /// <exception cref="ForeignCursorException">The cursor is none of this list.</exception>
    public Task<Answer<IReadOnlyList<Invoice>>> ListAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        _list.ReadAsync("invoices", Query, customer, page, found => InvoiceMapping.ToInvoice(found, customer), cancellationToken);

    public async Task<Answer<InvoiceDetail>> GetAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken)
    {
        if (!Ids.IsId(customer.RecordId) || !Ids.IsId(invoiceId)) return Answer.NotFound<InvoiceDetail>();
        var invoice = await crm.ReadAsync("invoices", invoiceId, InvoiceMapping.Properties, tiedTo: null, cancellationToken);
        if (invoice.Id != invoiceId || (await crm.OwnAsync("invoices", [invoice], customer, cancellationToken)).Count == 0) return Answer.NotFound<InvoiceDetail>(dropped: 1);
        var (ids, isCut) = await crm.TiedToAsync("invoices", invoiceId, "line_items", cancellationToken);
        var lines = (await crm.ReadManyAsync("line_items", ids, InvoiceMapping.LineProperties, cancellationToken)).DistinctBy(l => l.Id).ToDictionary(l => l.Id);
        var answer = Answer.Found(new InvoiceDetail
        {
            Invoice = InvoiceMapping.ToInvoice(invoice, customer),
            Lines = [.. ids.Where(lines.ContainsKey).Select(id => InvoiceMapping.ToLine(lines[id], invoice["hs_currency"]))],
        });
        return isCut ? answer with { Missing = "without the lines beyond the first it names" } : answer;
    }
}
