using AgentHub.Abstractions;
using AgentHub.Server.Interactions.Actions;
using PageRequest = AgentHub.Abstractions.PageRequest;

namespace AgentHub.Server.Capabilities;

// The lists stand together: each is one line of the same question.

/// <summary>Lists of a customer's records, one endpoint each, in pages.</summary>
internal static class CapabilityLists
{
    public static void MapLists(this RouteGroupBuilder group)
    {
        group.MapGet("/accounts", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListAccounts, Account>(http, system, asking, Capability.Accounts,
                (adapter, customer, page, token) => adapter.ListAccountsAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<Account>>("accounts", "Contracts or accounts of a customer, active ones first.");
        group.MapGet("/orders", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListOrders, Order>(http, system, asking, Capability.Orders,
                (adapter, customer, page, token) => adapter.ListOrdersAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<Order>>("orders", "Orders of a customer, newest first.");

        group.MapGet("/deliveries", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListDeliveries, Delivery>(http, system, asking, Capability.Deliveries,
                (adapter, customer, page, token) => adapter.ListDeliveriesAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<Delivery>>("deliveries", "Deliveries to a customer, those on their way first.");

        group.MapGet("/invoices", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListInvoices, Invoice>(http, system, asking, Capability.Invoices,
                (adapter, customer, page, token) => adapter.ListInvoicesAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<Invoice>>("invoices", "Invoices of a customer, newest first.");

        group.MapGet("/payments", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListPayments, Payment>(http, system, asking, Capability.Payments,
                (adapter, customer, page, token) => adapter.ListPaymentsAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<Payment>>("payments", "Payments of a customer, newest first.");

        group.MapGet("/tickets", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListTickets, Ticket>(http, system, asking, Capability.Tickets,
                (adapter, customer, page, token) => adapter.ListTicketsAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<Ticket>>("tickets", "Tickets of a customer, open ones first, then newest first.");

        group.MapGet("/entitlements", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListEntitlements, Entitlement>(http, system, asking, Capability.Entitlements,
                (adapter, customer, page, token) => adapter.ListEntitlementsAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<Entitlement>>("entitlements", "What a customer is entitled to, what is in force first.");

        group.MapGet("/appointments", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListAppointments, Appointment>(http, system, asking, Capability.Appointments,
                (adapter, customer, page, token) => adapter.ListAppointmentsAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<Appointment>>("appointments", "Appointments with a customer, coming ones first.");

        group.MapGet("/timeline", (HttpContext http, string system, CapabilityAsking asking) => ListAsync<IListTimeline, TimelineEntry>(http, system, asking, Capability.Timeline,
                (adapter, customer, page, token) => adapter.ListTimelineAsync(customer, page, token), row => row.CustomerId, row => row.Id))
            .Describe<IReadOnlyList<TimelineEntry>>("timeline", "What happened between customer and company, newest first.");
    }

    private static Task<Reply> ListAsync<TAdapter, T>(HttpContext http, string system, CapabilityAsking asking, Capability capability,
        Func<TAdapter, CustomerRef, PageRequest, CancellationToken, Task<Answer<IReadOnlyList<T>>>> ask, Func<T, string> customerOf, Func<T, string> id)
        where TAdapter : class where T : class
    {
        var check = new ActionCheck();
        var customer = check.Customer(http.Request);
        return asking.PageAsync<TAdapter, T>(http, system, capability, check, customer.RecordId, (adapter, page, token) => ask(adapter, customer, page, token),
            row => customerOf(row) == customer.RecordId, id);
    }
}
