namespace AgentHub.Abstractions;

/// <summary>
/// One connected system of record. Usually the same object implements the capability interfaces it offers
/// (<see cref="IFindCustomers"/>, <see cref="IListInvoices"/>, …); whoever wants one asks <see cref="As{T}"/>.
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

    /// <summary>The capability <typeparamref name="T"/> of this adapter; null when it does not offer it.</summary>
    /// <typeparam name="T">A capability interface: <see cref="IListOrders"/>.</typeparam>
    /// <remarks>
    /// The object itself unless an adapter says otherwise: one whose capabilities are known only when it is made (from a file,
    /// from a remote process) hands out an object for each that it has. The same answer for as long as the adapter lives, but for one in a remote process,
    /// which is known only when that process was reached and may come back with more or less.
    /// </remarks>
    T? As<T>() where T : class => this as T;
}
