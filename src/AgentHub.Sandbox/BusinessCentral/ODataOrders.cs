using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>
/// <c>POST</c> and <c>DELETE</c> of sales orders. Lines within an order are written with it or not at all, and the product knows no
/// idempotency key: the same order sent twice is two orders.
/// </summary>
internal static class ODataOrders
{
    public static async Task<IResult> CreateAsync(BusinessCentralRecords records, string company, HttpRequest request, TimeProvider time)
    {
        JsonNode? body;
        try
        {
            body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
        }
        catch (JsonException)
        {
            return ODataError.Invalid("The payload is not valid JSON.");
        }
        if (records.Company(company) is null) return ODataError.NoSuchCompany();
        if (body is not JsonObject values) return ODataError.Invalid("The request body must be an object.");
        if (OrderPayload.Header(values, out var fault) is not { } header) return ODataError.Invalid(fault!);
        if (values["customerNumber"] is not { } number) return ODataError.Dialog("A \"customerNumber\" or a \"customerId\" must be provided.");
        if (number.GetValueKind() != JsonValueKind.String || records.CustomerBy(number.GetValue<string>()) is not { } customer)
            return ODataError.Dialog("The sell-to customer cannot be found.");
        if (OrderPayload.Lines(values["salesOrderLines"], out fault) is not { } lines) return ODataError.Dialog(fault!);
        return records.AddOrder((order, data) => OrderRows.Row(order, customer, header, lines, data, time.GetUtcNow())) is { } row
            ? Results.Json(ODataReads.Shape(row, request), statusCode: 201)
            : ODataError.Dialog("There are too many orders since the last seeding.");
    }

    public static IResult Remove(BusinessCentralRecords records, string company, string id, HttpRequest request)
    {
        if (records.Company(company) is null) return ODataError.NoSuchCompany();
        if (!Guid.TryParse(id, out var asked)) return ODataError.Invalid("The key value is not a valid Edm.Guid.");
        if (records.Of("salesOrders")?.Find(asked)?.Json is not { } row)
            return Results.Json(ODataError.Make("Internal_RecordNotFound", "The record in table was not found."), statusCode: 404);
        if (request.Headers.IfMatch.FirstOrDefault() is not { Length: > 0 } etag) return ODataError.NoToken();
        if ((bool)row["fullyShipped"]!) return ODataError.Dialog("You cannot delete an order that was shipped and not invoiced.");
        return records.Remove("salesOrders", asked, etag) ? Results.NoContent() : ODataError.Changed();
    }
}
