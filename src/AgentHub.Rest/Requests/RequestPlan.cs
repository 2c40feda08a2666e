using System.Net.Http.Headers;

namespace AgentHub.Rest;

/// <summary>Makes the request of one method from its arguments. Everything that can be known beforehand is.</summary>
internal sealed class RequestPlan
{
    public required HttpMethod Method { get; init; }
    public required UrlTemplate Url { get; init; }
    public required IReadOnlyList<QueryPart> Query { get; init; }
    public required IReadOnlyList<HeaderPart> Headers { get; init; }
    public BodyPart? Body { get; init; }

    /// <summary>Position of the cancellation token among the arguments; -1 when there is none.</summary>
    public int CancellationTokenAt { get; init; } = -1;

    public CancellationToken CancellationTokenOf(object?[] args) =>
        CancellationTokenAt < 0 ? CancellationToken.None : (CancellationToken)args[CancellationTokenAt]!;

    public HttpRequestMessage Build(Uri? baseAddress, RefitSettings settings, object?[] args)
    {
        if (baseAddress is null) throw new InvalidOperationException("The HttpClient needs a BaseAddress before a request can be made.");
        var url = new UrlBuilder(baseAddress);
        Url.WriteTo(ref url, args);
        foreach (var part in Query) part.WriteTo(ref url, args);
        var request = new HttpRequestMessage(Method, url.ToUri());
        try
        {
            request.Content = Body?.Make(settings, args);
            AddHeaders(request, args);
            return request;
        }
        catch
        {
            request.Dispose();
            throw;
        }
    }

    private void AddHeaders(HttpRequestMessage request, object?[] args)
    {
        foreach (var header in Headers)
        {
            if (header.ValueOf(args) is not { } value) continue;
            HttpHeaders headers = request.Headers;
            if (header.IsOfContent)
            {
                if (request.Content is null) continue;
                headers = request.Content.Headers;
                headers.Remove(header.Name);
            }
            headers.TryAddWithoutValidation(header.Name, value);
        }
    }
}
