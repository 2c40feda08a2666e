namespace AgentHub.Abstractions;

/// <summary>One small thing an adapter can do; each is an interface of its own.</summary>
public enum Capability
{
    /// <summary><see cref="IFindCustomers"/></summary>
    FindCustomers,
    /// <summary><see cref="IGetProfile"/></summary>
    Profile,
    /// <summary><see cref="IListAccounts"/></summary>
    Accounts,
    /// <summary><see cref="IListOrders"/></summary>
    Orders,
    /// <summary><see cref="IListDeliveries"/></summary>
    Deliveries,
    /// <summary><see cref="IListInvoices"/></summary>
    Invoices,
    /// <summary><see cref="IGetInvoice"/></summary>
    InvoiceDetail,
    /// <summary><see cref="IListPayments"/></summary>
    Payments,
    /// <summary><see cref="IListTickets"/></summary>
    Tickets,
    /// <summary><see cref="IListEntitlements"/></summary>
    Entitlements,
    /// <summary><see cref="IListAppointments"/></summary>
    Appointments,
    /// <summary><see cref="IListTimeline"/></summary>
    Timeline,
    /// <summary><see cref="IListServiceIncidents"/></summary>
    ServiceStatus,
    /// <summary><see cref="ISearchKnowledge"/></summary>
    Knowledge,
    /// <summary><see cref="ISearch"/></summary>
    Search,
    /// <summary><see cref="ICreateTicket"/></summary>
    CreateTicket,
    /// <summary><see cref="ICommentTicket"/></summary>
    CommentTicket,
    /// <summary><see cref="IChangeTicketStatus"/></summary>
    ChangeTicketStatus,
    /// <summary><see cref="IAddNote"/></summary>
    AddNote,
    /// <summary><see cref="IUpdateContactDetails"/></summary>
    UpdateContactDetails,
    /// <summary><see cref="ICreateOrder"/></summary>
    CreateOrder,
    /// <summary><see cref="ICreateCallback"/></summary>
    CreateCallback,
    /// <summary><see cref="IBookAppointment"/></summary>
    BookAppointment,
    /// <summary><see cref="ICheckHealth"/></summary>
    Health,
}
