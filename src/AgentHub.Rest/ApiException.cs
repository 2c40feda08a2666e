using System.Net;

namespace AgentHub.Rest;

/// <summary>The server answered with a status that is not a success.</summary>
/// <param name="statusCode">The status.</param>
/// <param name="content">The body, or null when it had none.</param>
public sealed class ApiException(HttpStatusCode statusCode, string? content) : Exception($"The response status is {(int)statusCode}.")
{
    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; } = statusCode;

    /// <summary>The body as text; null when there was none.</summary>
    public string? Content { get; } = content;
}
