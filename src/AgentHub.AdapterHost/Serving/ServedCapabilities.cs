using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.AdapterHost.Serving;

/// <summary>Which questions an adapter can be asked: those whose interfaces it hands out.</summary>
internal static class ServedCapabilities
{
    public static IEnumerable<IServed> Of(IAdapter adapter) => Reads(adapter).Concat(Lists(adapter)).Concat(Writes(adapter)).OfType<IServed>();

    private static IEnumerable<IServed?> Reads(IAdapter adapter) =>
    [
        Offer<IFindCustomers, KeyQuestion, IReadOnlyList<FoundCustomer>>(adapter, Capability.FindCustomers, (a, q, token) => a.FindCustomersAsync(new(q.Kind, q.Value), token)),
        Offer<IGetProfile, CustomerQuestion, Profile>(adapter, Capability.Profile, (a, q, token) => a.GetProfileAsync(new(q.Customer), token)),
        Offer<IGetInvoice, InvoiceQuestion, InvoiceDetail>(adapter, Capability.InvoiceDetail, (a, q, token) => a.GetInvoiceAsync(new(q.Customer), q.Invoice, token)),
        Offer<IListServiceIncidents, ScopeQuestion, IReadOnlyList<ServiceIncident>>(adapter, Capability.ServiceStatus,
            (a, q, token) => a.ListServiceIncidentsAsync(new() { Customer = q.Customer is null ? null : new(q.Customer), Postcode = q.Postcode }, Page(q.Size, q.Cursor), token)),
        Offer<ISearchKnowledge, TextQuestion, IReadOnlyList<KnowledgeArticle>>(adapter, Capability.Knowledge, (a, q, token) => a.SearchKnowledgeAsync(q.Text, Page(q.Size, q.Cursor), token)),
        Offer<ISearch, TextQuestion, IReadOnlyList<SearchHit>>(adapter, Capability.Search, (a, q, token) => a.SearchAsync(q.Text, Page(q.Size, q.Cursor), token)),
        Offer<ICheckHealth, NoQuestion, SystemHealth>(adapter, Capability.Health, (a, _, token) => a.CheckHealthAsync(token)),
    ];

    private static IEnumerable<IServed?> Lists(IAdapter adapter) =>
    [
        List<IListAccounts, Account>(adapter, Capability.Accounts, (a, customer, page, token) => a.ListAccountsAsync(customer, page, token)),
        List<IListOrders, Order>(adapter, Capability.Orders, (a, customer, page, token) => a.ListOrdersAsync(customer, page, token)),
        List<IListDeliveries, Delivery>(adapter, Capability.Deliveries, (a, customer, page, token) => a.ListDeliveriesAsync(customer, page, token)),
        List<IListInvoices, Invoice>(adapter, Capability.Invoices, (a, customer, page, token) => a.ListInvoicesAsync(customer, page, token)),
        List<IListPayments, Payment>(adapter, Capability.Payments, (a, customer, page, token) => a.ListPaymentsAsync(customer, page, token)),
        List<IListTickets, Ticket>(adapter, Capability.Tickets, (a, customer, page, token) => a.ListTicketsAsync(customer, page, token)),
        List<IListEntitlements, Entitlement>(adapter, Capability.Entitlements, (a, customer, page, token) => a.ListEntitlementsAsync(customer, page, token)),
        List<IListAppointments, Appointment>(adapter, Capability.Appointments, (a, customer, page, token) => a.ListAppointmentsAsync(customer, page, token)),
        List<IListTimeline, TimelineEntry>(adapter, Capability.Timeline, (a, customer, page, token) => a.ListTimelineAsync(customer, page, token)),
    ];

