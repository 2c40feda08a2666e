namespace AgentHub.Abstractions;

/// <summary>
/// One connected system of record. The same object implements the capability interfaces it offers
/// (<see cref="IFindCustomers"/>, <see cref="IListInvoices"/>, …); what it does not implement it cannot do.
/// </summary>
public interface IAdapter
{
    /// <summary>Product name for people: <c>HubSpot</c>.</summary>
    string Product { get; }

    /// <summary>Keys its search understands; empty when it cannot search.</summary>
    IReadOnlySet<KeyKind> SearchableKeys { get; }

    /// <summary>
    /// The key kind whose value is itself the record id, so that a customer known by it need not be searched for
    /// (Business Central: the customer number). Null when records must be found first.
    /// </summary>
    KeyKind? RecordIdIs { get; }
}
