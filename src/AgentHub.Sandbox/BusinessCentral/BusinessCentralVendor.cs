using System.Text.Json;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>Stands in for Business Central API v2.0: customers, items, sales orders, shipments and invoices with lines. Start reading here.</summary>
internal sealed class BusinessCentralVendor(BusinessCentralRecords records) : IVendor
{
    private const string Token = "sandbox-bc-token";

    /// <summary>The one company of the sandbox.</summary>
    public const string CompanyId = "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01";

    public string System => "erp";
    public string Title => "Billing ERP";
    public string Product => "Business Central";
    public string Prefix => "/business-central";

    public string EntityOf(string path)
    {
        var last = path.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "other";
        var key = last.IndexOf('(', StringComparison.Ordinal);
        if (key < 0) return last;
        var set = last[..key];
        return set == "companies" ? "company" : set.TrimEnd('s');
    }

    public bool Accepts(HttpRequest request) => request.Headers.Authorization == "Bearer " + Token;

    public VendorFailure Failure(int status) => new(JsonSerializer.Serialize(status switch
    {
        401 => ODataError.Make("Authentication_InvalidCredentials", "The server has rejected the client credentials."),
        404 => ODataError.Make("BadRequest_NotFound", "Bad Request - Error in query syntax."),
        429 => ODataError.Make("Application_TooManyRequests", "Too many requests reached. Actual (601). Maximum (600)."),
        < 500 => ODataError.Make("BadRequest", "The request is not valid."),
        503 => ODataError.Make("Internal_ServerError", "The service is temporarily unavailable."),
        _ => ODataError.Make("Internal_ServerError", "An error has occurred: period closing."),
    }));

    public void Map(IEndpointRouteBuilder routes)
    {
        // The product's root carries version and environment; all three spellings lead to the same service.
        foreach (var root in (string[])["", "/api/v2.0", "/v2.0/{environment}/api/v2.0"])
        {
            var api = routes.MapGroup(Prefix + root);
            api.MapGet("/companies", () => Results.Json(records.Companies()));
            api.MapGet("/companies({company})", (string company) => records.Company(company) is { } found ? Results.Json(found) : ODataError.NoSuchCompany());
            api.MapGet("/companies({company})/{set}", (string company, string set, HttpRequest request) => ODataReads.List(records, company, set, request));
            api.MapGet("/companies({company})/{set}({id})", (string company, string set, string id, HttpRequest request) => ODataReads.One(records, company, set, id, request));
            api.MapPatch("/companies({company})/customers({id})", (string company, string id, HttpRequest request, TimeProvider time) =>
                ODataChanges.UpdateAsync(records, company, "customers", id, request, time));
            api.MapPost("/companies({company})/salesOrders", (string company, HttpRequest request, TimeProvider time) =>
                ODataOrders.CreateAsync(records, company, request, time));
            api.MapDelete("/companies({company})/salesOrders({id})", (string company, string id, HttpRequest request) =>
                ODataOrders.Remove(records, company, id, request));
        }
    }
}
