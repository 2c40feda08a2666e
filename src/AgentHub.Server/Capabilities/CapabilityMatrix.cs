using AgentHub.Abstractions;
using AgentHub.Core.Adapters;

namespace AgentHub.Server.Capabilities;

/// <summary>What each connected system can be asked.</summary>
/// <param name="Systems">In configured order.</param>
internal sealed record CapabilityMatrix(IReadOnlyList<CapabilityMatrix.Row> Systems)
{
    public static CapabilityMatrix Of(ISystems systems) => new([.. systems.All.Select(s =>
        new Row(s.Id, s.Title, s.Kind, s.Adapter.Product, s.State.Condition, AdapterCapabilities.Of(s.Adapter), [.. s.Adapter.SearchableKeys.Order()]))]);

    /// <summary>One system.</summary>
    /// <param name="System">Its id, as in the addresses.</param>
    /// <param name="Title">For people.</param>
    /// <param name="Kind">Such as <c>crm</c>.</param>
    /// <param name="Product">Such as <c>HubSpot</c>.</param>
    /// <param name="State">How it is doing.</param>
    /// <param name="Capabilities">What it can be asked.</param>
    /// <param name="SearchableKeys">What its customers can be found by.</param>
    internal sealed record Row(string System, string Title, string Kind, string Product, SystemCondition State, IReadOnlyList<Capability> Capabilities, IReadOnlyList<KeyKind> SearchableKeys);
}
