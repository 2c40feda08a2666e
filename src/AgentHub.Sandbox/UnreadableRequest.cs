using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace AgentHub.Sandbox;

/// <summary>Answers a request whose body or values could not be read, saying where.</summary>
internal sealed class UnreadableRequest : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException bad) return false;
        var where = bad.InnerException is JsonException { Path: { Length: > 2 } path } ? $"{path[2..]} is not of the right kind" : "the body must be JSON of the members that docs/contracts.md names";
        await Problem.Of(bad.StatusCode, "malformed-request", $"The request could not be read: {where}.").ExecuteAsync(httpContext);
        return true;
    }
}
