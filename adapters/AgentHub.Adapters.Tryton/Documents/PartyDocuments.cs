using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>A party's orders, deliveries, invoices and payments.</summary>
internal sealed class PartyDocuments(Calls calls, Cursors cursors)
{
    private static readonly string[] Ended = ["done", "cancelled"];
    private readonly DocumentList _list = new(calls, cursors);

    public Task<Answer<IReadOnlyList<Order>>> OrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => ListAsync(customer, id => new()
    {
        Model = "sale.sale",
        Parts = [[Domains.Is("party", id)]],
        // One that has no date is not confirmed yet.
        Order = [Domains.By("sale_date", "DESC NULLS FIRST"), Domains.By("id", "DESC")],
        Fields = OrderMapping.Fields,
    }, page, OrderMapping.ToOrder, o => o.CustomerId, orders => orders.OrderByDescending(o => o.PlacedOn).ThenByDescending(o => o.Id, Ids.ByNumber), cancellationToken);

    public Task<Answer<IReadOnlyList<Delivery>>> DeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => ListAsync(customer, id => new()
    {
        Model = "stock.shipment.out",
        Parts = [[Domains.Is("customer", id), Domains.NotIn("state", Ended)], [Domains.Is("customer", id), Domains.In("state", Ended)]],
        Order = [Domains.By("id", "DESC")],
        Fields = DeliveryMapping.Fields,
    }, page, DeliveryMapping.ToDelivery, d => d.CustomerId, deliveries => deliveries.OrderBy(d => Ended.Contains(d.Status.Raw)).ThenByDescending(d => d.Id, Ids.ByNumber), cancellationToken);

    public Task<Answer<IReadOnlyList<Invoice>>> InvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => ListAsync(customer, id => new()
    {
        Model = "account.invoice",
        Parts = [[Domains.Is("party", id), Domains.Is("type", "out")]],
        Order = [Domains.By("invoice_date", "DESC NULLS FIRST"), Domains.By("id", "DESC")],
        Fields = InvoiceMapping.Fields,
    }, page, InvoiceMapping.ToInvoice, i => i.CustomerId, invoices => invoices.OrderByDescending(i => i.IssuedOn).ThenByDescending(i => i.Id, Ids.ByNumber), cancellationToken);

    public Task<Answer<IReadOnlyList<Payment>>> PaymentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => ListAsync(customer, id => new()
    {
        Model = "account.move.line",
        Parts = [[Domains.Is("invoice_payments.party", id), Domains.Is("invoice_payments.type", "out")]],
        Order = [Domains.By("date", "DESC"), Domains.By("id", "DESC")],
        Fields = PaymentMapping.Fields,
    }, page, PaymentMapping.ToPayment, p => p.CustomerId, payments => payments.OrderByDescending(p => p.PaidOn).ThenByDescending(p => p.Id, Ids.ByNumber), cancellationToken);

    public async Task<Answer<InvoiceDetail>> InvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken)
    {
        if (Ids.Read(invoiceId) is not { } id) return Answer.NotFound<InvoiceDetail>();
        var rows = await calls.SearchReadAsync("account.invoice", [Domains.Is("id", id), Domains.Is("type", "out")], 0, 1, null, [.. InvoiceMapping.Fields, .. InvoiceMapping.LineFields], cancellationToken);
        var row = rows.FirstOrDefault(r => r.Id("id") == id);
        if (InvoiceMapping.ToInvoice(row) is not { } invoice) return Answer.NotFound<InvoiceDetail>();
        return invoice.CustomerId == customer.RecordId && invoice.CustomerId.Length > 0
            ? Answer.Found(new InvoiceDetail { Invoice = invoice, Lines = InvoiceMapping.ToLines(row, invoice.Total.Currency) })
            : Answer.NotFound<InvoiceDetail>(dropped: 1);
    }

    private async Task<Answer<IReadOnlyList<T>>> ListAsync<T>(CustomerRef customer, Func<long, DocumentQuestion> question, PageRequest page, Func<Row, T?> map,
        Func<T, string> owner, Func<IEnumerable<T>, IEnumerable<T>> sort, CancellationToken cancellationToken) where T : class =>
        // For who cannot be anybody nothing is asked, but a cursor is looked at all the same.
        await _list.ReadAsync(Ids.Read(customer.RecordId) is { } id ? question(id) : question(0) with { Parts = [] }, customer, page, map, owner, sort, cancellationToken);
}
