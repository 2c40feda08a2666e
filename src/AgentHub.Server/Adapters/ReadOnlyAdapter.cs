using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Server.Adapters;

/// <summary>An adapter of which only what reads is to be had, whatever it offers: an archive is never written to.</summary>
internal sealed class ReadOnlyAdapter(IAdapter adapter) : IAdapter
{
    /// <summary>A list of what is allowed: a way to write that is invented later is not on it.</summary>
    private static readonly FrozenSet<Type> Reads = new[]
    {
        typeof(IFindCustomers), typeof(IGetProfile), typeof(IListAccounts), typeof(IListOrders), typeof(IListDeliveries), typeof(IListInvoices), typeof(IGetInvoice),
        typeof(IListPayments), typeof(IListTickets), typeof(IListEntitlements), typeof(IListAppointments), typeof(IListTimeline), typeof(IListServiceIncidents),
        typeof(ISearchKnowledge), typeof(ISearch), typeof(ICheckHealth),
    }.ToFrozenSet();

    public string Product => adapter.Product;

    public IReadOnlySet<KeyKind> SearchableKeys => adapter.SearchableKeys;

    public KeyKind? RecordIdIs => adapter.RecordIdIs;

    public T? As<T>() where T : class => Reads.Contains(typeof(T)) ? adapter.As<T>() : null;
}
