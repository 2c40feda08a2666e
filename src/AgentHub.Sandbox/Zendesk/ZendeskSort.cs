using AgentHub.Sandbox.People;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>
/// The order of a list of tickets: by id, ascending, unless asked otherwise. With cursors <c>sort</c> is <c>id</c>,
/// <c>updated_at</c> or <c>status</c> with a minus for descending; with page numbers <c>sort_by</c> and <c>sort_order</c>. Like
/// the product it ignores the other kind's words.
/// </summary>
internal static class ZendeskSort
{
    private const int MostSorted = 20_000;
    private static readonly string[] Statuses = ["new", "open", "pending", "hold", "solved", "closed"];

    /// <summary>Null when the order is not known, or there are too many to be sorted so.</summary>
    public static IReadOnlyList<ZendeskTicket>? Apply(HttpRequest request, IReadOnlyList<ZendeskTicket> byId)
    {
        var (by, descending) = ZendeskPage.IsCursor(request) ? Cursor(request.Query["sort"]) : (request.Query["sort_by"].FirstOrDefault(), request.Query["sort_order"] == "desc");
        return by switch
        {
            null or "" or "id" => descending ? new MadeList<ZendeskTicket>(byId.Count, at => byId[byId.Count - 1 - at]) : byId,
            _ when byId.Count > MostSorted => null,
            "updated_at" => Sorted(byId, t => t.UpdatedAt, descending),
            "created_at" => Sorted(byId, t => t.CreatedAt, descending),
            "status" => Sorted(byId, t => Array.IndexOf(Statuses, t.Status), descending),
            _ => null,
        };
    }

    private static (string? By, bool Descending) Cursor(string? sort) => sort is ['-', ..] ? (sort[1..], true) : (sort, false);

    private static List<ZendeskTicket> Sorted<T>(IReadOnlyList<ZendeskTicket> tickets, Func<ZendeskTicket, T> key, bool descending) =>
        [.. descending ? tickets.OrderByDescending(key) : tickets.OrderBy(key)];
}
