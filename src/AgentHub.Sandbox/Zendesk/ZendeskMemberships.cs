using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>Who belongs to which organization: of one user, or of everybody.</summary>
internal static class ZendeskMemberships
{
    public static IResult OfUser(ZendeskRecords records, long id, HttpRequest request) => records.Users.Find(id) is { } user
        ? Page(request, user.Organization is null ? [] : [user])
        : ZendeskError.NotFound();

    public static IResult All(ZendeskRecords records, HttpRequest request) => Page(request, records.Users.Members);

    private static IResult Page(HttpRequest request, IReadOnlyList<ZendeskUser> members)
    {
        if (ZendeskPage.Of(request, members) is not { } page) return ZendeskReads.BadPage();
        var body = page.ToJson("organization_memberships", u => u.Organization!.Membership(u, request));
        var include = (request.Query["include"].FirstOrDefault() ?? "").Split(',', StringSplitOptions.TrimEntries);
        if (include.Contains("organizations")) body["organizations"] = new JsonArray([.. page.Rows.Select(u => u.Organization!.ToJson(request))]);
        return Results.Json(body);
    }
}
