using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>
/// Changing users and what they are known by. Like the product it adds an e-mail address that is written to the user as a
/// secondary one; only making an identity the primary one changes the user's <c>email</c>.
/// </summary>
internal static class ZendeskUserWrites
{
    public static async Task<IResult> UpdateAsync(ZendeskRecords records, long id, HttpRequest request, TimeProvider time)
    {
        if (await ReadAsync(request, "user") is not { } asked) return ZendeskError.BadRequest("user must be present");
        if (records.Users.Find(id) is not { } before) return ZendeskError.NotFound();
        var email = Text(asked["email"]);
        if (email is not null && !Has(before, email) && Fault(records, email) is { } fault) return fault;
        var now = time.GetUtcNow();
        var changed = records.Users.Change(id, now, user => (email is null || Has(user, email) ? user : Added(records, user, email, isPrimary: false, now)) with
        {
            Name = Text(asked["name"]) ?? user.Name,
            Phone = asked.ContainsKey("phone") ? Text(asked["phone"]) is { Length: > 0 } phone ? phone : null : user.Phone,
            ExternalId = Text(asked["external_id"]) ?? user.ExternalId,
        });
        return changed is null ? Full() : Results.Json(new JsonObject { ["user"] = changed.ToJson(request) });
    }

    public static IResult Identities(ZendeskRecords records, long id, HttpRequest request)
    {
        if (records.Users.Find(id) is not { } user) return ZendeskError.NotFound();
        var types = request.Query["type[]"];
        return ZendeskPage.Of(request, [.. user.Identities.Where(i => types.Count == 0 || types.Contains(i.Type))]) is { } page
            ? Results.Json(page.ToJson("identities", i => i.ToJson(user, request)))
            : ZendeskReads.BadPage();
    }

    public static async Task<IResult> AddAsync(ZendeskRecords records, long id, HttpRequest request, TimeProvider time)
    {
        if (await ReadAsync(request, "identity") is not { } asked) return ZendeskError.BadRequest("identity must be present");
        if (records.Users.Find(id) is null) return ZendeskError.NotFound();
        if (Text(asked["type"]) != "email") return ZendeskError.Invalid("type", "Type: the sandbox takes e-mail addresses only");
        if (Fault(records, Text(asked["value"])) is { } fault) return fault;
        var (email, isPrimary) = (Text(asked["value"])!, Text(asked["primary"]) == "true");
        if (records.Users.Change(id, time.GetUtcNow(), u => Added(records, u, email, isPrimary, time.GetUtcNow())) is not { } changed) return Full();
        var identity = changed.Identities[^1];
        request.HttpContext.Response.Headers.Location = $"{ZendeskRecords.Root(request)}/users/{id}/identities/{identity.Id}.json";
        return Results.Json(new JsonObject { ["identity"] = identity.ToJson(changed, request) }, statusCode: 201);
    }

    /// <summary>Answers with all there are: the others are changed too.</summary>
    public static IResult MakePrimary(ZendeskRecords records, long id, long identityId, HttpRequest request, TimeProvider time)
    {
        if (records.Users.Find(id)?.Identities.Any(i => i.Id == identityId) != true) return ZendeskError.NotFound();
        var now = time.GetUtcNow();
        return records.Users.Change(id, now, user => Primary(user, identityId, now)) is { } changed
            ? Results.Json(new JsonObject { ["identities"] = new JsonArray([.. changed.Identities.Select(i => i.ToJson(changed, request))]) })
            : Full();
    }

    private static ZendeskUser Added(ZendeskRecords records, ZendeskUser user, string email, bool isPrimary, DateTimeOffset now)
    {
        var id = records.Users.NextIdentityId();
        var identity = new ZendeskIdentity { Id = id, Type = "email", Value = email, Verified = false, Primary = false, CreatedAt = now, UpdatedAt = now };
        var added = user with { Identities = [.. user.Identities, identity] };
        return isPrimary || user.Email is null ? Primary(added, identity.Id, now) : added;
    }

    private static ZendeskUser Primary(ZendeskUser user, long identityId, DateTimeOffset now) => user with
    {
        Email = user.Identities.Single(i => i.Id == identityId).Value,
        Identities = [.. user.Identities.Select(i => i.Primary == (i.Id == identityId) ? i : i with { Primary = !i.Primary, UpdatedAt = now })],
    };

    private static IResult? Fault(ZendeskRecords records, string? email)
    {
        if (string.IsNullOrWhiteSpace(email) || !MailAddress.TryCreate(email, out _))
            return ZendeskError.Invalid("value", $"Value: {email} is not properly formatted");
        var isTaken = records.Users.WithEmail(email).Any();
        return isTaken ? ZendeskError.Invalid("value", $"Value: {email} is already being used by another user", "DuplicateValue") : null;
    }

    private static bool Has(ZendeskUser user, string email) => user.Identities.Any(i => i.Value.Equals(email, StringComparison.OrdinalIgnoreCase));

    private static IResult Full() => ZendeskError.Invalid($"The sandbox keeps at most {ZendeskUsers.MostChanged} changed users");

    private static async Task<JsonObject?> ReadAsync(HttpRequest request, string name)
    {
        try
        {
            return (await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted))?[name] as JsonObject;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue ? node.ToString() : null;
}
