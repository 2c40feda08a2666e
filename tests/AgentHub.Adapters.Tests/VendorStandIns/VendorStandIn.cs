using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.VendorStandIns;

/// <summary>
/// Stands in for a vendor's system: holds a few records and answers as the vendor's documentation says, or misbehaves as a
/// <see cref="ServerMode"/> says. Requests may come at once; they are answered one after the other.
/// </summary>
internal abstract class VendorStandIn : HttpMessageHandler
{
    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ServerMode Mode { get; set; } = ServerMode.Healthy;

    /// <summary>Answers in the system's place; null lets it answer.</summary>
    public Func<RequestTap.Sent, HttpResponseMessage?> Instead { get; set; } = _ => null;

    public ConcurrentQueue<RequestTap.Sent> Requests { get; } = new();

    /// <summary>Completes with the first request.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Most rows the system gives at once, whatever it is asked for.</summary>
    protected int MostRows => Mode == ServerMode.SmallPages ? 9 : int.MaxValue;

    protected bool IgnoresFilters => Mode == ServerMode.IgnoresFilters;

    /// <summary>Whether it is asked for a token: where tokens are given out all is well, however the system itself is.</summary>
    protected abstract bool GivesTokens(RequestTap.Sent request);

    /// <summary>What the system answers when it is well.</summary>
    protected abstract HttpResponseMessage Answer(RequestTap.Sent request);

    /// <summary>How the system says no.</summary>
    protected abstract HttpResponseMessage Refusal(HttpStatusCode status, string message);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var sent = new RequestTap.Sent(request.Method, request.RequestUri!, body, request.Headers.ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase));
        Requests.Enqueue(sent);
        _asked.TrySetResult();
        if (Mode == ServerMode.Hanging) await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
        HttpResponseMessage response;
        lock (_lock) response = Instead(sent) ?? (GivesTokens(sent) ? null : Misbehaviour()) ?? Answer(sent);
        response.RequestMessage = request;
        return response;
    }

    private HttpResponseMessage? Misbehaviour()
    {
        switch (Mode)
        {
            case ServerMode.Resetting: throw new HttpRequestException(HttpRequestError.ConnectionError, "Connection reset by peer");
            case ServerMode.Forbidden: return Refusal(HttpStatusCode.Forbidden, "Insufficient rights to query records at https://vendor.example/secret");
            case ServerMode.Failing: return Refusal(HttpStatusCode.InternalServerError, "java.lang.NullPointerException at https://127.0.0.1/app/secret.java");
            case ServerMode.Garbage: return Text("""{"result":[{"sys_id":"6816f79cc0a8016401c5a33be04be441","d":""", "application/json");
            case ServerMode.Html: return Text("<!DOCTYPE html><html><body>Please sign in</body></html>", "text/html");
            case ServerMode.WrongShape: return Text("""{"unexpected":[1,2,3],"id":{"a":1}}""", "application/json");
            case ServerMode.Endless: return new(HttpStatusCode.OK) { Content = new EndlessBody("{"u8.ToArray(), breaksOff: false) };
            case ServerMode.Throttled:
                var throttled = Refusal(HttpStatusCode.TooManyRequests, "Rate limit exceeded");
                throttled.Headers.TryAddWithoutValidation("Retry-After", "7");
                return throttled;
            default: return null;
        }
    }

    protected static HttpResponseMessage Json(HttpStatusCode status, JsonNode body) => new(status) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    protected static HttpResponseMessage Text(string text, string type) => new(HttpStatusCode.OK) { Content = new StringContent(text, Encoding.UTF8, type) };
}
