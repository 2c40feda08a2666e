using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace AgentHub.Rest.Tests;

public sealed class ResponseLimitTests : IAsyncLifetime
{
    private const int Limit = 10_000;
    private Loopback _server = null!;
    private IText _api = null!;

    public async Task InitializeAsync()
    {
        _server = await Loopback.StartAsync(around: inner => new ResponseLimitHandler(Limit) { InnerHandler = inner });
        _api = RestService.For<IText>(_server.Client);
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Fact]
    public async Task A_body_of_exactly_the_limit_passes()
    {
        _server.Answer = c => c.Response.WriteAsync(new string('x', Limit));

        Assert.Equal(Limit, (await _api.Get()).Length);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_cut_at_the_limit()
    {
        var sent = 0L;
        _server.Answer = async c =>
        {
            var block = Encoding.ASCII.GetBytes(new string('x', 4096));
            while (!c.RequestAborted.IsCancellationRequested)
            {
                await c.Response.Body.WriteAsync(block, c.RequestAborted);
                Interlocked.Add(ref sent, block.Length);
            }
        };

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => _api.Get().WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.True(IsTooLarge(failure), failure.ToString());
    }

    [Fact]
    public async Task An_announced_length_above_the_limit_is_refused_before_the_body()
    {
        _server.Answer = c =>
        {
            c.Response.ContentLength = Limit + 1;
            return c.Response.WriteAsync(new string('x', Limit + 1));
        };

        var failure = await Assert.ThrowsAsync<HttpRequestException>(() => _api.Get());

        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, failure.HttpRequestError);
    }

    [Fact]
    public async Task A_small_body_that_unpacks_to_a_large_one_is_cut()
    {
        _server.Answer = async c =>
        {
            c.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(c.Response.Body, CompressionLevel.SmallestSize);
            await gzip.WriteAsync(new byte[Limit * 50]);
        };

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => _api.Get());

        Assert.True(IsTooLarge(failure), failure.ToString());
    }

    private static bool IsTooLarge(Exception? failure) => failure is not null && (failure
        is HttpIOException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
        or HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } || IsTooLarge(failure.InnerException));

    internal interface IText
    {
        [Get("/")] Task<string> Get();
    }
}
