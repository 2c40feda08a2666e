using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.RemoteAdapters.Asking;

/// <summary>Sends one request of the protocol and reads its answer, within the time limit. How large an answer may be is up to the client.</summary>
internal sealed class RemoteExchange(RemoteSettings settings, HttpClient http, TimeProvider time)
{
    private static readonly RefitSettings Wire = WireSettings.With(null);

    /// <summary>Asks, and gives what came with the adapter's instance, if it names one.</summary>
    /// <exception cref="ApiException">The adapter answered with another status than 200.</exception>
    /// <exception cref="UnreadableException">The body is not of this protocol.</exception>
    public Task<(T Value, string? Instance)> PostAsync<T>(Capability capability, object question, string? idempotencyKey, CancellationToken cancellationToken) where T : class =>
        SendAsync<T>(() =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.BaseUrl, AdapterProtocol.PathOf(capability)))
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(question, question.GetType(), WireJson.Options)) { Headers = { ContentType = new("application/json") } },
            };
            if (idempotencyKey is not null) request.Headers.TryAddWithoutValidation(AdapterProtocol.IdempotencyHeader, HeaderKey.Of(idempotencyKey));
            return request;
        }, cancellationToken);

    /// <summary>Asks what the adapter is.</summary>
    /// <exception cref="ApiException">As above.</exception>
    /// <exception cref="UnreadableException">As above.</exception>
    public Task<(AdapterDescription Value, string? Instance)> DescribeAsync(CancellationToken cancellationToken) =>
        SendAsync<AdapterDescription>(() => new HttpRequestMessage(HttpMethod.Get, new Uri(settings.BaseUrl, AdapterProtocol.Description)), cancellationToken);

    private async Task<(T Value, string? Instance)> SendAsync<T>(Func<HttpRequestMessage> make, CancellationToken cancellationToken) where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var late = new CancellationTokenSource(settings.TimeLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        using var request = make();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", settings.Secret);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.Add(AdapterProtocol.VersionHeader, AdapterProtocol.Version.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(AdapterProtocol.TimeLimitHeader, settings.TimeLimit.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
        if (!response.IsSuccessStatusCode) throw await ApiException.Create(request, request.Method, response, Wire);
        CheckType(response.Content.Headers.ContentType);
        var value = await ReadAsync<T>(response.Content, both.Token);
        return (value, response.Headers.TryGetValues(AdapterProtocol.InstanceHeader, out var instance) ? instance.First() : null);
    }

    private static void CheckType(MediaTypeHeaderValue? type)
    {
        if (type?.MediaType is not { } name || !name.Equals("application/json", StringComparison.OrdinalIgnoreCase)) throw new UnreadableException("does not answer in JSON");
        if (type.CharSet is { Length: > 0 } set && !set.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)) throw new UnreadableException("does not answer in UTF-8");
    }

    private static async Task<T> ReadAsync<T>(HttpContent content, CancellationToken cancellationToken) where T : class
    {
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(body, WireJson.Options, cancellationToken) ?? throw new UnreadableException("sent an empty answer");
        }
        catch (JsonException problem)
        {
            throw new UnreadableException(WireMembers.In(problem.Path) is { } member ? $"sent an answer whose {member} cannot be read" : "sent something that cannot be read");
        }
    }
}
