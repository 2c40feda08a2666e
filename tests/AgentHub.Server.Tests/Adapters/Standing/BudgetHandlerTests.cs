using AgentHub.Server.Adapters.Standing;

namespace AgentHub.Server.Tests.Adapters.Standing;

public sealed class BudgetHandlerTests
{
    [Theory]
    [InlineData("X-Rate-Limit-Remaining: 699, X-Rate-Limit: 700", 699L, 700L)]
    [InlineData("X-HubSpot-RateLimit-Remaining: 98, X-HubSpot-RateLimit-Max: 100", 98L, 100L)]
    [InlineData("RateLimit-Remaining: 3", 3L, null)]
    [InlineData("x-ms-ratelimit-burst-remaining-xrm-requests: 5999", 5999L, null)]
    [InlineData("Sforce-Limit-Info: api-usage=10018/100000; api-bursts=1/750", 89982L, 100000L)]
    [InlineData("Sforce-Limit-Info: api-usage=120/100", 0L, 100L)]
    public async Task What_the_last_answer_says_counts(string headers, long remaining, long? limit)
    {
        var handler = new BudgetHandler { InnerHandler = new Answering(headers) };
        using var client = new HttpClient(handler);

        (await client.GetAsync(new Uri("http://127.0.0.1:9/"))).Dispose();

        Assert.Equal(new QuestionBudget(remaining, limit), handler.Last);
    }

    [Theory]
    [InlineData("Server: x")]
    [InlineData("X-RateLimit-Remaining: many")]
    [InlineData("X-RateLimit-Remaining: -1")]
    [InlineData("Sforce-Limit-Info: api-usage=many/100")]
    [InlineData("Sforce-Limit-Info: per-app-api-usage=17/250")]
    public async Task Nothing_is_said_when_the_system_says_nothing_of_use(string headers)
    {
        var handler = new BudgetHandler { InnerHandler = new Answering(headers) };
        using var client = new HttpClient(handler);

        (await client.GetAsync(new Uri("http://127.0.0.1:9/"))).Dispose();

        Assert.Null(handler.Last);
    }

    private sealed class Answering(string headers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage();
            foreach (var header in headers.Split(", ")) response.Headers.TryAddWithoutValidation(header.Split(": ")[0], header.Split(": ")[1]);
            return Task.FromResult(response);
        }
    }
}
