namespace AgentHub.Abstractions;

// The capabilities stand together: they are one vocabulary, each a single method.
// Every method may be called concurrently, returns an answer instead of throwing for anything a system of record may
// do, and lets OperationCanceledException out when the token given is cancelled.
// A list is a page: its rows, and in Answer.Next where the next page begins; pages read to the end hold every row once.

/// <summary>Finds the records that hold a key. Every key of <see cref="IAdapter.SearchableKeys"/> must be supported.</summary>
public interface IFindCustomers
{
    /// <summary>At most 20 records that hold <paramref name="key"/>; more than one means that the key is shared.</summary>
    Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken);
}

/// <summary>Reads who the customer is.</summary>
public interface IGetProfile
{
    Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken);
}

/// <summary>Lists contracts or accounts of a customer, active ones first.</summary>
public interface IListAccounts
{
    Task<Answer<IReadOnlyList<Account>>> ListAccountsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Lists orders, newest first.</summary>
public interface IListOrders
{
    Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Lists deliveries, those on their way first, then newest first.</summary>
public interface IListDeliveries
{
    Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Lists invoices, newest first.</summary>
public interface IListInvoices
{
    Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Reads one invoice with its lines.</summary>
public interface IGetInvoice
{
    /// <param name="customer">Whose invoice it must be; an invoice of somebody else is answered as not found.</param>
    /// <param name="invoiceId">The system's id, from <see cref="Invoice.Id"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken);
}

/// <summary>Lists payments, newest first.</summary>
public interface IListPayments
{
    Task<Answer<IReadOnlyList<Payment>>> ListPaymentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Lists tickets, open ones first, then newest first.</summary>
public interface IListTickets
{
    Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Lists what the customer is entitled to, what is in force first.</summary>
public interface IListEntitlements
{
    Task<Answer<IReadOnlyList<Entitlement>>> ListEntitlementsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Lists appointments, coming ones first (the next before later ones), then the past, newest first.</summary>
public interface IListAppointments
{
    Task<Answer<IReadOnlyList<Appointment>>> ListAppointmentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Lists what happened between customer and company as the system remembers it, newest first.</summary>
public interface IListTimeline
{
    Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Lists incidents and planned work that touch a place or a customer, those under way first.</summary>
public interface IListServiceIncidents
{
    Task<Answer<IReadOnlyList<ServiceIncident>>> ListServiceIncidentsAsync(ServiceScope scope, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Finds articles that help with a question, best first.</summary>
public interface ISearchKnowledge
{
    /// <param name="text">What somebody typed, 1 to 200 characters.</param>
    /// <param name="page">Which part of the hits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchKnowledgeAsync(string text, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Finds records of any kind, best first.</summary>
public interface ISearch
{
    /// <param name="text">What somebody typed, 1 to 200 characters.</param>
    /// <param name="page">Which part of the hits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken);
}

/// <summary>Creates a ticket, once per idempotency key.</summary>
public interface ICreateTicket
{
    Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken);
}

/// <summary>Comments on a ticket, once per idempotency key.</summary>
public interface ICommentTicket
{
    Task<Answer<WriteReceipt>> CommentTicketAsync(NewComment comment, CancellationToken cancellationToken);
}

/// <summary>Changes the status of a ticket; success is what the ticket says when it is read again.</summary>
public interface IChangeTicketStatus
{
    Task<Answer<WriteReceipt>> ChangeTicketStatusAsync(TicketStatusChange change, CancellationToken cancellationToken);
}

/// <summary>Adds a note, once per idempotency key.</summary>
public interface IAddNote
{
    Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken);
}

/// <summary>Changes how the customer is reached; success is what the record says when it is read again.</summary>
public interface IUpdateContactDetails
{
    Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken);
}

/// <summary>Creates an order, once per idempotency key.</summary>
public interface ICreateOrder
{
    Task<Answer<WriteReceipt>> CreateOrderAsync(NewOrder order, CancellationToken cancellationToken);
}

/// <summary>Promises the customer a call, once per idempotency key.</summary>
public interface ICreateCallback
{
    Task<Answer<WriteReceipt>> CreateCallbackAsync(NewCallback callback, CancellationToken cancellationToken);
}

/// <summary>Books an appointment, once per idempotency key; a time that is taken is a <see cref="Outcome.Conflict"/>.</summary>
public interface IBookAppointment
{
    Task<Answer<WriteReceipt>> BookAppointmentAsync(NewAppointment appointment, CancellationToken cancellationToken);
}

/// <summary>Asks the system whether it is there and accepts our credentials, with the cheapest call it has.</summary>
public interface ICheckHealth
{
    Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken);
}
