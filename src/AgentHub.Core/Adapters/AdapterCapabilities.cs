using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>What an adapter can do: the capabilities whose interfaces it implements.</summary>
public static class AdapterCapabilities
{
    private static readonly (Capability Capability, Type Interface)[] All =
    [
        (Capability.FindCustomers, typeof(IFindCustomers)),
        (Capability.Profile, typeof(IGetProfile)),
        (Capability.Accounts, typeof(IListAccounts)),
        (Capability.Orders, typeof(IListOrders)),
        (Capability.Deliveries, typeof(IListDeliveries)),
        (Capability.Invoices, typeof(IListInvoices)),
        (Capability.InvoiceDetail, typeof(IGetInvoice)),
        (Capability.Payments, typeof(IListPayments)),
        (Capability.Tickets, typeof(IListTickets)),
        (Capability.Entitlements, typeof(IListEntitlements)),
        (Capability.Appointments, typeof(IListAppointments)),
        (Capability.Timeline, typeof(IListTimeline)),
        (Capability.ServiceStatus, typeof(IListServiceIncidents)),
        (Capability.Knowledge, typeof(ISearchKnowledge)),
        (Capability.Search, typeof(ISearch)),
        (Capability.CreateTicket, typeof(ICreateTicket)),
        (Capability.CommentTicket, typeof(ICommentTicket)),
        (Capability.ChangeTicketStatus, typeof(IChangeTicketStatus)),
        (Capability.AddNote, typeof(IAddNote)),
        (Capability.UpdateContactDetails, typeof(IUpdateContactDetails)),
        (Capability.CreateOrder, typeof(ICreateOrder)),
        (Capability.CreateCallback, typeof(ICreateCallback)),
        (Capability.BookAppointment, typeof(IBookAppointment)),
        (Capability.Health, typeof(ICheckHealth)),
    ];

    /// <summary>In the order of <see cref="Capability"/>.</summary>
    public static IReadOnlyList<Capability> Of(IAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        return [.. All.Where(c => c.Interface.IsInstanceOfType(adapter)).Select(c => c.Capability)];
    }
}
