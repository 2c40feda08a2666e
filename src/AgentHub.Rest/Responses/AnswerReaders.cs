using System.Net;
using System.Text;
using System.Text.Json;

namespace AgentHub.Rest;

// One file for the five readers: each is one line of policy, and they are read side by side.

/// <summary><c>Task</c>: only whether it succeeded.</summary>
internal sealed class NothingReader : AnswerReader<object?>
{
    public override async Task<object?> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, RefitSettings settings, CancellationToken cancellationToken) =>
        response.IsSuccessStatusCode ? null : throw await ApiException.CreateAsync(request, response, settings, null, cancellationToken);
}

/// <summary><c>Task&lt;HttpResponseMessage&gt;</c>: the response as it came, whatever its status.</summary>
internal sealed class RawReader : AnswerReader<HttpResponseMessage>
{
    public override bool KeepsResponse => true;

    public override Task<HttpResponseMessage> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, RefitSettings settings, CancellationToken cancellationToken) =>
        Task.FromResult(response);
}

/// <summary><c>Task&lt;T&gt;</c>: the value, or an <see cref="ApiException"/>.</summary>
internal sealed class ValueReader<T> : AnswerReader<T?>
{
    public override async Task<T?> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, RefitSettings settings, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode) throw await ApiException.CreateAsync(request, response, settings, null, cancellationToken);
        return await ReadValueAsync(request, response, settings, cancellationToken);
    }

    /// <exception cref="ApiException">The body is not of this shape; the inner exception says how.</exception>
    public static async Task<T?> ReadValueAsync(HttpRequestMessage request, HttpResponseMessage response, RefitSettings settings, CancellationToken cancellationToken)
    {
        if (response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent) return default;
        try
        {
            if (typeof(T) == typeof(string)) return (T)(object)await response.Content.ReadAsStringAsync(cancellationToken);
            return await settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, cancellationToken);
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException or DecoderFallbackException or InvalidDataException)
        {
            throw await ApiException.CreateAsync(request, response, settings, problem, cancellationToken);
        }
    }
}

/// <summary><c>Task&lt;ApiResponse&lt;T&gt;&gt;</c> and its interfaces: what happened, without an exception for a refusal.</summary>
internal sealed class ResponseReader<TResult, T> : AnswerReader<TResult> where TResult : IApiResponse
{
    public override bool KeepsResponse => true;

    public override async Task<TResult> ReadAsync(HttpRequestMessage request, HttpResponseMessage response, RefitSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return (TResult)(IApiResponse)await MakeAsync(request, response, settings, cancellationToken);
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<ApiResponse<T>> MakeAsync(HttpRequestMessage request, HttpResponseMessage response, RefitSettings settings, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            return new(response, default, settings, await ApiException.CreateAsync(request, response, settings, null, cancellationToken));
        try
        {
            return new(response, await ValueReader<T>.ReadValueAsync(request, response, settings, cancellationToken), settings);
        }
        catch (ApiException unreadable)
        {
            return new(response, default, settings, unreadable);
        }
    }
}
