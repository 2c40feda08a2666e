using AgentHub.Abstractions;
using AgentHub.Server.Interactions.Actions;
using PageRequest = AgentHub.Abstractions.PageRequest;

namespace AgentHub.Server.Capabilities;

// The lists stand together: each is the same question to another capability.

/// <summary>Lists of a customer's records, one endpoint each, in pages.</summary>
internal static class CapabilityLists
{
    public static void MapLists(this RouteGroupBuilder group)
    {
        group.Map<IListAccounts, Account>(Capability.Accounts, "accounts", "Contracts or accounts of a customer, active ones first.",
            (adapter, customer, page, token) => adapter.ListAccountsAsync(customer, page, token), row => row.CustomerId, row => row.Id);
        group.Map<IListOrders, Order>(Capability.Orders, "orders", "Orders of a customer, newest first.",
            (adapter, customer, page, token) => adapter.ListOrdersAsync(customer, page, token), row => row.CustomerId, row => row.Id);
        group.Map<IListDeliveries, Delivery>(Capability.Deliveries, "deliveries", "Deliveries to a customer, those on their way first.",
            (adapter, customer, page, token) => adapter.ListDeliveriesAsync(customer, page, token), row => row.CustomerId, row => row.Id);
        group.Map<IListInvoices, Invoice>(Capability.Invoices, "invoices", "Invoices of a customer, newest first.",
            (adapter, customer, page, token) => adapter.ListInvoicesAsync(customer, page, token), row => row.CustomerId, row => row.Id);
        group.Map<IListPayments, Payment>(Capability.Payments, "payments", "Payments of a customer, newest first.",
            (adapter, customer, page, token) => adapter.ListPaymentsAsync(customer, page, token), row => row.CustomerId, row => row.Id);
        group.Map<IListTickets, Ticket>(Capability.Tickets, "tickets", "Tickets of a customer, open ones first, then newest first.",
            (adapter, customer, page, token) => adapter.ListTicketsAsync(customer, page, token), row => row.CustomerId, row => row.Id);
        group.Map<IListEntitlements, Entitlement>(Capability.Entitlements, "entitlements", "What a customer is entitled to, what is in force first.",
            (adapter, customer, page, token) => adapter.ListEntitlementsAsync(customer, page, token), row => row.CustomerId, row => row.Id);
        group.Map<IListAppointments, Appointment>(Capability.Appointments, "appointments", "Appointments with a customer, coming ones first.",
            (adapter, customer, page, token) => adapter.ListAppointmentsAsync(customer, page, token), row => row.CustomerId, row => row.Id);
        group.Map<IListTimeline, TimelineEntry>(Capability.Timeline, "timeline", "What happened between customer and company, newest first.",
            (adapter, customer, page, token) => adapter.ListTimelineAsync(customer, page, token), row => row.CustomerId, row => row.Id);
    }

    private static void Map<TAdapter, T>(this RouteGroupBuilder group, Capability capability, string name, string summary,
        Func<TAdapter, CustomerRef, PageRequest, CancellationToken, Task<Answer<IReadOnlyList<T>>>> ask, Func<T, string> customerOf, Func<T, string> id)
        where TAdapter : class where T : class =>
        group.MapGet($"/{name}", (HttpContext http, string system, CapabilityAsking asking) =>
        {
            var check = new ActionCheck();
            var customer = check.Customer(http.Request);
            return asking.PageAsync<TAdapter, T>(http, system, capability, check, customer.RecordId, (adapter, page, token) => ask(adapter, customer, page, token),
                row => customerOf(row) == customer.RecordId, id);
        }).Describe<IReadOnlyList<T>>(name, summary);
}
