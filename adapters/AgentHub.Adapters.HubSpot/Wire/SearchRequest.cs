namespace AgentHub.Adapters.HubSpot;

/// <summary>A search: an object is found when every filter of one of the groups holds.</summary>
internal sealed record SearchRequest(IReadOnlyList<FilterGroup> FilterGroups, IReadOnlyList<string> Properties, int Limit)
{
    /// <summary>The newest change first.</summary>
    public IReadOnlyList<string> Sorts { get; init; } = [];

    /// <summary>From the beginning; HubSpot's description says that it is required.</summary>
    public string After { get; init; } = "0";
}

/// <summary>Filters that must all hold.</summary>
internal sealed record FilterGroup(IReadOnlyList<Filter> Filters)
{
    public static FilterGroup Of(string property, string @operator, string value) => new([new(property, @operator, value)]);

    public static FilterGroup In(string property, IReadOnlyList<string> values) => new([new(property, "IN", Values: values)]);
}

/// <summary>One comparison.</summary>
internal sealed record Filter(string PropertyName, string Operator, string? Value = null, IReadOnlyList<string>? Values = null);
