using System.Net;
using System.Net.Http.Headers;

namespace AgentHub.Rest;

/// <summary>What a server answered, with the value. Dispose it.</summary>
/// <param name="response">The response; owned from now on.</param>
/// <param name="content">Its value, if any.</param>
/// <param name="settings">The client's.</param>
/// <param name="error">What was wrong, if anything.</param>
public sealed class ApiResponse<T>(HttpResponseMessage response, T? content, RefitSettings settings, ApiException? error = null) : IApiResponse<T>
{
    /// <inheritdoc/>
    public T? Content { get; } = content;

    /// <summary>The client's settings.</summary>
    public RefitSettings Settings { get; } = settings;

    /// <inheritdoc/>
    public ApiException? Error { get; } = error;

    /// <inheritdoc/>
    public HttpResponseHeaders Headers => response.Headers;

    /// <inheritdoc/>
    public HttpContentHeaders? ContentHeaders => response.Content.Headers;

    /// <inheritdoc/>
    public bool IsSuccessStatusCode => response.IsSuccessStatusCode;

    /// <inheritdoc/>
    public HttpStatusCode StatusCode => response.StatusCode;

    /// <inheritdoc/>
    public string? ReasonPhrase => response.ReasonPhrase;

    /// <inheritdoc/>
    public void Dispose() => response.Dispose();
}
