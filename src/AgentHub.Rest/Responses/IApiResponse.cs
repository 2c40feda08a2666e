using System.Net;
using System.Net.Http.Headers;

namespace AgentHub.Rest;

/// <summary>What a server answered. Dispose it.</summary>
public interface IApiResponse : IDisposable
{
    /// <summary>Headers of the answer.</summary>
    HttpResponseHeaders Headers { get; }

    /// <summary>Headers of its body.</summary>
    HttpContentHeaders? ContentHeaders { get; }

    /// <summary>True for 200 to 299.</summary>
    bool IsSuccessStatusCode { get; }

    /// <summary>The status.</summary>
    HttpStatusCode StatusCode { get; }

    /// <summary>The words that came with the status.</summary>
    string? ReasonPhrase { get; }

    /// <summary>The refusal, or that the body could not be read; null when all is well.</summary>
    ApiException? Error { get; }
}

/// <summary>What a server answered, with the value.</summary>
public interface IApiResponse<out T> : IApiResponse
{
    /// <summary>The value; null when there was none, the server refused or the body could not be read.</summary>
    T? Content { get; }
}
