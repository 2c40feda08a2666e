namespace AgentHub.Core.Context.Wire;

/// <summary>
/// Body of <c>contact/{id}</c> (<c>docs/contracts.md</c> section 3.2), redacted for one audience. A null member is absent on
/// the wire. Every member is one part: a change of one leaves the others as they were.
/// </summary>
public sealed record ContactDocument
{
    public required ContactHead Contact { get; init; }
    public required Identity Identity { get; init; }
    /// <summary>By key of the fact dictionary.</summary>
    public required IReadOnlyDictionary<string, Fact> Facts { get; init; }
    /// <summary>At most three.</summary>
    public required IReadOnlyDictionary<string, Alert> Alerts { get; init; }
    /// <summary>Fields of the customer on which the sources do not agree, by field; what this audience may not see is not here.</summary>
    public required IReadOnlyDictionary<string, FieldConflict> Conflicts { get; init; }
    /// <summary>By facet: <c>profile</c>, <c>orders</c>, <c>invoices</c>, <c>tickets</c>, <c>invoiceDetail:{itemId}</c>.</summary>
    public required IReadOnlyDictionary<string, Facet> Facets { get; init; }
    public required Timeline Timeline { get; init; }
    /// <summary>By system id.</summary>
    public required IReadOnlyDictionary<string, Source> Sources { get; init; }
    /// <summary>By interaction id.</summary>
    public required IReadOnlyDictionary<string, ContactAgent> Agents { get; init; }
}
