namespace AgentHub.Cli;

/// <summary>Keeps the successful answers that pass by, from one <see cref="Take"/> to the next.</summary>
/// <param name="tokens">Where access tokens come from; what passes there is never kept. Null when there is no such place.</param>
internal sealed class Recorder(Uri? tokens) : DelegatingHandler
{
    /// <summary>Most answers kept for one question: the first page is what a fixture needs.</summary>
    private const int Most = 16;
    private readonly List<RecordedExchange> _kept = [];

    /// <summary>What was kept since the last time, in its order.</summary>
    public IReadOnlyList<RecordedExchange> Take()
    {
        IReadOnlyList<RecordedExchange> all = [.. _kept];
        _kept.Clear();
        return all;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!response.IsSuccessStatusCode || request.RequestUri == tokens || _kept.Count >= Most) return response;
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        _kept.Add(new(request.RequestUri!, body));
        var again = new ByteArrayContent(body);
        foreach (var (name, values) in response.Content.Headers) again.Headers.TryAddWithoutValidation(name, values);
        response.Content = again;
        return response;
    }
}
