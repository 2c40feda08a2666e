using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>HubSpot's error object.</summary>
internal static class HubSpotError
{
    public static JsonObject Make(string category, string message, params (string Name, string Value)[] more)
    {
        var error = new JsonObject
        {
            ["status"] = "error",
            ["message"] = message,
            ["correlationId"] = Guid.NewGuid().ToString(),
            ["category"] = category,
        };
        foreach (var (name, value) in more) error[name] = value;
        return error;
    }

    public static IResult Invalid(string message) => Results.Json(Make("VALIDATION_ERROR", message), statusCode: 400);

    public static IResult NotFound() => Results.Json(Make("OBJECT_NOT_FOUND", "resource not found"), statusCode: 404);
}
