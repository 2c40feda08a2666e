using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Business Central as a billing ERP: customers, orders, invoices. A customer is known by number.</summary>
internal sealed class BusinessCentralAdapter(IBusinessCentralApi api, BusinessCentralSettings settings, IAuthorization authorization, Cursors cursors)
    : IAdapter, IFindCustomers, IGetProfile, IListOrders, IListInvoices, IGetInvoice, IUpdateContactDetails, ICheckHealth
{
    private readonly DocumentMapping _documents = new(settings.Currency);

    public string Product => "Business Central";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => KeyKind.CustomerNumber;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        var page = Ask.Value(await api.Customers(settings.CompanyId, Filters.For(key), Rows.Most, bearer, cancellationToken));
        return page.Value.Select(CustomerMapping.ToFound).Checked(key, page.Count);
    }, cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        var page = Ask.Value(await api.Customers(settings.CompanyId, Filters.Equal("number", customer.RecordId), 2, bearer, cancellationToken));
        var theirs = page.Value.FirstOrDefault(c => IsTheirs(c.Number, customer));
        return theirs is null ? Answer.NotFound<Profile>(page.Value.Count) : Answer.Found(CustomerMapping.ToProfile(theirs), dropped: page.Value.Count - 1);
    }, cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        var rows = await DocumentPage<WireOrder>.ReadAsync("orders", customer, page, cursors, (filter, at) =>
            api.Orders(settings.CompanyId, filter, "orderDate desc,number desc", at.Top, at.SkipToken, at.Skip, bearer, cancellationToken));
        return rows.Answer(_documents.ToOrder, o => IsTheirs(o.CustomerId, customer), o => o.PlacedOn);
    }, cancellationToken);

    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        var rows = await DocumentPage<WireInvoice>.ReadAsync("invoices", customer, page, cursors, (filter, at) =>
            api.Invoices(settings.CompanyId, filter, "invoiceDate desc,number desc", at.Top, at.SkipToken, at.Skip, bearer, cancellationToken));
        return rows.Answer(_documents.ToInvoice, i => IsTheirs(i.CustomerId, customer), i => i.IssuedOn);
    }, cancellationToken);

    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(invoiceId, "D", out var id)) return Task.FromResult(Answer.NotFound<InvoiceDetail>());
        return AskAsync(async bearer =>
        {
            var invoice = Ask.Value(await api.Invoice(settings.CompanyId, id.ToString("D"), "salesInvoiceLines", bearer, cancellationToken));
            var isIt = Guid.TryParse(invoice.Id, out var answered) && answered == id && IsTheirs(invoice.CustomerNumber ?? "", customer);
            return isIt ? Answer.Found(_documents.ToDetail(invoice)) : Answer.NotFound<InvoiceDetail>(dropped: 1);
        }, cancellationToken, notFoundIsNone: true);
    }

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) =>
        AskAsync(bearer => new ContactDetails(api, settings, bearer).ChangeAsync(change, cancellationToken), cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => AskAsync(async bearer =>
        Answer.Found(new SystemHealth(Ask.Value(await api.Company(settings.CompanyId, bearer, cancellationToken)).SystemVersion)), cancellationToken);

    /// <summary>Codes in Business Central are compared without case.</summary>
    internal static bool IsTheirs(string number, CustomerRef customer) => number.Equals(customer.RecordId, StringComparison.OrdinalIgnoreCase);

    private Task<Answer<T>> AskAsync<T>(Func<string, Task<Answer<T>>> question, CancellationToken cancellationToken, bool notFoundIsNone = false) =>
        Ask.Async(() => authorization.AskAsync(question, cancellationToken), cancellationToken, notFoundIsNone);
}
