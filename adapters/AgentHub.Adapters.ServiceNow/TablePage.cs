namespace AgentHub.Adapters.ServiceNow;

/// <summary>Part of what meets a query.</summary>
/// <param name="Rows">May be fewer than asked for, or none, although more follow: what our user may not see is left out.</param>
/// <param name="Total">How many there are in all, those included that our user may not see; null when it is not said.</param>
/// <param name="Next">Rows that stand before the next part, as the <c>Link</c> header says; null when there is none.</param>
internal sealed record TablePage(IReadOnlyList<Row> Rows, int? Total, int? Next)
{
    /// <summary>Rows that stand before the next part; null at the end.</summary>
    /// <param name="offset">Rows that stand before this one.</param>
    /// <param name="limit">How many were asked for.</param>
    public int? After(int offset, int limit)
    {
        var taken = Math.Min(Rows.Count, limit);
        // Of more than was asked for the rest is asked for again.
        var next = Next is { } linked && linked > offset && Rows.Count <= limit ? linked : offset + (taken > 0 ? taken : limit);
        var isMore = Next > offset || (Total is { } total ? total > next : taken == limit);
        return isMore ? next : null;
    }
}
