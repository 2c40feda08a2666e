using AgentHub.Abstractions;

namespace AgentHub.Testing.Systems;

/// <summary>An adapter that answers from memory. What it can do is what its class implements.</summary>
public abstract class FakeAdapter(FakeRecords records, KeyKind? recordIdIs) : IAdapter, IFindCustomers
{
    /// <inheritdoc/>
    public string Product => "Fake";

    /// <inheritdoc/>
    public IReadOnlySet<KeyKind> SearchableKeys { get; set; } = new HashSet<KeyKind> { KeyKind.CustomerNumber, KeyKind.Email, KeyKind.Phone };

    /// <inheritdoc/>
    public KeyKind? RecordIdIs { get; } = recordIdIs;

    /// <summary>What it answers from.</summary>
    protected FakeRecords Records { get; } = records;

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<FoundCustomer>>> FindCustomersAsync(CustomerKey key, CancellationToken cancellationToken) =>
        Rows(Records.Customers.Where(c => Records.IgnoresFilters || Holds(c, key)));

    /// <summary>A list, or not found when there is none.</summary>
    protected static Task<Answer<IReadOnlyList<T>>> Rows<T>(IEnumerable<T> rows)
    {
        IReadOnlyList<T> list = [.. rows];
        return Task.FromResult(list.Count == 0 ? Answer.NotFound<IReadOnlyList<T>>() : Answer.Found(list, list.Count));
    }

    /// <summary>One row, or not found.</summary>
    protected static Task<Answer<T>> One<T>(T? row) where T : class =>
        Task.FromResult(row is null ? Answer.NotFound<T>() : Answer.Found(row));

    private static bool Holds(FoundCustomer customer, CustomerKey key) => key.Kind switch
    {
        KeyKind.CustomerNumber => customer.CustomerNumber == key.Value,
        KeyKind.Email => customer.Emails.Any(e => e.Equals(key.Value, StringComparison.OrdinalIgnoreCase)),
        _ => customer.Phones.Any(p => Digits(p) == Digits(key.Value)),
    };

    // Enough for the fictional British numbers of tests: the last nine digits.
    private static string Digits(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length > 9 ? digits[^9..] : digits;
    }
}

/// <summary>A CRM: searches and profiles, whose contact details can be changed unless <see cref="FakeRecords.TakesNoCorrections"/>.</summary>
public sealed class FakeCrm(FakeRecords records) : FakeAdapter(records, null), IAdapter, IGetProfile, IUpdateContactDetails
{
    /// <inheritdoc/>
    public T? As<T>() where T : class => Records.TakesNoCorrections && typeof(T) == typeof(IUpdateContactDetails) ? null : this as T;

    /// <inheritdoc/>
    public Task<Answer<WriteReceipt>> UpdateContactDetailsAsync(ContactDetailsChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        var at = Records.Profiles.FindIndex(p => p.CustomerId == change.Customer.RecordId);
        if (at < 0) return Task.FromResult(Answer.NotFound<WriteReceipt>());
        var held = Records.Profiles[at];
        if (change.ExpectedVersion is { } expected && expected != held.Version) return Task.FromResult(Answer.Conflict<WriteReceipt>("was changed by somebody else meanwhile"));
        Records.Profiles[at] = held with
        {
            Emails = change.Email is { } email ? [email, .. held.Emails.Skip(1)] : held.Emails,
            Phones = change.Phone is { } phone ? [phone, .. held.Phones.Skip(1)] : held.Phones,
            Address = change.Address ?? held.Address,
            Version = held.Version + "+",
        };
        return One(new WriteReceipt(held.CustomerId));
    }

    /// <inheritdoc/>
    public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken) =>
        One(Records.Profiles.FirstOrDefault(p => p.CustomerId == customer.RecordId));
}

/// <summary>An ERP whose record id is the customer number: orders and invoices.</summary>
public sealed class FakeErp(FakeRecords records) : FakeAdapter(records, KeyKind.CustomerNumber), IListOrders, IListInvoices, IGetInvoice
{
    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Rows(Records.Orders.Where(o => Records.IgnoresFilters || o.CustomerId == customer.RecordId));

    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Rows(Records.Invoices.Where(i => Records.IgnoresFilters || i.CustomerId == customer.RecordId));

    /// <inheritdoc/>
    public Task<Answer<InvoiceDetail>> GetInvoiceAsync(CustomerRef customer, string invoiceId, CancellationToken cancellationToken) =>
        One(Records.Details.FirstOrDefault(d => d.Invoice.CustomerId == customer.RecordId && d.Invoice.Id == invoiceId));
}

/// <summary>A ticket desk: searches, tickets, new tickets.</summary>
public sealed class FakeTicketDesk(FakeRecords records) : FakeAdapter(records, null), IListTickets, ICreateTicket
{
    /// <inheritdoc/>
    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        Rows(Records.Tickets.Where(t => Records.IgnoresFilters || t.CustomerId == customer.RecordId));

    /// <inheritdoc/>
    public Task<Answer<WriteReceipt>> CreateTicketAsync(NewTicket ticket, CancellationToken cancellationToken)
    {
        if (Records.Created.All(t => t.IdempotencyKey != ticket.IdempotencyKey)) Records.Created.Add(ticket);
        return One(new WriteReceipt("9001", "T-9001"));
    }
}
