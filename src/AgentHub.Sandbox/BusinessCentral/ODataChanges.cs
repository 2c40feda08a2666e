using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary><c>PATCH</c> of a row. Like the product it wants the row's ETag in <c>If-Match</c>, and refuses one that is not the newest.</summary>
internal static class ODataChanges
{
    private static readonly Dictionary<string, int> Longest = new(StringComparer.Ordinal)
    {
        ["displayName"] = 100, ["addressLine1"] = 100, ["addressLine2"] = 50, ["city"] = 30, ["state"] = 30, ["country"] = 10, ["postalCode"] = 20, ["phoneNumber"] = 30, ["email"] = 80,
    };

    public static async Task<IResult> UpdateAsync(BusinessCentralRecords records, string company, string set, string id, HttpRequest request, TimeProvider time)
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
        if (!Guid.TryParse(id, out var asked)) return ODataError.Invalid("The key value is not a valid Edm.Guid.");
        if (records.Of(set)?.Find(asked) is null) return Results.Json(ODataError.Make("Internal_RecordNotFound", "The record in table was not found."), statusCode: 404);
        if (request.Headers.IfMatch.FirstOrDefault() is not { Length: > 0 } etag) return ODataError.NoToken();
        if (body is not JsonObject values) return ODataError.Invalid("The request body must be an object.");
        foreach (var (name, value) in values)
        {
            if (Fault(name, value) is { } fault) return ODataError.Invalid(fault);
        }
        return records.Change(set, asked, etag, values, time.GetUtcNow()) is { } row ? Results.Json(ODataReads.Shape(row, request)) : ODataError.Changed();
    }

    private static string? Fault(string name, JsonNode? value)
    {
        if (!Longest.TryGetValue(name, out var longest)) return $"The property '{name}' does not exist on type 'Microsoft.NAV.customer', or cannot be changed.";
        if (value?.GetValueKind() != JsonValueKind.String) return $"The property '{name}' must be a text.";
        return value.GetValue<string>().Length > longest ? $"The length of the string is {value.GetValue<string>().Length}, but it must be less than or equal to {longest} characters. ({name})" : null;
    }
}
