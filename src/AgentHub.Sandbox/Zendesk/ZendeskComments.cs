using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>
/// The comments of a ticket, the oldest first unless asked otherwise: <c>sort=-created_at</c> with cursors, <c>sort_order=desc</c>
/// with page numbers.
/// </summary>
internal static class ZendeskComments
{
    public static IResult Of(ZendeskRecords records, long id, HttpRequest request)
    {
        if (records.Ticket(id) is not { } ticket) return ZendeskError.NotFound();
        if (IsDescending(request) is not { } descending) return ZendeskError.BadRequest("sort is not valid");
        var comments = descending ? ticket.Comments.Reverse() : ticket.Comments;
        if (ZendeskPage.Of(request, comments) is not { } page) return ZendeskReads.BadPage();
        var body = page.ToJson("comments", c => c.ToJson());
        if (request.Query["include"].FirstOrDefault() == "users")
            body["users"] = new JsonArray([.. page.Rows.Select(c => c.AuthorId).Distinct().Select(a => Author(records, a, request)).OfType<JsonObject>()]);
        return Results.Json(body);
    }

    private static JsonObject? Author(ZendeskRecords records, long id, HttpRequest request) =>
        id == ZendeskReads.AgentId ? ZendeskReads.Agent(request) : records.Users.Find(id)?.ToJson(request);

    private static bool? IsDescending(HttpRequest request)
    {
        if (!ZendeskPage.IsCursor(request)) return request.Query["sort_order"] == "desc";
        return request.Query["sort"].FirstOrDefault() switch
        {
            null or "" or "created_at" => false,
            "-created_at" => true,
            _ => null,
        };
    }
}
