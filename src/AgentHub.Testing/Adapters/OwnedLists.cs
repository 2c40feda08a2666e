using AgentHub.Abstractions;

namespace AgentHub.Testing;

/// <summary>The lists of an adapter beside those of orders, invoices and tickets, which say more.</summary>
internal static class OwnedLists
{
    public static IReadOnlyList<OwnedList> Of(IAdapter adapter)
    {
        var all = new List<OwnedList>();
        if (adapter.As<IListAccounts>() is { } accounts) all.Add(List(Capability.Accounts, accounts.ListAccountsAsync, a => new(a.Id, a.CustomerId)));
        if (adapter.As<IListDeliveries>() is { } deliveries) all.Add(List(Capability.Deliveries, deliveries.ListDeliveriesAsync, d => new(d.Id, d.CustomerId)));
        if (adapter.As<IListPayments>() is { } payments) all.Add(List(Capability.Payments, payments.ListPaymentsAsync, p => new(p.Id, p.CustomerId)));
        if (adapter.As<IListEntitlements>() is { } entitlements) all.Add(List(Capability.Entitlements, entitlements.ListEntitlementsAsync, e => new(e.Id, e.CustomerId)));
        if (adapter.As<IListAppointments>() is { } appointments) all.Add(List(Capability.Appointments, appointments.ListAppointmentsAsync, a => new(a.Id, a.CustomerId)));
        if (adapter.As<IListTimeline>() is { } timeline) all.Add(List(Capability.Timeline, timeline.ListTimelineAsync, e => new(e.Id, e.CustomerId)));
        return all;
    }

    private static OwnedList List<T>(Capability capability, Func<CustomerRef, PageRequest, CancellationToken, Task<Answer<IReadOnlyList<T>>>> read, Func<T, OwnedRow> row) => new(capability, async (customer, page, token) =>
    {
        var answer = await read(customer, page, token);
        return new()
        {
            Outcome = answer.Outcome, Reason = answer.Reason, RetryAfter = answer.RetryAfter, Dropped = answer.Dropped, Total = answer.Total, Next = answer.Next,
            Value = answer.Value?.Select(row).ToList(),
        };
    });
}
