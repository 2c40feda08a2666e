using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>A system that answers what was recorded, or misbehaves.</summary>
internal sealed class PlayedSystem(RecordedSystem recorded, ServerMode mode) : HttpMessageHandler
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string? _gap;

    /// <summary>Completes with the first request.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Why a check on this system says nothing; null when it says something.</summary>
    public string? Gap => _gap;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Access tokens are another server's business; the suite is about this one.
        if (request.RequestUri == recorded.Tokens) return Of(200, """{"access_token":"recorded","token_type":"Bearer","expires_in":3600}""");
        _asked.TrySetResult();
        switch (mode)
        {
            case ServerMode.Hanging:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                break;
            case ServerMode.Resetting: throw new HttpRequestException("The connection was reset.", new IOException("reset"));
            case ServerMode.BadCredentials: return Of(401, "{}");
            case ServerMode.Forbidden: return Of(403, "{}");
            case ServerMode.Throttled:
                var later = Of(429, "{}");
                later.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7));
                return later;
            case ServerMode.Failing: return Of(500, """{"error":"at /srv/system/app.py, line 12"}""");
            case ServerMode.Garbage: return Of(200, """{"rows":[{"id":""");
            case ServerMode.Html: return Of(200, "<html>Sign in</html>");
            case ServerMode.WrongShape: return Of(200, """{"unexpected":[1,2,3],"id":{"a":1}}""");
            case ServerMode.Endless: return new(HttpStatusCode.OK) { Content = new StreamContent(new EndlessBlanks()) };
        }
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var answer = mode == ServerMode.IgnoresFilters ? recorded.Whatever(request, body) : recorded.Answer(request, body);
        if (answer is null) _gap = $"no answer is recorded for {request.Method} {request.RequestUri!.AbsolutePath} as this check asks it";
        return answer is null ? Of(404, "{}") : Of(200, answer);
    }

    private static HttpResponseMessage Of(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
