using System.Text.Json;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>Stands in for HubSpot CRM v3: contacts, companies, tickets and activities, pipelines, associations v4, and the site's search. Start reading here.</summary>
internal sealed class HubSpotVendor(HubSpotRecords records) : IVendor
{
    private const string Token = "sandbox-hubspot-token";

    public string System => "crm";
    public string Title => "CRM";
    public string Product => "HubSpot";
    public string Prefix => "/hubspot";

    public string EntityOf(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Contains("associations")) return "associations";
        if (parts.Contains("pipelines")) return "pipelines";
        if (parts.Contains("site-search")) return "articles";
        var objects = Array.IndexOf(parts, "objects");
        if (objects < 0 || objects + 1 >= parts.Length) return "other";
        var type = parts[objects + 1];
        return objects + 2 < parts.Length && parts[objects + 2] is not ("search" or "batch") ? HubSpotTypes.Singular(type) : type;
    }

    public bool Accepts(HttpRequest request) => request.Headers.Authorization == "Bearer " + Token;

    public VendorFailure Failure(int status) => new(JsonSerializer.Serialize(status switch
    {
        401 => HubSpotError.Make("INVALID_AUTHENTICATION", "Authentication credentials not found. This API supports OAuth 2.0 authentication."),
        404 => HubSpotError.Make("OBJECT_NOT_FOUND", "resource not found"),
        429 => HubSpotError.Make("RATE_LIMITS", "You have reached your secondly limit.", ("policyName", "SECONDLY")),
        < 500 => HubSpotError.Make("VALIDATION_ERROR", "There was a problem with the request."),
        _ => HubSpotError.Make("INTERNAL_ERROR", "internal error"),
    }));

    public void Map(IEndpointRouteBuilder routes)
    {
        var v3 = routes.MapGroup(Prefix + "/crm/v3/objects");
        v3.MapGet("/{type}", (string type, HttpRequest request) => HubSpotReads.List(records, type, request));
        v3.MapGet("/{type}/{id}", (string type, string id, HttpRequest request) => HubSpotReads.One(records, type, id, request));
        v3.MapPost("/{type}/search", (string type, HttpRequest request) => HubSpotSearch.AnswerAsync(records, type, request));
        v3.MapPatch("/{type}/{id}", (string type, string id, HttpRequest request, TimeProvider time) => HubSpotChanges.UpdateAsync(records, type, id, request, time));
        v3.MapPost("/{type}", (string type, HttpRequest request, TimeProvider time) => HubSpotCreates.CreateAsync(records, type, request, time));
        v3.MapPost("/{type}/batch/read", (string type, HttpRequest request, TimeProvider time) => HubSpotBatches.ObjectsAsync(records, type, request, time));
        routes.MapGet(Prefix + "/crm/v3/pipelines/{type}", (string type) => HubSpotPipelines.List(type));
        routes.MapGet(Prefix + "/cms/v3/site-search/search", (HttpRequest request) => HubSpotArticles.Search(request));
        var v4 = routes.MapGroup(Prefix + "/crm/v4");
        v4.MapGet("/objects/{type}/{id}/associations/{to}", (string type, string id, string to, HttpRequest request) => HubSpotReads.Associations(records, type, id, to, request));
        v4.MapPost("/associations/{from}/{to}/batch/read",
            (string from, string to, HttpRequest request, TimeProvider time) => HubSpotBatches.TiesAsync(records, from, to, request, time));
    }
}
