using AgentHub.Abstractions;

namespace AgentHub.Adapters;

/// <summary>Lists of a customer's records: those of somebody else are left out and counted.</summary>
internal static class Rows
{
    /// <summary>Most rows a page holds.</summary>
    public const int Most = PageRequest.Most;

    /// <summary>Rows a page may hold, whatever was asked for.</summary>
    public static int Size(PageRequest page) => Math.Clamp(page.Size, 1, Most);

    /// <summary>A page of rows that are the customer's and in order already.</summary>
    /// <param name="rows">At most as many as the page may hold.</param>
    /// <param name="page">What was asked for.</param>
    /// <param name="next">Where the next page begins; null when this is the last.</param>
    /// <param name="total">How many the system says it holds in all; null when it does not.</param>
    /// <param name="dropped">Rows left out because they are somebody else's.</param>
    public static Answer<IReadOnlyList<T>> Page<T>(IReadOnlyList<T> rows, PageRequest page, string? next, int? total, int dropped) =>
        rows.Count == 0 && page.Cursor is null && next is null
            ? Answer.NotFound<IReadOnlyList<T>>(dropped)
            : Answer.Found(rows, dropped == 0 ? total : null, dropped) with { Next = next };
}