    private static IEnumerable<IServed?> Writes(IAdapter adapter) =>
    [
        Write<ICreateTicket, NewTicketOrder>(adapter, Capability.CreateTicket, true,
            (a, o, key, token) => a.CreateTicketAsync(new() { Customer = new(o.Customer), Subject = o.Subject, Body = o.Body, IdempotencyKey = key }, token)),
        Write<ICommentTicket, CommentOrder>(adapter, Capability.CommentTicket, true,
            (a, o, key, token) => a.CommentTicketAsync(new() { Customer = new(o.Customer), TicketId = o.Ticket, Body = o.Body, ToCustomer = o.ToCustomer, At = o.At, IdempotencyKey = key }, token)),
        Write<IChangeTicketStatus, StatusOrder>(adapter, Capability.ChangeTicketStatus, false,
            (a, o, _, token) => a.ChangeTicketStatusAsync(new() { Customer = new(o.Customer), TicketId = o.Ticket, Status = o.Status, ExpectedVersion = o.ExpectedVersion }, token)),
        Write<IAddNote, NoteOrder>(adapter, Capability.AddNote, true,
            (a, o, key, token) => a.AddNoteAsync(new() { Customer = new(o.Customer), TicketId = o.Ticket, Body = o.Body, At = o.At, IdempotencyKey = key }, token)),
        Write<IUpdateContactDetails, ContactDetailsOrder>(adapter, Capability.UpdateContactDetails, false,
            (a, o, _, token) => a.UpdateContactDetailsAsync(new() { Customer = new(o.Customer), Phone = o.Phone, Email = o.Email, Address = o.Address, ExpectedVersion = o.ExpectedVersion }, token)),
        Write<ICreateOrder, GoodsOrder>(adapter, Capability.CreateOrder, true,
            (a, o, key, token) => a.CreateOrderAsync(new() { Customer = new(o.Customer), Lines = [.. o.Lines.Select(l => new NewOrderLine(l.Item, l.Quantity))], Note = o.Note, IdempotencyKey = key }, token)),
        Write<ICreateCallback, CallbackOrder>(adapter, Capability.CreateCallback, true,
            (a, o, key, token) => a.CreateCallbackAsync(new() { Customer = new(o.Customer), Phone = o.Phone, Reason = o.Reason, From = o.From, Until = o.Until, IdempotencyKey = key }, token)),
        Write<IBookAppointment, AppointmentOrder>(adapter, Capability.BookAppointment, true,
            (a, o, key, token) => a.BookAppointmentAsync(
                new() { Customer = new(o.Customer), Subject = o.Subject, StartsAt = o.StartsAt, EndsAt = o.EndsAt, Note = o.Note, IdempotencyKey = key }, token)),
    ];

    private static Served<TQuestion, T>? Offer<TCapability, TQuestion, T>(IAdapter adapter, Capability capability, Func<TCapability, TQuestion, CancellationToken, Task<Answer<T>>> ask)
        where TCapability : class where TQuestion : class =>
        adapter.As<TCapability>() is { } offered ? new Served<TQuestion, T>(capability, needsKey: false, (question, _, token) => ask(offered, question, token)) : null;

    private static Served<ListQuestion, IReadOnlyList<T>>? List<TCapability, T>(IAdapter adapter, Capability capability, Func<TCapability, CustomerRef, PageRequest, CancellationToken, Task<Answer<IReadOnlyList<T>>>> ask)
        where TCapability : class =>
        Offer<TCapability, ListQuestion, IReadOnlyList<T>>(adapter, capability, (a, q, token) => ask(a, new(q.Customer), Page(q.Size, q.Cursor), token));

    private static Served<TOrder, WriteReceipt>? Write<TCapability, TOrder>(IAdapter adapter, Capability capability, bool needsKey, Func<TCapability, TOrder, string, CancellationToken, Task<Answer<WriteReceipt>>> write)
        where TCapability : class where TOrder : class =>
        adapter.As<TCapability>() is { } offered ? new Served<TOrder, WriteReceipt>(capability, needsKey, (order, key, token) => write(offered, order, key, token)) : null;

    private static PageRequest Page(int size, string? cursor) => new(Math.Clamp(size, 1, PageRequest.Most), cursor);
}
