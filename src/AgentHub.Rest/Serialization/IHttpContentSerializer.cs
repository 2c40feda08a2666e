namespace AgentHub.Rest;

/// <summary>Writes request bodies and reads answers. Must be safe for concurrent use.</summary>
public interface IHttpContentSerializer
{
    /// <summary>The body for <paramref name="item"/>.</summary>
    HttpContent ToHttpContent<T>(T item);

    /// <summary>The answer; null when the content is empty.</summary>
    Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);
}
