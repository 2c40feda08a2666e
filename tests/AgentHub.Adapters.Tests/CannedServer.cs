using System.Net;
using System.Text;

namespace AgentHub.Adapters.Tests;

/// <summary>Answers request after request with what was given, and remembers what it was asked. Not for concurrent use.</summary>
internal sealed class CannedServer : HttpMessageHandler
{
    private readonly Queue<Func<HttpRequestMessage, HttpResponseMessage>> _answers = new();

    public CannedServer(string baseUrl) => Client = new HttpClient(this) { BaseAddress = new Uri(baseUrl) };

    public HttpClient Client { get; }

    public List<RequestTap.Sent> Requests { get; } = [];

    public CannedServer Answers(params string[] bodies)
    {
        foreach (var body in bodies) Answers(HttpStatusCode.OK, body);
        return this;
    }

    public CannedServer Answers(HttpStatusCode status, string body)
    {
        _answers.Enqueue(r => new HttpResponseMessage(status) { RequestMessage = r, Content = new StringContent(body, Encoding.UTF8, "application/json") });
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Add(new(request.Method, request.RequestUri!, body, request.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value))));
        return _answers.Dequeue()(request);
    }
}
