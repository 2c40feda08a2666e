using System.Text.Json.Nodes;
using AgentHub.Sandbox.Company;
using AgentHub.Sandbox.Systems;

namespace AgentHub.Sandbox.Carrier;

/// <summary>Stands in for the carrier: a partner's API that nobody here controls. Start reading here.</summary>
internal sealed class CarrierVendor(CompanyStore company) : IVendor
{
    private const string Token = "sandbox-carrier-token";
    private const int LargestPage = 50;

    public string System => "carrier";
    public string Title => "Carrier";
    public string Product => "Carrier";
    public string Prefix => "/carrier";

    public string EntityOf(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries).ElementAtOrDefault(1) ?? "other";

    public bool Accepts(HttpRequest request) => request.Headers.Authorization == "Bearer " + Token;

    public VendorFailure Failure(int status) => new($"{{\"code\":{status},\"message\":\"{(status == 503 ? "Service unavailable" : "Request not accepted")}\"}}");

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Prefix + "/v1");
        api.MapGet("/ping", () => Results.Json(new JsonObject { ["status"] = "OK" }));
        api.MapGet("/consignments", (string? reference, int? page, int? size) => Consignments(reference, Math.Max(1, page ?? 1), Math.Clamp(size ?? LargestPage, 1, LargestPage)));
    }

    // The reference is what the sender printed on the label: the customer's account. A reference it does not know is no filter.
    private IResult Consignments(string? reference, int page, int size)
    {
        var all = company.Data.Customers.Where(c => reference is null || c.Account == reference)
            .SelectMany(c => c.Deliveries.Select(d => (c.Account, Delivery: d))).ToList();
        var from = (long)(page - 1) * size;
        var rows = from >= all.Count ? [] : all.Skip((int)from).Take(size).ToList();
        return Results.Json(new JsonObject
        {
            ["consignments"] = new JsonArray([.. rows.Select(r => Row(r.Account, r.Delivery))]),
            ["page"] = page,
            ["pages"] = (all.Count + size - 1) / size,
            ["count"] = all.Count,
        });
    }

    private static JsonObject Row(string account, CompanyDelivery delivery) => new JsonObject
    {
        ["trackingNumber"] = delivery.Tracking,
        ["reference"] = account,
        ["orderNumber"] = delivery.Order,
        ["status"] = delivery.Status,
        ["lastEvent"] = delivery.Seen,
        ["promisedOn"] = delivery.PromisedOn?.ToString("yyyy-MM-dd", global::System.Globalization.CultureInfo.InvariantCulture),
        ["deliveredAt"] = delivery.DeliveredAt?.UtcDateTime,
        ["updatedAt"] = delivery.UpdatedAt.UtcDateTime,
    };
}
