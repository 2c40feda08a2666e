using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>A search: an object is found when every filter of one of the groups holds.</summary>
internal sealed record SearchRequest(IReadOnlyList<FilterGroup> FilterGroups, IReadOnlyList<string> Properties, int Limit)
{
    /// <summary>Words that one of the properties HubSpot searches by default must hold; null for none.</summary>
    public string? Query { get; init; }

    /// <summary>At most one: the name of a property, with <c>-</c> before it for the newest first.</summary>
    public IReadOnlyList<string> Sorts { get; init; } = [];

    /// <summary>From the beginning, or HubSpot's own cursor; its description says that it is required.</summary>
    public string After { get; init; } = "0";
}

/// <summary>Filters that must all hold.</summary>
internal sealed record FilterGroup(IReadOnlyList<Filter> Filters)
{
    public static FilterGroup Of(string property, string @operator, string value) => new([new(property, @operator, value)]);

    public static FilterGroup In(string property, IReadOnlyList<string> values) => new([new(property, "IN", Values: values)]);
}

/// <summary>One comparison.</summary>
internal sealed record Filter(string PropertyName, string Operator, string? Value = null, IReadOnlyList<string>? Values = null)
{
    /// <summary>Tied to a contact.</summary>
    public static Filter Of(CustomerRef customer) => new("associations.contact", "EQ", customer.RecordId);
}
