namespace AgentHub.Rest;

/// <summary>Lets no response body through that is larger than a limit, counted after decompression.</summary>
/// <param name="maxBytes">Above 0. A body of exactly this size passes.</param>
/// <remarks>
/// Reading past the limit fails with <see cref="HttpIOException"/> and
/// <see cref="HttpRequestError.ConfigurationLimitExceeded"/>; a length announced above it fails the request at once with
/// <see cref="HttpRequestException"/> and the same error. Decompression must happen in an inner handler.
/// </remarks>
public sealed class ResponseLimitHandler(long maxBytes) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxBytes);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentLength > maxBytes)
        {
            response.Dispose();
            throw new HttpRequestException(HttpRequestError.ConfigurationLimitExceeded, LimitedStream.Message(maxBytes));
        }
        response.Content = new LimitedContent(response.Content, maxBytes);
        return response;
    }
}
