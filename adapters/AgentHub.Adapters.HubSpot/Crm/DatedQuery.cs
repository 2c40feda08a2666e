using AgentHub.Abstractions;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Which of a contact's objects are wanted, the newest first unless said otherwise.</summary>
/// <param name="Type">Such as <c>tickets</c>.</param>
/// <param name="Date">The property that says when.</param>
/// <param name="Properties">What the objects are to bring.</param>
/// <param name="Alternatives">Filters beside that on the contact: all of one alternative must hold.</param>
/// <param name="Holds">The same filters, for an answer that was made without them.</param>
internal sealed record DatedQuery(string Type, string Date, IReadOnlyList<string> Properties, IReadOnlyList<IReadOnlyList<Filter>> Alternatives, Func<CrmObject, bool> Holds)
{
    /// <summary>The other way round: the oldest first.</summary>
    public bool IsOldestFirst { get; init; }

    public IReadOnlyList<FilterGroup> Groups(CustomerRef customer, DatedPlace? place)
    {
        IReadOnlyList<Filter> since = place is null ? [] : [new(Date, IsOldestFirst ? "GTE" : "LTE", place.Ms.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        return [.. Alternatives.Select(a => new FilterGroup([Filter.Of(customer), .. a, .. since]))];
    }
}
