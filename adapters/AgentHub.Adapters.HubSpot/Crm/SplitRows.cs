namespace AgentHub.Adapters.HubSpot;

/// <summary>A page of a list in two parts.</summary>
/// <param name="Own">Objects that say themselves that they are tied to the contact.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
/// <param name="Total">How many there are by HubSpot's count; only with a first page.</param>
/// <param name="Dropped">Rows that are somebody else's or were not asked for.</param>
internal sealed record SplitRows(IReadOnlyList<CrmObject> Own, SplitPlace? Next, int? Total, int Dropped);
