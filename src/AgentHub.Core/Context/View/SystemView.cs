using System.Collections.Frozen;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Caller;

namespace AgentHub.Core.Context.View;

/// <summary>A connected system as the context sees it.</summary>
public sealed record SystemView(string Id, string Title, string Kind, SystemState State, FrozenSet<Capability> Can, SearchableSystem Search)
{
    /// <summary>True of one that nothing is ever written to.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>What a facet can be made of.</summary>
    public static IReadOnlyList<Capability> FacetCapabilities { get; } =
    [
        Capability.Profile, Capability.Orders, Capability.Invoices, Capability.Tickets, Capability.Accounts, Capability.Deliveries, Capability.Payments,
        Capability.Entitlements, Capability.Appointments, Capability.Timeline, Capability.ServiceStatus,
    ];

    /// <summary>That it was replaced: asked when an agent wants it, and for nothing else. Null for a system in use.</summary>
    public ArchiveNotice? Archive { get; init; }

    /// <summary>As it is at this moment.</summary>
    public static SystemView Of(IConnectedSystem system)
    {
        ArgumentNullException.ThrowIfNull(system);
        return new(system.Id, system.Title, system.Kind, system.State, AdapterCapabilities.Of(system.Adapter).ToFrozenSet(), SearchableSystem.Of(system.Id, system.Adapter) with { Follows = system.Archive is not null })
        {
            Archive = system.Archive,
            IsReadOnly = system.IsReadOnly,
        };
    }
}
