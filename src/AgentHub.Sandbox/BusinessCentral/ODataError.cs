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

    /// <summary>What the product's own rules say no to.</summary>
    public static IResult Dialog(string message) => Results.Json(Make("Application_DialogException", message), statusCode: 400);

    public static IResult NotFound(string message) => Results.Json(Make("BadRequest_ResourceNotFound", message), statusCode: 404);

    /// <summary>A change that does not say which version of the record it was made from.</summary>
    public static IResult NoToken() => Results.Json(Make("BadRequest_InvalidToken",
        "Could not validate the client concurrency token required by the service. Please provide a valid token in the client request."), statusCode: 400);

    /// <summary>A change of a record that somebody else changed meanwhile.</summary>
    public static IResult Changed() => Results.Json(Make("Request_EntityChanged", "Another user has already changed the record."), statusCode: 409);

    /// <summary>What the product says of a question that takes too long; here it is known beforehand.</summary>
    public static IResult TooMuch(int rows) => Results.Json(Make("Application_OperationTimedOut",
        $"The operation would have to read {rows} rows one by one. Narrow it by number, id, customerNumber or customerId."), statusCode: 408);

    public static IResult NoSuchCompany() => Results.Json(Make("Internal_CompanyNotFound", "Company with id is not found."), statusCode: 404);
}
