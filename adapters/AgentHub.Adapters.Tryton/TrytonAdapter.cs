using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.Tryton;

/// <summary>Tryton as CRM (parties) and ERP (sales, shipments, invoices).</summary>
internal sealed class TrytonAdapter : IAdapter, IFindCustomers, IGetProfile, IListOrders, IListDeliveries, IListInvoices, IGetInvoice, IListPayments,
    IAddNote, IUpdateContactDetails, ICreateOrder, ICheckHealth
{
    private readonly Calls _calls;
    private readonly PartyReader _parties;
    private readonly PartyDocuments _documents;
    private readonly Notes _notes;
    private readonly ContactDetails _details;
    private readonly OrderWriting _orders;

    public TrytonAdapter(Calls calls, TrytonSettings settings, Cursors cursors)
    {
        (_calls, _parties, _documents) = (calls, new(calls, settings), new(calls, cursors));
        (_notes, _details, _orders) = (new(calls, _parties), new(calls, _parties), new(calls, _parties));
    }

    public string Product => "Tryton";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _parties.FindAsync(key, cancellationToken), cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => Calls.AnswerAsync(async () =>
        await _parties.ReadAsync(customer, cancellationToken) is { } party ? Answer.Found(party.ToProfile()) : Answer.NotFound<Profile>(), cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _documents.OrdersAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _documents.DeliveriesAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _documents.InvoicesAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _documents.InvoiceAsync(customer, invoiceId, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Payment>>> ListPaymentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _documents.PaymentsAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _notes.AddAsync(note, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _details.ChangeAsync(change, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateOrderAsync(NewOrder order, CancellationToken cancellationToken) =>
        Calls.AnswerAsync(() => _orders.CreateAsync(order, cancellationToken), cancellationToken);

    /// <remarks>Anybody is told the version; the session is proved by the preferences.</remarks>
    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Calls.AnswerAsync(async () =>
    {
        await _calls.PreferencesAsync(cancellationToken);
        return Answer.Found(new SystemHealth(await _calls.VersionAsync(cancellationToken)));
    }, cancellationToken);
}
