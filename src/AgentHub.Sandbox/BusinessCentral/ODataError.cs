using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>The OData error object as Business Central writes it.</summary>
internal static class ODataError
{
    public static JsonObject Make(string code, string message) => new()
    {
        ["error"] = new JsonObject { ["code"] = code, ["message"] = $"{message}  CorrelationId:  {Guid.NewGuid()}." },
    };

    public static IResult Invalid(string message) => Results.Json(Make("BadRequest", message), statusCode: 400);

    public static IResult NotFound(string message) => Results.Json(Make("BadRequest_ResourceNotFound", message), statusCode: 404);

    public static IResult NoSuchCompany() => Results.Json(Make("Internal_CompanyNotFound", "Company with id is not found."), statusCode: 404);
}
