using System.Collections.Frozen;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Caller;

namespace AgentHub.Core.Context.View;

/// <summary>A connected system as the context sees it.</summary>
public sealed record SystemView(string Id, string Title, string Kind, SystemState State, FrozenSet<Capability> Can, SearchableSystem Search)
{
    /// <summary>What a facet can be made of.</summary>
    public static IReadOnlyList<Capability> FacetCapabilities { get; } =
        [Capability.Profile, Capability.Orders, Capability.Invoices, Capability.Tickets];

    /// <summary>As it is at this moment.</summary>
    public static SystemView Of(IConnectedSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return new(system.Id, system.Title, system.Kind, system.State, Capabilities(system.Adapter).ToFrozenSet(), SearchableSystem.Of(system.Id, system.Adapter));
    }

    private static IEnumerable<Capability> Capabilities(IAdapter adapter)
    {
        if (adapter is IGetProfile) yield return Capability.Profile;
        if (adapter is IListOrders) yield return Capability.Orders;
        if (adapter is IListInvoices) yield return Capability.Invoices;
        if (adapter is IGetInvoice) yield return Capability.InvoiceDetail;
        if (adapter is IListTickets) yield return Capability.Tickets;
        if (adapter is ICreateTicket) yield return Capability.CreateTicket;
    }
}
