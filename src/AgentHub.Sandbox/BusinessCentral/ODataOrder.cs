using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary><c>$orderby</c>: properties with <c>asc</c> or <c>desc</c>, comma separated.</summary>
internal static class ODataOrder
{
    /// <summary>Null when a property does not exist.</summary>
    public static IReadOnlyList<ODataRow>? Apply(IReadOnlyList<ODataRow> rows, string? orderBy, JsonObject? sample)
    {
        if (string.IsNullOrWhiteSpace(orderBy) || rows.Count == 0) return rows;
        IOrderedEnumerable<ODataRow>? ordered = null;
        foreach (var term in orderBy.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (sample?.ContainsKey(parts[0]) == false) return null;
            var descending = parts.Length > 1 && parts[1] == "desc";
            var by = Comparer<ODataRow>.Create((a, b) => a[parts[0]].CompareTo(b[parts[0]]) * (descending ? -1 : 1));
            ordered = ordered is null ? rows.OrderBy(r => r, by) : ordered.ThenBy(r => r, by);
        }
        return ordered is null ? rows : [.. ordered];
    }
}
