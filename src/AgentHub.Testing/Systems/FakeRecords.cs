using AgentHub.Abstractions;

namespace AgentHub.Testing.Systems;

/// <summary>What a fake system of record holds. Fill it before the first question.</summary>
public sealed class FakeRecords
{
    /// <summary>Records that a search looks through; one that holds the key in any notation is found by it.</summary>
    public List<FoundCustomer> Customers { get; } = [];

    /// <summary>Searches answer everybody, whatever was asked: what a real system does with a filter it does not know.</summary>
    public bool IgnoresFilters { get; set; }

    /// <summary>No contact details can be changed from outside. Set before the server starts.</summary>
    public bool TakesNoCorrections { get; set; }

    public List<Profile> Profiles { get; } = [];
    public List<Order> Orders { get; } = [];
    public List<Invoice> Invoices { get; } = [];
    public List<InvoiceDetail> Details { get; } = [];
    public List<Ticket> Tickets { get; } = [];
    public List<NewTicket> Created { get; } = [];
}
