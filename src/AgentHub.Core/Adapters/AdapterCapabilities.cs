using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Core.Adapters;

/// <summary>What an adapter can do: the capabilities whose interfaces it hands out.</summary>
public static class AdapterCapabilities
{
    private static readonly (Capability Capability, Type Interface, Func<IAdapter, bool> IsOffered)[] All =
    [
        Offered<IFindCustomers>(Capability.FindCustomers),
        Offered<IGetProfile>(Capability.Profile),
        Offered<IListAccounts>(Capability.Accounts),
        Offered<IListOrders>(Capability.Orders),
        Offered<IListDeliveries>(Capability.Deliveries),
        Offered<IListInvoices>(Capability.Invoices),
        Offered<IGetInvoice>(Capability.InvoiceDetail),
        Offered<IListPayments>(Capability.Payments),
        Offered<IListTickets>(Capability.Tickets),
        Offered<IListEntitlements>(Capability.Entitlements),
        Offered<IListAppointments>(Capability.Appointments),
        Offered<IListTimeline>(Capability.Timeline),
        Offered<IListServiceIncidents>(Capability.ServiceStatus),
        Offered<ISearchKnowledge>(Capability.Knowledge),
        Offered<ISearch>(Capability.Search),
        Offered<ICreateTicket>(Capability.CreateTicket),
        Offered<ICommentTicket>(Capability.CommentTicket),
        Offered<IChangeTicketStatus>(Capability.ChangeTicketStatus),
        Offered<IAddNote>(Capability.AddNote),
        Offered<IUpdateContactDetails>(Capability.UpdateContactDetails),
        Offered<ICreateOrder>(Capability.CreateOrder),
        Offered<ICreateCallback>(Capability.CreateCallback),
        Offered<IBookAppointment>(Capability.BookAppointment),
        Offered<ICheckHealth>(Capability.Health),
    ];

    private static readonly FrozenDictionary<Type, Capability> ByInterface = All.ToFrozenDictionary(c => c.Interface, c => c.Capability);

    private static (Capability, Type, Func<IAdapter, bool>) Offered<T>(Capability capability) where T : class => (capability, typeof(T), adapter => adapter.As<T>() is not null);

    /// <summary>Which capability an interface is; null for any other type.</summary>
    public static Capability? Of(Type capability) => ByInterface.TryGetValue(capability, out var known) ? known : null;

    /// <summary>In the order of <see cref="Capability"/>.</summary>
    public static IReadOnlyList<Capability> Of(IAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        return [.. All.Where(c => c.IsOffered(adapter)).Select(c => c.Capability)];
    }
}
