using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary><c>$orderby</c>: properties with <c>asc</c> or <c>desc</c>, comma separated.</summary>
internal static class ODataOrder
{
    /// <summary>Null when a property does not exist.</summary>
    public static IReadOnlyList<JsonObject>? Apply(IReadOnlyList<JsonObject> rows, string? orderBy)
    {
        if (string.IsNullOrWhiteSpace(orderBy) || rows.Count == 0) return rows;
        IOrderedEnumerable<JsonObject>? ordered = null;
        foreach (var term in orderBy.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = term.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!rows[0].ContainsKey(parts[0])) return null;
            var descending = parts.Length > 1 && parts[1] == "desc";
            var by = Comparer<JsonObject>.Create((a, b) => ODataValue.Of(a[parts[0]]).CompareTo(ODataValue.Of(b[parts[0]])) * (descending ? -1 : 1));
            ordered = ordered is null ? rows.OrderBy(r => r, by) : ordered.ThenBy(r => r, by);
        }
        return ordered is null ? rows : [.. ordered];
    }
}
