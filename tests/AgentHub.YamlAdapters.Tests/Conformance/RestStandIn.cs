using AgentHub.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AgentHub.YamlAdapters.Tests.Conformance;

/// <summary>A system over HTTP that misbehaves when told to. Derived classes say what it answers when it does not.</summary>
internal abstract class RestStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    protected RestStandIn(ServerMode mode)
    {
        Mode = mode;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public ServerMode Mode { get; }

    /// <summary>Completes with the first request.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Origin => _app.Urls.First();

    public Task StartAsync() => _app.StartAsync();

    /// <summary>Whether a request shows the right credentials.</summary>
    protected abstract bool IsAuthorized(HttpRequest request);

    /// <summary>Answers a request that may be asked.</summary>
    protected abstract Task RouteAsync(HttpContext http);

    protected static async Task SendAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(body);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        _asked.TrySetResult();
        var response = http.Response;
        switch (Mode)
        {
            case ServerMode.Hanging:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
                return;
            case ServerMode.Resetting:
                http.Abort();
                return;
            case ServerMode.Throttled:
                response.Headers.RetryAfter = "7";
                await SendAsync(http, 429, "{}");
                return;
            case ServerMode.Failing:
                await SendAsync(http, 500, """{"error":"at /srv/shop/app.py, m.okafor@example.com"}""");
                return;
            case ServerMode.Forbidden:
                await SendAsync(http, 403, "{}");
                return;
            case ServerMode.Garbage:
                await SendAsync(http, 200, """{"rows":[{"id":""");
                return;
            case ServerMode.Html:
                await SendAsync(http, 200, "<html>Sign in</html>");
                return;
            case ServerMode.WrongShape:
                await SendAsync(http, 200, """{"unexpected":[1,2,3],"id":{"a":1}}""");
                return;
            case ServerMode.Endless:
                var blanks = new string(' ', 64 * 1024);
                while (!http.RequestAborted.IsCancellationRequested) await response.WriteAsync(blanks, http.RequestAborted);
                return;
        }
        if (IsAuthorized(http.Request)) await RouteAsync(http);
        else await SendAsync(http, 401, "{}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }
}
