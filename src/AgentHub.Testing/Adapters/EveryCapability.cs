using AgentHub.Abstractions;

namespace AgentHub.Testing;

/// <summary>Asks an adapter everything it can do, one question of each kind.</summary>
internal static class EveryCapability
{
    /// <summary>One question for each capability that the adapter offers.</summary>
    public static IReadOnlyList<Func<CancellationToken, Task<AnyAnswer>>> Of(IAdapter adapter, AdapterSample sample)
    {
        var all = new List<Func<CancellationToken, Task<AnyAnswer>>>();
        if (adapter.As<IFindCustomers>() is { } find) all.AddRange(sample.Keys.Select(key => Ask(Capability.FindCustomers, t => find.FindCustomersAsync(key, t))));
        if (adapter.As<IGetProfile>() is { } profile) all.Add(Ask(Capability.Profile, t => profile.GetProfileAsync(sample.Customer, t)));
        if (adapter.As<IListOrders>() is { } orders) all.Add(Ask(Capability.Orders, t => orders.ListOrdersAsync(sample.Customer, PageRequest.First, t)));
        if (adapter.As<IListInvoices>() is { } invoices) all.Add(Ask(Capability.Invoices, t => invoices.ListInvoicesAsync(sample.Customer, PageRequest.First, t)));
        if (adapter.As<IGetInvoice>() is { } invoice) all.Add(Ask(Capability.InvoiceDetail, t => invoice.GetInvoiceAsync(sample.Customer, sample.NobodysInvoice, t)));
        if (adapter.As<IListTickets>() is { } tickets) all.Add(Ask(Capability.Tickets, t => tickets.ListTicketsAsync(sample.Customer, PageRequest.First, t)));
        foreach (var list in OwnedLists.Of(adapter)) all.Add(Ask(list.Capability, t => list.ReadAsync(sample.Customer, PageRequest.First, t)));
        if (adapter.As<IListServiceIncidents>() is { } status) all.Add(Ask(Capability.ServiceStatus, t => status.ListServiceIncidentsAsync(new() { Customer = sample.Customer }, PageRequest.First, t)));
        if (adapter.As<ICreateTicket>() is { } create) all.Add(Ask(Capability.CreateTicket, t => create.CreateTicketAsync(Ticket(sample, "every"), t)));
        if (adapter.As<IAddNote>() is { } note) all.Add(Ask(Capability.AddNote, t => note.AddNoteAsync(Note(sample, "every"), t)));
        if (adapter.As<ICommentTicket>() is { } comment && sample.TicketForNotes is not null) all.Add(Ask(Capability.CommentTicket, t => comment.CommentTicketAsync(Comment(sample, "every"), t)));
        if (adapter.As<IChangeTicketStatus>() is { } change && sample.TicketForNotes is { } ticket)
            all.Add(Ask(Capability.ChangeTicketStatus, t => change.ChangeTicketStatusAsync(new() { Customer = sample.Customer, TicketId = ticket, Status = TicketStatus.Solved }, t)));
        if (adapter.As<IUpdateContactDetails>() is { } update && sample.Changeable is { } customer)
            all.Add(Ask(Capability.UpdateContactDetails, t => update.UpdateContactDetailsAsync(new() { Customer = customer, Email = "new.one@example.com" }, t)));
        if (adapter.As<ICreateOrder>() is { } order && sample.Item is { } item) all.Add(Ask(Capability.CreateOrder, t => order.CreateOrderAsync(Order(sample, item, "every"), t)));
        if (adapter.As<ICreateCallback>() is { } callback) all.Add(Ask(Capability.CreateCallback, t => callback.CreateCallbackAsync(Callback(sample, "every"), t)));
        if (adapter.As<IBookAppointment>() is { } book) all.Add(Ask(Capability.BookAppointment, t => book.BookAppointmentAsync(Appointment(sample, "every"), t)));
        if (adapter.As<ISearchKnowledge>() is { } knowledge) all.Add(Ask(Capability.Knowledge, t => knowledge.SearchKnowledgeAsync("meter", PageRequest.First, t)));
        if (adapter.As<ISearch>() is { } search) all.Add(Ask(Capability.Search, t => search.SearchAsync("Weir 12", PageRequest.First, t)));
        if (adapter.As<ICheckHealth>() is { } health) all.Add(Ask(Capability.Health, health.CheckHealthAsync));
        return all;
    }

    public static NewTicket Ticket(AdapterSample sample, string key) => new()
    {
        Customer = sample.Customer,
        Subject = "Re-bill on her own reading",
        Body = "Reading 48,213 <b>not</b> 51,940.\n£138.20 instead of £412.60.",
        IdempotencyKey = key,
    };

    public static NewNote Note(AdapterSample sample, string key) => new()
    {
        Customer = sample.Customer,
        TicketId = sample.TicketForNotes,
        Body = "Called about INV-88214 & \"the estimate\".\nRe-billed.",
        IdempotencyKey = key,
        At = new DateTimeOffset(2026, 11, 12, 9, 27, 40, TimeSpan.Zero),
    };

    public static NewComment Comment(AdapterSample sample, string key) => new()
    {
        Customer = sample.Customer,
        TicketId = sample.TicketForNotes!,
        Body = "The meter was read <b>again</b>: 48,213 & no \"estimate\".",
        ToCustomer = false,
        IdempotencyKey = key,
        At = new DateTimeOffset(2026, 11, 12, 9, 27, 40, TimeSpan.Zero),
    };

    public static NewOrder Order(AdapterSample sample, string item, string key) => new()
    {
        Customer = sample.Customer,
        Lines = [new(item, 2), new(item, 0.5m)],
        Note = "Leave with the neighbour & ring \"Weir\".",
        IdempotencyKey = key,
    };

    public static NewCallback Callback(AdapterSample sample, string key) => new()
    {
        Customer = sample.Customer,
        Phone = sample.Keys.Where(k => k.Kind == KeyKind.Phone).Select(k => k.Value).FirstOrDefault("+441632960147"),
        Reason = "Wants to hear <b>why</b> it was \"estimated\" & what follows.",
        From = new DateTimeOffset(2026, 11, 13, 14, 0, 0, TimeSpan.Zero),
        Until = new DateTimeOffset(2026, 11, 13, 16, 0, 0, TimeSpan.Zero),
        IdempotencyKey = key,
    };

    public static NewAppointment Appointment(AdapterSample sample, string key) => new()
    {
        Customer = sample.Customer,
        Subject = "Exchange of the meter",
        StartsAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
        EndsAt = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero),
        Note = "Ring at \"Weir\" & wait.",
        IdempotencyKey = key,
    };

    private static Func<CancellationToken, Task<AnyAnswer>> Ask<T>(Capability capability, Func<CancellationToken, Task<Answer<T>>> question) =>
        async token => AnyAnswer.Of(capability, await question(token));
}
