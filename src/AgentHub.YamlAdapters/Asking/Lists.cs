namespace AgentHub.YamlAdapters;

// One small class a list: they stand together because each only gives a reader the name of its capability.

internal sealed class Accounts(ListReader<Account> rows) : IListAccounts
{
    public Task<Answer<IReadOnlyList<Account>>> ListAccountsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}

internal sealed class Orders(ListReader<Order> rows) : IListOrders
{
    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}

internal sealed class Deliveries(ListReader<Delivery> rows) : IListDeliveries
{
    public Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}

internal sealed class Invoices(ListReader<Invoice> rows) : IListInvoices
{
    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}

internal sealed class Payments(ListReader<Payment> rows) : IListPayments
{
    public Task<Answer<IReadOnlyList<Payment>>> ListPaymentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}

internal sealed class Tickets(ListReader<Ticket> rows) : IListTickets
{
    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}

internal sealed class Entitlements(ListReader<Entitlement> rows) : IListEntitlements
{
    public Task<Answer<IReadOnlyList<Entitlement>>> ListEntitlementsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}

internal sealed class Appointments(ListReader<Appointment> rows) : IListAppointments
{
    public Task<Answer<IReadOnlyList<Appointment>>> ListAppointmentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}

internal sealed class Timeline(ListReader<TimelineEntry> rows) : IListTimeline
{
    public Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) => rows.ReadAsync(customer, page, cancellationToken);
}
