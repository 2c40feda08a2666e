using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Sap;

/// <summary>S/4HANA as an ERP: business partners who are customers, their orders, invoices and deliveries. A customer is known by number.</summary>
internal sealed class SapAdapter(ISapApi api, SapSettings settings, IAuthorization authorization, Cursors cursors)
    : IAdapter, IFindCustomers, IGetProfile, IListOrders, IListInvoices, IGetInvoice, IListDeliveries, IUpdateContactDetails, ICheckHealth
{
    private readonly CustomerDocuments _documents = new(settings, cursors);
    private readonly ContactDetails _details = new(new());

    public string Product => "SAP S/4HANA";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => KeyKind.CustomerNumber;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) =>
        AskAsync(asked => PartnerSearch.FindAsync(asked, key, cancellationToken), cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => AskAsync(async asked =>
    {
        var all = await PartnerReading.AllAsync(asked, customer, cancellationToken);
        var theirs = all.FirstOrDefault(p => Numbers.AreSame(p.Customer, customer.RecordId));
        return theirs is null ? Answer.NotFound<Profile>(all.Count) : Answer.Found(PartnerMapping.ToProfile(theirs, customer), dropped: all.Count - 1);
    }, cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(asked => _documents.OrdersAsync(asked, customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(asked => _documents.InvoicesAsync(asked, customer, page, cancellationToken), cancellationToken);

    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken) =>
        AskAsync(asked => _documents.InvoiceAsync(asked, customer, invoiceId, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        AskAsync(asked => _documents.DeliveriesAsync(asked, customer, page, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) =>
        AskAsync(asked => _details.ChangeAsync(asked, change, cancellationToken), cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => AskAsync(async asked =>
    {
        using var response = await asked.Api.Look(null, asked.Client, asked.Authorization, cancellationToken);
        if (response.Error is { } refusal) throw refusal;
        _ = Ask.Value(response.Content).D.All.Count();
        return Answer.Found(new SystemHealth());
    }, cancellationToken);

    private Task<Answer<T>> AskAsync<T>(Func<Asked, Task<Answer<T>>> question, CancellationToken cancellationToken, bool notFoundIsNone = false) =>
        Ask.Async(() => authorization.AskAsync(value => question(new(api, settings.Client, value)), cancellationToken), cancellationToken, notFoundIsNone);
}
