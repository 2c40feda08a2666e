using System.Collections.Concurrent;

namespace AgentHub.Adapters.Tests;

/// <summary>Stands between an adapter and the server: notes every request, and may change it or answer in the server's place.</summary>
internal sealed class RequestTap : DelegatingHandler
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentQueue<Sent> Requests { get; } = new();

    /// <summary>Completes with the first request.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Changes a request before it leaves.</summary>
    public Func<HttpRequestMessage, Task> Change { get; set; } = _ => Task.CompletedTask;

    /// <summary>Answers in the server's place; null lets the server answer.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage?> Answer { get; set; } = _ => null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue(new(request.Method, request.RequestUri!, body, request.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value))));
        _asked.TrySetResult();
        if (Answer(request) is { } answer) return answer;
        await Change(request);
        return await base.SendAsync(request, cancellationToken);
    }

    internal sealed record Sent(HttpMethod Method, Uri Uri, string? Body, IReadOnlyDictionary<string, string> Headers);
}
