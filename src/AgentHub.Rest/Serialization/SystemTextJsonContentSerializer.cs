using System.Net.Http.Headers;
using System.Text.Json;

namespace AgentHub.Rest;

/// <summary>JSON by System.Text.Json. Safe for concurrent use.</summary>
/// <param name="jsonSerializerOptions">Not changed after it was given.</param>
public sealed class SystemTextJsonContentSerializer(JsonSerializerOptions jsonSerializerOptions) : IHttpContentSerializer
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    /// <summary>With the web defaults: camelCase names, numbers also read from text.</summary>
    public SystemTextJsonContentSerializer() : this(JsonSerializerOptions.Web) { }

    /// <inheritdoc/>
    public HttpContent ToHttpContent<T>(T item)
    {
        var type = item?.GetType() ?? typeof(T);
        return new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(item, type, jsonSerializerOptions)) { Headers = { ContentType = Json } };
    }

    /// <inheritdoc/>
    /// <exception cref="JsonException">The content is not JSON of this shape.</exception>
    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        if (content.Headers.ContentLength == 0) return default;
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync<T>(stream, jsonSerializerOptions, cancellationToken);
    }
}
