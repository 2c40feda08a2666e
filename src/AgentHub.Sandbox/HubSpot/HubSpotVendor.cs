using System.Text.Json;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>Stands in for HubSpot CRM v3: contacts, companies, notes, and associations v4. Start reading here.</summary>
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
        var objects = Array.IndexOf(parts, "objects");
        if (objects < 0 || objects + 1 >= parts.Length) return "other";
        var type = parts[objects + 1];
        return objects + 2 < parts.Length && parts[objects + 2] != "search" ? HubSpotRecords.Singular(type) : type;
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
        v3.MapPost("/notes", (HttpRequest request) => HubSpotNotes.CreateAsync(records, request));
        routes.MapGet(Prefix + "/crm/v4/objects/{type}/{id}/associations/{to}",
            (string type, string id, string to) => HubSpotReads.Associations(records, type, id, to));
    }
}
