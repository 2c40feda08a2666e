using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.RemoteAdapters.Asking;

internal sealed partial class RemoteQuestions : IListAccounts, IListOrders, IListDeliveries, IListInvoices, IListPayments, IListTickets, IListEntitlements,
    IListAppointments, IListTimeline, IListServiceIncidents, ISearchKnowledge, ISearch
{
    public Task<Answer<IReadOnlyList<Account>>> ListAccountsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<Account>(Capability.Accounts, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<Order>>> ListOrdersAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<Order>(Capability.Orders, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<Delivery>>> ListDeliveriesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<Delivery>(Capability.Deliveries, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<Invoice>>> ListInvoicesAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<Invoice>(Capability.Invoices, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<Payment>>> ListPaymentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<Payment>(Capability.Payments, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<Ticket>>> ListTicketsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<Ticket>(Capability.Tickets, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<Entitlement>>> ListEntitlementsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<Entitlement>(Capability.Entitlements, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<Appointment>>> ListAppointmentsAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<Appointment>(Capability.Appointments, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<TimelineEntry>>> ListTimelineAsync(CustomerRef customer, PageRequest page, CancellationToken cancellationToken) =>
        ListAsync<TimelineEntry>(Capability.Timeline, customer, page, row => row.CustomerId, cancellationToken);

    public Task<Answer<IReadOnlyList<ServiceIncident>>> ListServiceIncidentsAsync(ServiceScope scope, PageRequest page, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return PageAsync<ServiceIncident>(Capability.ServiceStatus, $"{scope.Customer?.RecordId}\0{scope.Postcode}", page,
            (size, place) => new ScopeQuestion(size, scope.Customer?.RecordId, scope.Postcode, place), _ => true, cancellationToken);
    }

    public Task<Answer<IReadOnlyList<KnowledgeArticle>>> SearchKnowledgeAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync<KnowledgeArticle>(Capability.Knowledge, text, page, (size, place) => new TextQuestion(text, size, place), _ => true, cancellationToken);

    public Task<Answer<IReadOnlyList<SearchHit>>> SearchAsync(string text, PageRequest page, CancellationToken cancellationToken) =>
        PageAsync<SearchHit>(Capability.Search, text, page, (size, place) => new TextQuestion(text, size, place), _ => true, cancellationToken);

    private Task<Answer<IReadOnlyList<T>>> ListAsync<T>(Capability capability, CustomerRef customer, PageRequest page, Func<T, string> customerOf, CancellationToken cancellationToken) where T : class =>
        PageAsync<T>(capability, customer.RecordId, page, (size, place) => new ListQuestion(customer.RecordId, size, place), row => customerOf(row) == customer.RecordId, cancellationToken);

    private Task<Answer<IReadOnlyList<T>>> PageAsync<T>(Capability capability, string about, PageRequest page, Func<int, string?, object> question, Func<T, bool> isTheirs,
        CancellationToken cancellationToken) where T : class => Ask.Async(async () =>
    {
        var (list, whose) = (capability.ToString(), new CustomerRef(about));
        var place = cursors.Read(list, whose, page.Cursor);
        var wire = await session.AskAsync<IReadOnlyList<T>>(capability, question(Rows.Size(page), place), null, cancellationToken);
        return AnswerReading.Page(wire, page, place, isTheirs, next => cursors.Make(list, whose, next));
    }, cancellationToken);
}
