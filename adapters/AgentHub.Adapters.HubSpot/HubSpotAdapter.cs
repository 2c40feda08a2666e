using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>HubSpot as CRM and ticket desk: contacts, their companies, tickets, orders, invoices, payments, meetings, activities and tasks.</summary>
internal sealed class HubSpotAdapter : IAdapter, IFindCustomers, IGetProfile, IListAccounts, IListOrders, IListInvoices, IGetInvoice, IListPayments, IListTickets, IListAppointments,
    IListTimeline, ISearch, ISearchKnowledge, ICreateTicket, ICommentTicket, IChangeTicketStatus, IAddNote, IUpdateContactDetails, ICreateCallback, IBookAppointment,
    ICheckHealth
{
    private readonly CrmObjects _crm;
    private readonly HubSpotSettings _settings;
    private readonly ContactMapping _contacts;
    private readonly AccountList _accounts;
    private readonly Orders _orders;
    private readonly Invoices _invoices;
    private readonly Payments _payments;
    private readonly TicketList _tickets;
    private readonly TicketWriting _ticketWriting;
    private readonly AppointmentList _appointments;
    private readonly Timeline _timeline;
    private readonly RecordSearch _search;
    private readonly Knowledge _knowledge;
    private readonly NoteWriting _notes;
    private readonly Callbacks _callbacks;
    private readonly Bookings _bookings;

    public HubSpotAdapter(CrmObjects crm, HubSpotSettings settings, Cursors cursors, TimeProvider time)
    {
        (_crm, _settings, _contacts) = (crm, settings, new(settings));
        var pipelines = new Pipelines(crm, settings.Stages, time);
        (_tickets, _ticketWriting) = (new(crm, settings, pipelines, cursors), new(crm, settings, pipelines));
        (_accounts, _timeline, _search) = (new(crm, settings, cursors), new(crm, settings, cursors), new(crm, settings, cursors));
        (_orders, _invoices, _payments) = (new(crm, cursors), new(crm, cursors), new(crm, cursors));
        _knowledge = new(crm, cursors);
        (_notes, _callbacks) = (new(crm), new(crm, settings));
        (_appointments, _bookings) = (new(crm, cursors, time), new(crm));
    }

    public string Product => "HubSpot";

    public IReadOnlySet<KeyKind> SearchableKeys { get; } = new[] { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone }.ToFrozenSet();

    public KeyKind? RecordIdIs => null;

    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        var page = await _crm.SearchAsync("contacts", ContactSearch.For(key, _settings), cancellationToken);
        return page.Results.Select(_contacts.ToFound).Checked(key, page.Total);
    }, cancellationToken);

    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        if (!Ids.IsId(customer.RecordId)) return Answer.NotFound<Profile>();
        var contact = await _crm.ReadAsync("contacts", customer.RecordId, _contacts.ProfileProperties, tiedTo: null, cancellationToken);
        return ContactMapping.Is(contact, customer) ? Answer.Found(_contacts.ToProfile(contact, customer)) : Answer.NotFound<Profile>(dropped: 1);
    }, cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<Account>>> ListAccountsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _accounts.ReadAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _orders.ListAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _invoices.ListAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken) =>
        Ask.Async(() => _invoices.GetAsync(customer, invoiceId, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<IReadOnlyList<Payment>>> ListPaymentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _payments.ListAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _tickets.ReadAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<Appointment>>> ListAppointmentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _appointments.ReadAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _timeline.ReadAsync(customer, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _search.SearchAsync(text, page, cancellationToken), cancellationToken);

    public Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchKnowledgeAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        Ask.Async(() => _knowledge.SearchAsync(text, page, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken) =>
        Ask.Async(() => _ticketWriting.CreateAsync(ticket, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken) => comment.ToCustomer
        ? Task.FromResult(Answer.Refused<WriteReceipt>("keeps notes for colleagues only: the customer would not get it"))
        : Ask.Async(
            () => _notes.CommentAsync(comment.Customer, comment.TicketId, comment.Body, comment.IdempotencyKey, comment.At, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken) =>
        Ask.Async(() => _ticketWriting.ChangeStatusAsync(change, cancellationToken), cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken) =>
        Ask.Async(() => _notes.AddAsync(note, cancellationToken), cancellationToken, notFoundIsNone: note.TicketId is not null);

    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken) => Ask.Async(
        async () => Ids.IsId(change.Customer.RecordId) ? await new ContactDetails(_crm, _contacts).ChangeAsync(change, cancellationToken) : Answer.NotFound<WriteReceipt>(),
        cancellationToken, notFoundIsNone: true);

    public Task<Answer<WriteReceipt>> CreateCallbackAsync(NewCallback callback, CancellationToken cancellationToken) =>
        Ask.Async(() => _callbacks.CreateAsync(callback, cancellationToken), cancellationToken);

    public Task<Answer<WriteReceipt>> BookAppointmentAsync(NewAppointment appointment, CancellationToken cancellationToken) =>
        Ask.Async(() => _bookings.CreateAsync(appointment, cancellationToken), cancellationToken);

    public Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken) => Ask.Async(async () =>
    {
        await _crm.FirstAsync("contacts", cancellationToken);
        return Answer.Found(new SystemHealth());
    }, cancellationToken);
}
