using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.NetworkStatus;

/// <summary>Stands in for the network status system: which incidents touch a customer or a postcode. Start reading here.</summary>
internal sealed class NetworkStatusVendor(CompanyStore company) : IVendor
{
    private const string Key = "sandbox-network-key";

    public string System => "network";
    public string Title => "Network status";
    public string Product => "NetworkStatus";
    public string Prefix => "/network-status";

    public string EntityOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "other";

    public bool Accepts(HttpRequest request) => request.Headers["X-Api-Key"] == Key;

    public VendorFailure Failure(int status) => new($"{{\"error\":\"{status}\"}}");

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix);
        api.MapGet("/health", () => Results.Json(new JsonObject { ["up"] = true }));
        api.MapGet("/incidents", (string? account, string? postcode) => Results.Json(new JsonObject
        {
            ["incidents"] = new JsonArray([.. Touching(account, postcode).Select(Row)]),
        }));
    }

    // Neither account nor postcode: everything that is known, as a page for the public shows it.
    private IEnumerable<CompanyIncident> Touching(string? account, string? postcode)
    {
        var where = account is null ? postcode : company.Data.Customers.FirstOrDefault(c => c.Account == account)?.Postcode ?? "";
        return where is null ? company.Data.Incidents : company.Data.Incidents.Where(i => where.StartsWith(i.Area, StringComparison.Ordinal));
    }

    private static JsonObject Row(CompanyIncident incident) => new JsonObject
    {
        ["id"] = incident.Number,
        ["title"] = incident.Title,
        ["state"] = incident.Status,
        ["service"] = incident.Service,
        ["area"] = incident.Area,
        ["startedAt"] = incident.StartedAt.UtcDateTime,
        ["expectedAt"] = incident.ExpectedAt?.UtcDateTime,
        ["say"] = incident.Message,
    };
}
