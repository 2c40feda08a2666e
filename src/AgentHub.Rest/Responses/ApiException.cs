using System.Net;
using System.Net.Http.Headers;

namespace AgentHub.Rest;

/// <summary>The server answered, but with a refusal or with something that could not be read.</summary>
/// <remarks>
/// Safe to log: neither the message nor <see cref="RequestMessage"/> holds headers, query or body of the request.
/// <see cref="Content"/> is the server's and may hold anything.
/// </remarks>
public sealed class ApiException : Exception
{
    private readonly RefitSettings _settings;

    private ApiException(string message, HttpRequestMessage request, HttpResponseMessage response, string? content, RefitSettings settings, Exception? inner)
        : base(message, inner)
    {
        _settings = settings;
        RequestMessage = new HttpRequestMessage(request.Method, WithoutSecrets(request.RequestUri));
        StatusCode = response.StatusCode;
        ReasonPhrase = response.ReasonPhrase;
        Headers = response.Headers;
        ContentHeaders = response.Content.Headers;
        Content = content;
    }

    /// <summary>The status; a success when the body could not be read.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>The words that came with the status.</summary>
    public string? ReasonPhrase { get; }

    /// <summary>Headers of the answer.</summary>
    public HttpResponseHeaders Headers { get; }

    /// <summary>Headers of its body.</summary>
    public HttpContentHeaders? ContentHeaders { get; }

    /// <summary>The first 64 Ki characters of the body of a refusal; null when there was none or it was a success.</summary>
    public string? Content { get; }

    /// <summary>Whether <see cref="Content"/> says anything.</summary>
    public bool HasContent => !string.IsNullOrWhiteSpace(Content);

    /// <summary>Method and address of the request, without user, query, headers and body.</summary>
    public HttpRequestMessage RequestMessage { get; }

    /// <summary>The method of the request.</summary>
    public HttpMethod HttpMethod => RequestMessage.Method;

    /// <summary>The address of the request, without user and query.</summary>
    public Uri? Uri => RequestMessage.RequestUri;

    /// <summary>The body in another shape; null when there is none.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not of that shape.</exception>
    public async Task<T?> GetContentAsAsync<T>()
    {
        if (!HasContent) return default;
        using var content = new StringContent(Content!);
        return await _settings.ContentSerializer.FromHttpContentAsync<T>(content);
    }

    /// <summary>For a client that sends its requests itself.</summary>
    /// <param name="message">What was asked.</param>
    /// <param name="httpMethod">Its method; the same as that of <paramref name="message"/>.</param>
    /// <param name="response">What came back; not disposed.</param>
    /// <param name="refitSettings">How its body is read.</param>
    /// <param name="innerException">Why a success could not be read; null for a refusal.</param>
    public static Task<ApiException> Create(HttpRequestMessage message, HttpMethod httpMethod, HttpResponseMessage response, RefitSettings refitSettings, Exception? innerException = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(response);
        return CreateAsync(message, response, refitSettings, innerException, CancellationToken.None);
    }

    internal static async Task<ApiException> CreateAsync(HttpRequestMessage request, HttpResponseMessage response, RefitSettings settings,
        Exception? problem, CancellationToken cancellationToken)
    {
        if (problem is not null) return new("The response could not be read as the type that was asked for.", request, response, null, settings, problem);
        var content = await ErrorBody.ReadAsync(response.Content, cancellationToken);
        return new($"Response status code does not indicate success: {(int)response.StatusCode} ({response.ReasonPhrase}).",
            request, response, content, settings, null);
    }

    private static Uri? WithoutSecrets(Uri? uri) =>
        uri is { IsAbsoluteUri: true } ? new UriBuilder(uri) { UserName = "", Password = "", Query = "", Fragment = "" }.Uri : null;
}
