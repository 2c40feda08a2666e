using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>What an adapter can do: the capabilities whose interfaces it hands out.</summary>
public static class AdapterCapabilities
{
    private static readonly (Capability Capability, Func<IAdapter, bool> IsOffered)[] All =
    [
        (Capability.FindCustomers, a => a.As<IFindCustomers>() is not null),
        (Capability.Profile, a => a.As<IGetProfile>() is not null),
        (Capability.Accounts, a => a.As<IListAccounts>() is not null),
        (Capability.Orders, a => a.As<IListOrders>() is not null),
        (Capability.Deliveries, a => a.As<IListDeliveries>() is not null),
        (Capability.Invoices, a => a.As<IListInvoices>() is not null),
        (Capability.InvoiceDetail, a => a.As<IGetInvoice>() is not null),
        (Capability.Payments, a => a.As<IListPayments>() is not null),
        (Capability.Tickets, a => a.As<IListTickets>() is not null),
        (Capability.Entitlements, a => a.As<IListEntitlements>() is not null),
        (Capability.Appointments, a => a.As<IListAppointments>() is not null),
        (Capability.Timeline, a => a.As<IListTimeline>() is not null),
        (Capability.ServiceStatus, a => a.As<IListServiceIncidents>() is not null),
        (Capability.Knowledge, a => a.As<ISearchKnowledge>() is not null),
        (Capability.Search, a => a.As<ISearch>() is not null),
        (Capability.CreateTicket, a => a.As<ICreateTicket>() is not null),
        (Capability.CommentTicket, a => a.As<ICommentTicket>() is not null),
        (Capability.ChangeTicketStatus, a => a.As<IChangeTicketStatus>() is not null),
        (Capability.AddNote, a => a.As<IAddNote>() is not null),
        (Capability.UpdateContactDetails, a => a.As<IUpdateContactDetails>() is not null),
        (Capability.CreateOrder, a => a.As<ICreateOrder>() is not null),
        (Capability.CreateCallback, a => a.As<ICreateCallback>() is not null),
        (Capability.BookAppointment, a => a.As<IBookAppointment>() is not null),
        (Capability.Health, a => a.As<ICheckHealth>() is not null),
    ];

    /// <summary>In the order of <see cref="Capability"/>.</summary>
    public static IReadOnlyList<Capability> Of(IAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        return [.. All.Where(c => c.IsOffered(adapter)).Select(c => c.Capability)];
    }
}
