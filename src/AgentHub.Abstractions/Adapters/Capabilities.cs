namespace AgentHub.Abstractions;

// The capabilities stand together: they are one vocabulary, each a single method.
// Every method may be called concurrently, returns an answer instead of throwing for anything a system of record may
// do, and lets OperationCanceledException out when the token given is cancelled.

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

/// <summary>Lists orders, newest first, at most 100.</summary>
public interface IListOrders
{
    Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, CancellationToken cancellationToken);
}

/// <summary>Lists invoices, newest first, at most 100.</summary>
public interface IListInvoices
{
    Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, CancellationToken cancellationToken);
}

/// <summary>Reads one invoice with its lines.</summary>
public interface IGetInvoice
{
    /// <param name="customer">Whose invoice it must be; an invoice of somebody else is answered as not found.</param>
    /// <param name="invoiceId">The system's id, from <see cref="Invoice.Id"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken);
}

/// <summary>Lists tickets, open ones first, then newest first, at most 100.</summary>
public interface IListTickets
{
    Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, CancellationToken cancellationToken);
}

/// <summary>Creates a ticket, once per idempotency key.</summary>
public interface ICreateTicket
{
    Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken);
}

/// <summary>Adds a note, once per idempotency key.</summary>
public interface IAddNote
{
    Task<Answer<WriteReceipt>> AddNoteAsync(NewNote note, CancellationToken cancellationToken);
}

/// <summary>Asks the system whether it is there and accepts our credentials, with the cheapest call it has.</summary>
public interface ICheckHealth
{
    Task<Answer<SystemHealth>> CheckHealthAsync(CancellationToken cancellationToken);
}
