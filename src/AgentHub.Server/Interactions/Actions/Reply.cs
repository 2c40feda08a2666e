using System.Text.Json;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AgentHub.Server.Interactions.Actions;

/// <summary>An answer that can be kept and given again: status, content type and body.</summary>
internal sealed record Reply(int Status, string? ContentType = null, string? Body = null) : IResult
{
    private const string JsonType = "application/json; charset=utf-8";

    /// <summary>An answer without a body.</summary>
    public static Reply Empty(int status) => new(status);

    /// <summary>An answer with a body; times with milliseconds, members without a value left out.</summary>
    public static Reply Json<T>(int status, T body) => new(status, JsonType, JsonSerializer.Serialize(body, Core.Json.Document));

    /// <summary>A problem document.</summary>
    public static Reply Problem(int status, string name, string title, params (string Name, object? Value)[] extensions)
    {
        var problem = ((ProblemHttpResult)Http.Problem.Of(status, name, title, extensions)).ProblemDetails;
        return new(status, "application/problem+json", JsonSerializer.Serialize(problem, Core.Json.Wire));
    }

    /// <summary>The answer given before.</summary>
    public static Reply Again(ActionAnswer answer) => new(answer.Status, answer.ContentType, answer.Body);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        if (Body is null) return;
        httpContext.Response.ContentType = ContentType;
        await httpContext.Response.WriteAsync(Body, httpContext.RequestAborted);
    }
}
