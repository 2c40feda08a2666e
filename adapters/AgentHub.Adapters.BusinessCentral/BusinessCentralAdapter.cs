using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>Business Central as a billing ERP: customers, their accounts, orders, shipments, invoices. A customer is known by number.</summary>
internal sealed class BusinessCentralAdapter(IBusinessCentralApi api, BusinessCentralSettings settings, IAuthorization authorization, Cursors cursors)
    : IAdapter, IFindCustomers, IGetProfile, IListAccounts, IListOrders, IListDeliveries, IListInvoices, IGetInvoice, ISearch,
      IUpdateContactDetails, ICreateOrder, ICheckHealth
{
    private readonly CustomerRecords _customers = new(api, settings, cursors);
    private readonly CustomerDocuments _documents = new(api, settings, cursors);
    private readonly TextSearch _search = new(api, settings, cursors);
    private readonly OrderWriting _orders = new(api, settings);

    public string Product => "Business Central";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => KeyKind.CustomerNumber;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => AskAsync(async bearer =>
    {
        var page = Ask.Value(await api.Customers(settings.CompanyId, Filters.For(key), Rows.Most, bearer, cancellationToken));
        return page.Value.Select(CustomerMapping.ToFound).Checked(key, page.Count);
    }, cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) =>
        AskAsync(bearer => _customers.ProfileAsync(customer, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Account>>> ListAccountsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _customers.AccountsAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _documents.OrdersAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _documents.DeliveriesAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _documents.InvoicesAsync(customer, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken) =>
        Guid.TryParseExact(invoiceId, "D", out var id)
            ? AskAsync(bearer => _documents.InvoiceAsync(customer, id, bearer, cancellationToken), cancellationToken, notFoundIsNone: true)
            : Task.FromResult(Answer.NotFound<InvoiceDetail>());

    public Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(bearer => _search.SearchAsync(text, page, bearer, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) =>
        AskAsync(bearer => new ContactDetails(api, settings, bearer).ChangeAsync(change, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateOrderAsync(NewOrder order, CancellationToken cancellationToken) =>
        AskAsync(bearer => _orders.CreateAsync(order, bearer, cancellationToken), cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => AskAsync(async bearer =>
        Answer.Found(new SystemHealth(Ask.Value(await api.Company(settings.CompanyId, bearer, cancellationToken)).SystemVersion)), cancellationToken);

    private Task<Answer<T>> AskAsync<T>(Func<string, Task<Answer<T>>> question, CancellationToken cancellationToken, bool notFoundIsNone = false) =>
        Ask.Async(() => authorization.AskAsync(question, cancellationToken), cancellationToken, notFoundIsNone);
}
