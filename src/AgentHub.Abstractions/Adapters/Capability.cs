namespace AgentHub.Abstractions;

/// <summary>One small thing an adapter can do; each is an interface of its own.</summary>
public enum Capability
{
    /// <summary><see cref="IFindCustomers"/></summary>
    FindCustomers,
    /// <summary><see cref="IGetProfile"/></summary>
    Profile,
    /// <summary><see cref="IListOrders"/></summary>
    Orders,
    /// <summary><see cref="IListInvoices"/></summary>
    Invoices,
    /// <summary><see cref="IGetInvoice"/></summary>
    InvoiceDetail,
    /// <summary><see cref="IListTickets"/></summary>
    Tickets,
    /// <summary><see cref="ICreateTicket"/></summary>
    CreateTicket,
    /// <summary><see cref="IAddNote"/></summary>
    AddNote,
    /// <summary><see cref="ICheckHealth"/></summary>
    Health,
}
