using System.Text;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>
/// Stands in for the Zendesk Support API v2: users with what they are known by and the organizations they belong to, their tickets,
/// the search over all of it; and for the articles of the Help Center API. Start reading here.
/// </summary>
internal sealed class ZendeskVendor(ZendeskRecords records) : IVendor
{
    private const string User = "agenthub@calder.example/token:sandbox-zendesk-token";

    public string System => "tickets";
    public string Title => "Ticket desk";
    public string Product => "Zendesk";
    public string Prefix => "/zendesk";

    public string EntityOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 3) return "other";
        if (parts.Contains("requested")) return "tickets";
        if (parts[2] == "help_center") return "articles";
        var set = Bare(parts[2]);
        if (parts.Length == 3 || Bare(parts[3]) == "search") return set;
        return set.TrimEnd('s');
    }

    public bool Accepts(HttpRequest request) =>
        request.Headers.Authorization == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(User));

    public VendorFailure Failure(int status) => status switch
    {
        401 => new("""{"error":"Couldn't authenticate you"}"""),
        404 => new("""{"error":"RecordNotFound","description":"Not found"}"""),
        // Zendesk writes this one as plain text under an HTML content type.
        429 => new("Rate limit for ticket updates exceeded, please wait before updating this ticket again", "text/html; charset=utf-8"),
        503 => new("""{"error":"ServiceUnavailable","description":"Zendesk is down for maintenance"}"""),
        < 500 => new("""{"error":"RecordInvalid","description":"Record validation errors","details":{}}"""),
        _ => new("""{"error":"InternalError","description":"An internal error occurred"}"""),
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix + "/api/v2");
        // Every path also exists with ".json" at its end.
        foreach (var end in (string[])["", ".json"])
        {
            api.MapGet("/users/search" + end, (HttpRequest request) => ZendeskReads.SearchUsers(records, request));
            api.MapGet("/users/me" + end, (HttpRequest request) => Results.Json(ZendeskReads.Me(request)));
            api.MapGet("/users/{id:long}" + end, (long id, HttpRequest request) => ZendeskReads.User(records, id, request));
            api.MapPut("/users/{id:long}" + end, (long id, HttpRequest request, TimeProvider time) => ZendeskUserWrites.UpdateAsync(records, id, request, time));
            api.MapGet("/users/{id:long}/identities" + end, (long id, HttpRequest request) => ZendeskUserWrites.Identities(records, id, request));
            api.MapPost("/users/{id:long}/identities" + end, (long id, HttpRequest request, TimeProvider time) => ZendeskUserWrites.AddAsync(records, id, request, time));
            api.MapPut("/users/{id:long}/identities/{identity:long}/make_primary" + end,
                (long id, long identity, HttpRequest request, TimeProvider time) => ZendeskUserWrites.MakePrimary(records, id, identity, request, time));
            api.MapGet("/users/{id:long}/organization_memberships" + end, (long id, HttpRequest request) => ZendeskMemberships.OfUser(records, id, request));
            api.MapGet("/organization_memberships" + end, (HttpRequest request) => ZendeskMemberships.All(records, request));
            api.MapGet("/users/{id:long}/tickets/requested" + end, (long id, HttpRequest request) => ZendeskReads.Requested(records, id, request));
            api.MapGet("/users/{id:long}/related" + end, (long id) => ZendeskReads.Related(records, id));
            api.MapGet("/tickets" + end, (HttpRequest request) => ZendeskReads.Tickets(records, request));
            api.MapGet("/tickets/{id:long}" + end, (long id, HttpRequest request) => ZendeskReads.Ticket(records, id, request));
            api.MapGet("/tickets/{id:long}/comments" + end, (long id, HttpRequest request) => ZendeskComments.Of(records, id, request));
            api.MapPost("/tickets" + end, (HttpRequest request, TimeProvider time) => ZendeskWrites.CreateAsync(records, request, time));
            api.MapPut("/tickets/{id:long}" + end, (long id, HttpRequest request, TimeProvider time) => ZendeskWrites.UpdateAsync(records, id, request, time));
            api.MapGet("/search" + end, (HttpRequest request) => ZendeskSearch.Answer(records, request));
            api.MapGet("/help_center/articles/search" + end, (HttpRequest request) => ZendeskArticles.Search(request));
            api.MapGet("/groups/{id:long}" + end, (long id) => ZendeskReads.Group(records, id));
        }
    }

    private static string Bare(string part) => part.EndsWith(".json", StringComparison.Ordinal) ? part[..^5] : part;
}
