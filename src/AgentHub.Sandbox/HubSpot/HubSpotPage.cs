using System.Globalization;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>One page of a list; HubSpot's cursor is opaque to the caller.</summary>
internal sealed record HubSpotPage<T>(IReadOnlyList<T> Rows, int Total, string? After)
{
    public JsonObject ToJson(Func<T, JsonObject> row, bool withTotal = false)
    {
        var json = new JsonObject();
        if (withTotal) json["total"] = Total;
        json["results"] = new JsonArray([.. Rows.Select(row)]);
        if (After is not null) json["paging"] = new JsonObject { ["next"] = new JsonObject { ["after"] = After, ["link"] = "?after=" + After } };
        return json;
    }
}

/// <summary>Cuts pages.</summary>
internal static class HubSpotPage
{
    /// <summary>Null when <paramref name="after"/> is not a cursor.</summary>
    public static HubSpotPage<T>? Of<T>(IReadOnlyList<T> all, string? after, int limit)
    {
        var from = 0;
        if (!string.IsNullOrEmpty(after) && (!int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out from))) return null;
        var rows = Enumerable.Range(from, Math.Clamp(all.Count - from, 0, limit)).Select(at => all[at]).ToList();
        return new(rows, all.Count, from + rows.Count < all.Count ? (from + rows.Count).ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>True when a cursor leads further than so many results.</summary>
    public static bool IsBeyond(string? after, int most) => int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from >= most;
}
