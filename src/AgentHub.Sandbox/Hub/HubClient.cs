using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Telephony;

namespace AgentHub.Sandbox.Hub;

/// <summary>Signed requests to the hub. Every outcome is an answer; only cancellation throws. Where one node does not answer, the next is asked the next time.</summary>
internal sealed class HubClient : IDisposable
{
    /// <summary>Longer than the hub may take for a skip of the clock (60 s).</summary>
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(75);

    private readonly HttpClient _http;
    private readonly SandboxOptions _options;
    private readonly Hubs _hubs;

    public HubClient(SandboxOptions options, Hubs hubs)
    {
        (_options, _hubs) = (options, hubs);
        _http = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10), AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
        {
            Timeout = LongestAnswer,
            MaxResponseContentBufferSize = 1 << 20,
        };
    }

    /// <summary>Asks the node that is in use.</summary>
    /// <param name="method">GET or POST.</param>
    /// <param name="path">Such as <c>/intake/events</c>.</param>
    /// <param name="body">Null sends none.</param>
    /// <param name="contentType">Of the body.</param>
    /// <param name="signedAt">Time for the signature, by the clock the hub checks this path with.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<HubAnswer> SendAsync(HttpMethod method, string path, JsonNode? body, string contentType, DateTimeOffset signedAt, CancellationToken cancellationToken)
    {
        var node = _hubs.InUse;
        var answer = await SendAsync(node, method, path, body, contentType, signedAt, cancellationToken);
        if (answer.Status == 0) _hubs.MoveOn(node);
        return answer;
    }

    /// <summary>Asks one node.</summary>
    public async Task<HubAnswer> SendAsync(Uri node, HttpMethod method, string path, JsonNode? body, string contentType, DateTimeOffset signedAt, CancellationToken cancellationToken)
    {
        var bytes = body is null ? [] : JsonSerializer.SerializeToUtf8Bytes(body);
        using var request = new HttpRequestMessage(method, new Uri(node, path));
        if (body is not null) request.Content = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        Signature.Sign(request, _options.Secret, signedAt, bytes);
        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            return new(0, null, $"no connection to {node.Authority} ({e.HttpRequestError})", null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(0, null, $"no answer from {node.Authority} in {LongestAnswer.TotalSeconds:0} s", null);
        }
    }

    public void Dispose() => _http.Dispose();

    private static async Task<HubAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        var body = Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        var retry = response.Headers.RetryAfter?.Delta;
        return status is >= 200 and < 300
            ? new(status, body, null, retry)
            : new(status, body, $"{status} {Text(body, "title") ?? response.ReasonPhrase}", retry);
    }

    private static JsonNode? Parse(byte[] bytes)
    {
        try
        {
            return bytes.Length == 0 ? null : JsonNode.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? body, string name) => body is JsonObject o && o[name] is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;
}
