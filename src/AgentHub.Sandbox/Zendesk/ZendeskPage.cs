using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>A page of a list, by cursor (<c>page[size]</c>, <c>page[after]</c>) or by offset (<c>page</c>, <c>per_page</c>).</summary>
internal static class ZendeskPage
{
    public const int Largest = 100;

    /// <summary>Offset paging ends here; cursors do not.</summary>
    private const int DeepestOffset = 10_000;

    public static bool IsCursor(HttpRequest request) => request.Query.ContainsKey("page[size]") || request.Query.ContainsKey("page[after]");

    /// <summary>Null when the cursor or size is not valid.</summary>
    public static ZendeskPage<T>? Cursor<T>(HttpRequest request, IReadOnlyList<T> all)
    {
        if (!Number(request, "page[size]", Largest, out var size) || size is < 1 or > Largest) return null;
        if (!Position(request.Query["page[after]"].FirstOrDefault(), out var from)) return null;
        var rows = Rows(all, from, size);
        var more = from + rows.Count < all.Count;
        var after = more ? Cursor(from + rows.Count) : null;
        return new(rows, new JsonObject
        {
            ["meta"] = new JsonObject { ["has_more"] = more, ["after_cursor"] = after, ["before_cursor"] = from > 0 ? Cursor(from) : null },
            ["links"] = new JsonObject { ["prev"] = null, ["next"] = after is null ? null : Link(request, ("page[after]", after), ("page[size]", Text(size))) },
        });
    }

    /// <summary>By cursor where the request says so, else by offset; null when the page is not valid.</summary>
    public static ZendeskPage<T>? Of<T>(HttpRequest request, IReadOnlyList<T> all) => IsCursor(request) ? Cursor(request, all) : Offset(request, all);

    /// <summary>Null when the page is not valid or too deep.</summary>
    public static ZendeskPage<T>? Offset<T>(HttpRequest request, IReadOnlyList<T> all, int deepest = DeepestOffset)
    {
        if (!Number(request, "page", 1, out var page) || page < 1 || !Number(request, "per_page", Largest, out var size) || size < 1) return null;
        size = Math.Min(size, Largest);
        if ((long)page * size > deepest) return null;
        var rows = Rows(all, (page - 1) * size, size);
        return new(rows, new JsonObject
        {
            ["next_page"] = page * size < all.Count ? Link(request, ("page", Text(page + 1)), ("per_page", Text(size))) : null,
            ["previous_page"] = page > 1 ? Link(request, ("page", Text(page - 1)), ("per_page", Text(size))) : null,
            ["count"] = all.Count,
        });
    }

    private static List<T> Rows<T>(IReadOnlyList<T> all, int from, int size) =>
        [.. Enumerable.Range(from, Math.Clamp(all.Count - from, 0, size)).Select(at => all[at])];

    private static bool Number(HttpRequest request, string name, int otherwise, out int number)
    {
        number = otherwise;
        var text = request.Query[name].FirstOrDefault();
        return text is null || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Cursor(int position) => Convert.ToBase64String(Encoding.ASCII.GetBytes("o" + Text(position)));

    private static bool Position(string? cursor, out int position)
    {
        position = 0;
        if (string.IsNullOrEmpty(cursor)) return true;
        Span<byte> bytes = stackalloc byte[32];
        return Convert.TryFromBase64String(cursor, bytes, out var length) && length > 1 && bytes[0] == (byte)'o'
            && int.TryParse(bytes[1..length], NumberStyles.None, CultureInfo.InvariantCulture, out position);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Link(HttpRequest request, params (string Name, string Value)[] page)
    {
        var kept = request.Query.Where(q => page.All(p => p.Name != q.Key)).Select(q => KeyValuePair.Create(q.Key, (string?)q.Value));
        return $"{request.Scheme}://{request.Host}{request.Path}"
            + QueryString.Create(kept.Concat(page.Select(p => KeyValuePair.Create(p.Name, (string?)p.Value))));
    }
}

/// <summary>Rows and what stands beside them in the body.</summary>
internal sealed record ZendeskPage<T>(IReadOnlyList<T> Rows, JsonObject Rest)
{
    public JsonObject ToJson(string name, Func<T, JsonObject> row)
    {
        Rest.Insert(0, name, new JsonArray([.. Rows.Select(row)]));
        return Rest;
    }
}
