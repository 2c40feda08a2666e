using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Zendesk;

/// <summary>Zendesk's error bodies.</summary>
internal static class ZendeskError
{
    public static IResult NotFound() => Results.Json(new JsonObject { ["error"] = "RecordNotFound", ["description"] = "Not found" }, statusCode: 404);

    public static IResult BadRequest(string message) =>
        Results.Json(new JsonObject { ["error"] = new JsonObject { ["title"] = "Invalid attribute", ["message"] = message } }, statusCode: 400);

    /// <summary>What a safe update is answered that comes too late.</summary>
    public static IResult Collision() => Results.Json(new JsonObject
    {
        ["error"] = "UpdateConflict",
        ["description"] = "Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.",
    }, statusCode: 409);

    public static IResult Invalid(string description) => Invalid("base", description);

    public static IResult Invalid(string field, string description, string error = "InvalidValue") => Results.Json(new JsonObject
    {
        ["error"] = "RecordInvalid",
        ["description"] = "Record validation errors",
        ["details"] = new JsonObject { [field] = new JsonArray(new JsonObject { ["description"] = description, ["error"] = error }) },
    }, statusCode: 422);
}
