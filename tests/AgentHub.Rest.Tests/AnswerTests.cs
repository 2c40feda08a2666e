using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Rest.Tests;

public sealed class AnswerTests : IAsyncLifetime
{
    private Loopback _server = null!;
    private IAnswers _api = null!;

    public async Task InitializeAsync()
    {
        _server = await Loopback.StartAsync();
        _api = RestService.For<IAnswers>(_server.Client);
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    private void Answers(int status, string body, string type = "application/json") => _server.Answer = c =>
    {
        c.Response.StatusCode = status;
        c.Response.ContentType = type;
        return c.Response.WriteAsync(body);
    };

    [Fact]
    public async Task A_value_is_read_from_json()
    {
        Answers(200, """{"name":"Ada"}""");

        Assert.Equal("Ada", (await _api.One(default))?.Name);
    }

    [Fact]
    public async Task Text_is_given_as_it_came()
    {
        Answers(200, "{ not json", "text/plain");

        Assert.Equal("{ not json", await _api.Text());
    }

    [Fact]
    public async Task No_content_is_null()
    {
        _server.Answer = c => { c.Response.StatusCode = 204; return Task.CompletedTask; };

        Assert.Null(await _api.One(default));
    }

    [Fact]
    public async Task A_refusal_is_an_exception_that_tells_status_headers_and_body_but_no_secret()
    {
        Answers(429, """{"message":"slow down"}""");

        var refusal = await Assert.ThrowsAsync<ApiException>(() => _api.Secret("Bearer hush", "m.okafor@example.com"));

        Assert.Equal(HttpStatusCode.TooManyRequests, refusal.StatusCode);
        Assert.Equal("Too Many Requests", refusal.ReasonPhrase);
        Assert.True(refusal.HasContent);
        Assert.Equal("slow down", (await refusal.GetContentAsAsync<Message>())?.Text);
        Assert.Equal("/secret", refusal.Uri?.PathAndQuery);
        Assert.Empty(refusal.RequestMessage.Headers);
        Assert.DoesNotContain("hush", refusal.ToString());
        Assert.DoesNotContain("okafor", refusal.ToString());
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_an_exception_with_the_status_of_success()
    {
        Answers(200, "<html>Sign in</html>", "text/html");

        var unreadable = await Assert.ThrowsAsync<ApiException>(() => _api.One(default));

        Assert.Equal(HttpStatusCode.OK, unreadable.StatusCode);
        Assert.IsType<JsonException>(unreadable.InnerException);
    }

    [Fact]
    public async Task A_response_tells_a_refusal_without_throwing()
    {
        Answers(404, "");

        using var response = await _api.Response();

        Assert.False(response.IsSuccessStatusCode);
        Assert.Null(response.Content);
        Assert.Equal(HttpStatusCode.NotFound, response.Error?.StatusCode);
        Assert.False(response.Error?.HasContent);
    }

    [Fact]
    public async Task A_response_carries_value_and_headers()
    {
        _server.Answer = c =>
        {
            c.Response.Headers["X-Rate"] = "9";
            return c.Response.WriteAsJsonAsync(new Person("Ada"));
        };

        using var response = await _api.Response();

        Assert.Equal("Ada", response.Content?.Name);
        Assert.Equal("9", response.Headers.GetValues("X-Rate").Single());
        Assert.Null(response.Error);
    }

    [Fact]
    public async Task A_response_tells_an_unreadable_body_without_throwing()
    {
        Answers(200, "[1,2");

        using var response = await _api.ResponseInterface();

        Assert.True(response.IsSuccessStatusCode);
        Assert.NotNull(response.Error);
    }

    [Fact]
    public async Task A_raw_response_is_given_whatever_its_status()
    {
        Answers(500, "oops");

        using var response = await _api.Raw();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("oops", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_huge_refusal_is_cut()
    {
        Answers(500, new string('x', 200_000));

        var refusal = await Assert.ThrowsAsync<ApiException>(() => _api.One(default));

        Assert.Equal(64 * 1024, refusal.Content?.Length);
    }

    [Fact]
    public async Task A_cancelled_call_ends_as_cancelled_with_the_callers_token()
    {
        var arrived = new TaskCompletionSource();
        _server.Answer = async c =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, c.RequestAborted);
        };
        using var cancel = new CancellationTokenSource();
        var call = _api.One(cancel.Token);
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(10));

        await cancel.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(cancel.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task A_connection_that_breaks_within_the_body_is_not_taken_for_json()
    {
        _server.Answer = async c =>
        {
            c.Response.ContentLength = 1000;
            await c.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("""{"name":"A"""));
            await c.Response.Body.FlushAsync();
            c.Abort();
        };

        var broken = await Assert.ThrowsAnyAsync<Exception>(() => _api.One(default));

        Assert.True(broken is IOException or HttpRequestException, broken.ToString());
    }

    internal sealed record Person(string Name);

    internal sealed record Message([property: System.Text.Json.Serialization.JsonPropertyName("message")] string Text);

    internal interface IAnswers
    {
        [Get("/one")] Task<Person?> One(CancellationToken cancellationToken);
        [Get("/text")] Task<string> Text();
        [Get("/secret")] Task<Person> Secret([Header("Authorization")] string authorization, string email);
        [Get("/r")] Task<ApiResponse<Person>> Response();
        [Get("/r")] Task<IApiResponse<Person>> ResponseInterface();
        [Get("/raw")] Task<HttpResponseMessage> Raw();
    }
}
