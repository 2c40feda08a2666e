using System.Collections.Frozen;
using AgentHub.Abstractions;

namespace AgentHub.Core.Context.Caller;

/// <summary>What identification must know of a system.</summary>
/// <param name="Id">Such as <c>crm</c>.</param>
/// <param name="Searchable">Keys it can be searched by; empty when it cannot be searched.</param>
/// <param name="RecordIdIs">The key that is itself the record id; null when records must be searched for.</param>
public sealed record SearchableSystem(string Id, FrozenSet<KeyKind> Searchable, KeyKind? RecordIdIs)
{
    /// <summary>True for a system that has no say in who is calling: it is looked at when the others have said.</summary>
    public bool Follows { get; init; }

    /// <summary>True when the record id of a customer with a number is that number.</summary>
    public bool IsKeyedByNumber => RecordIdIs == KeyKind.CustomerNumber;

    /// <summary>From an adapter.</summary>
    public static SearchableSystem Of(string id, IAdapter adapter)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        return new(id, adapter.As<IFindCustomers>() is not null ? adapter.SearchableKeys.ToFrozenSet() : [], adapter.RecordIdIs);
    }
}
