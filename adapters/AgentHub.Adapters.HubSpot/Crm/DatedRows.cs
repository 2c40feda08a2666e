namespace AgentHub.Adapters.HubSpot;

/// <summary>Rows of a search, sorted by their times.</summary>
/// <param name="Rows">With the time that each says.</param>
/// <param name="HasMore">Whether others follow.</param>
/// <param name="Total">How many there are from the place on, by HubSpot's count.</param>
/// <param name="Dropped">Rows that were not asked for.</param>
internal sealed record DatedRows(IReadOnlyList<(CrmObject Found, DateTimeOffset At)> Rows, bool HasMore, int? Total, int Dropped)
{
    public static DatedRows None { get; } = new([], false, 0, 0);
}
