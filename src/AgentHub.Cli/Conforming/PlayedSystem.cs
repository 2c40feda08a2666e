using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AgentHub.Testing;

namespace AgentHub.Cli;

/// <summary>A system in front of an adapter: it misbehaves as the mode says, or answers.</summary>
/// <param name="mode">What it does.</param>
/// <param name="tokens">Where access tokens come from: another server's business; the suite is about this one. Null when there is no such place.</param>
internal abstract class PlayedSystem(ServerMode mode, Uri? tokens) : HttpMessageHandler
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first request.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Why a check on this system says nothing; null when it says something.</summary>
    public virtual string? Gap => null;

    protected ServerMode Mode => mode;

    protected sealed override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (request.RequestUri == tokens) return await TokenAsync(request, cancellationToken);
        _asked.TrySetResult();
        return await MisbehaveAsync(cancellationToken) ?? await AnswerAsync(request, cancellationToken);
    }

    /// <summary>An access token.</summary>
    protected abstract Task<HttpResponseMessage> TokenAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    /// <summary>What a system says that does as it is asked.</summary>
    protected abstract Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken);

    protected static HttpResponseMessage Of(int status, string body) => new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private async Task<HttpResponseMessage?> MisbehaveAsync(CancellationToken cancellationToken)
    {
        switch (mode)
        {
            case ServerMode.Hanging:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                return null;
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
            default: return null;
        }
    }
}
