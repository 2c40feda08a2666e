using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>Creating and updating tickets. An external id is not unique: the same one sent twice makes two tickets.</summary>
internal static class ZendeskWrites
{
    private const int LongestComment = 65_536;
    private static readonly string[] Statuses = ["new", "open", "pending", "hold", "solved", "closed"];
    private static readonly string[] Priorities = ["urgent", "high", "normal", "low"];

    public static async Task<IResult> CreateAsync(ZendeskRecords records, HttpRequest request, TimeProvider time)
    {
        if (await ReadAsync(request) is not { } asked) return ZendeskError.BadRequest("ticket must be present");
        var body = Text(asked["comment"]?["body"]) ?? Text(asked["description"]);
        if (string.IsNullOrWhiteSpace(body)) return ZendeskError.Invalid("description", "Description: cannot be blank");
        if (Fault(asked, body) is { } fault) return fault;
        if (!long.TryParse(Text(asked["requester_id"]), out var requester) || records.Users.Find(requester) is not { } user)
            return ZendeskError.Invalid("requester", "Requester: is required");
        var now = time.GetUtcNow();
        var ticket = records.Add(requester, id => new()
        {
            Id = id,
            ExternalId = Text(asked["external_id"]),
            Subject = Text(asked["subject"]) ?? body[..Math.Min(body.Length, 80)],
            Description = body,
            Status = Text(asked["status"]) ?? "open",
            Priority = Text(asked["priority"]),
            Channel = "api",
            RequesterId = requester,
            OrganizationId = user.Organization?.Id,
            CreatedAt = now,
            UpdatedAt = now,
            // Like the product: due_at without type "task" is dropped in silence.
            DueAt = Text(asked["type"]) == "task" ? Time(asked["due_at"]) : null,
            Tags = Tags(asked["tags"]) ?? [],
            Comments = [new(records.NextCommentId(), body, IsPublic(asked["comment"]), now, ZendeskReads.AgentId, "api")],
        });
        if (ticket is null) return ZendeskError.Invalid($"The sandbox keeps at most {ZendeskRecords.MostTickets} tickets");
        request.HttpContext.Response.Headers.Location = $"{ZendeskRecords.Root(request)}/tickets/{ticket.Id}.json";
        return Results.Json(new JsonObject { ["ticket"] = ticket.ToJson(request), ["audit"] = Audit(ticket) }, statusCode: 201);
    }

    public static async Task<IResult> UpdateAsync(ZendeskRecords records, long id, HttpRequest request, TimeProvider time)
    {
        if (await ReadAsync(request) is not { } asked) return ZendeskError.BadRequest("ticket must be present");
        if (records.Ticket(id) is not { } before) return ZendeskError.NotFound();
        if (Text(asked["safe_update"]) == "true" && Time(asked["updated_stamp"]) is { } stamp && stamp.ToUnixTimeSeconds() != before.UpdatedAt.ToUnixTimeSeconds()) return ZendeskError.Collision();
        if (before.Status == "closed") return ZendeskError.Invalid("status", "Status: closed prevents ticket update");
        var body = Text(asked["comment"]?["body"]);
        if (Fault(asked, body) is { } fault) return fault;
        var now = time.GetUtcNow();
        var ticket = records.Change(id, t => t with
        {
            Subject = Text(asked["subject"]) ?? t.Subject,
            Status = Text(asked["status"]) ?? t.Status,
            Priority = Text(asked["priority"]) ?? t.Priority,
            ExternalId = Text(asked["external_id"]) ?? t.ExternalId,
            Tags = Tags(asked["tags"]) ?? t.Tags,
            UpdatedAt = now,
            Comments = body is null ? t.Comments : t.Comments.Add(new(records.NextCommentId(), body, IsPublic(asked["comment"]), now, ZendeskReads.AgentId, "api")),
        });
        return ticket is null ? ZendeskError.NotFound() : Results.Json(new JsonObject { ["ticket"] = ticket.ToJson(request), ["audit"] = Audit(ticket) });
    }

    private static async Task<JsonObject?> ReadAsync(HttpRequest request)
    {
        try
        {
            return (await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted))?["ticket"] as JsonObject;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IResult? Fault(JsonObject asked, string? body)
    {
        if (body?.Length > LongestComment) return ZendeskError.Invalid("comment", $"Comment: is longer than {LongestComment} characters");
        if (Text(asked["status"]) is { } status && !Statuses.Contains(status)) return ZendeskError.Invalid("status", $"Status: {status} is not a valid status");
        if (Text(asked["priority"]) is { } priority && !Priorities.Contains(priority)) return ZendeskError.Invalid("priority", $"Priority: {priority} is not a valid priority");
        return null;
    }

    private static JsonObject Audit(ZendeskTicket ticket) => new()
    {
        ["id"] = 900_000_000 + ticket.Comments[^1].Id,
        ["ticket_id"] = ticket.Id,
        ["created_at"] = ZendeskRecords.Time(ticket.UpdatedAt),
        ["author_id"] = ticket.Comments[^1].AuthorId,
        ["events"] = new JsonArray(new JsonObject { ["id"] = ticket.Comments[^1].Id, ["type"] = "Comment", ["public"] = ticket.Comments[^1].Public, ["body"] = ticket.Comments[^1].Body }),
    };

    private static string? Text(JsonNode? node) => node is JsonValue ? node.ToString() : null;

    private static bool IsPublic(JsonNode? comment) => Text(comment?["public"]) != "false";

    private static IReadOnlyList<string>? Tags(JsonNode? tags) => tags is JsonArray array ? [.. array.Select(Text).OfType<string>().Take(50)] : null;

    private static DateTimeOffset? Time(JsonNode? node) =>
        DateTimeOffset.TryParse(Text(node), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
