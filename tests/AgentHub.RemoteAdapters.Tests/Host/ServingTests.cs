using System.Net;
using System.Text;
using AgentHub.RemoteAdapters.Protocol;
using AgentHub.Testing;
using AgentHub.Testing.Systems;

namespace AgentHub.RemoteAdapters.Tests.Host;

/// <summary>What the host says to questions that are none.</summary>
public sealed class ServingTests
{
    private static FakeTicketDesk Desk() => new(new FakeRecords());

    private static HttpRequestMessage Ask(string path, string? body, string? secret = Served.Secret, string version = "1", string type = "application/json", string? limit = null)
    {
        var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, type) };
        if (secret is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + secret);
        request.Headers.Add(AdapterProtocol.VersionHeader, version);
        if (limit is not null) request.Headers.TryAddWithoutValidation(AdapterProtocol.TimeLimitHeader, limit);
        return request;
    }

    [Theory]
    [InlineData("adapter", null, null)]
    [InlineData("adapter", null, "another-secret-of-thirty-two-characters")]
    [InlineData("capabilities/tickets", """{"customer":"9","size":10}""", "")]
    [InlineData("anything", null, null)]
    public async Task Who_does_not_know_the_secret_learns_nothing(string path, string? body, string? secret)
    {
        await using var served = await Served.StartAsync(Desk());

        var answer = await served.Http.SendAsync(Ask(path, body, secret));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("capabilities/tickets", "{", "1", "application/json", null, 400, "cannot be read as that of tickets")]
    [InlineData("capabilities/tickets", "{}", "1", "application/json", null, 400, "cannot be read as that of tickets")]
    [InlineData("capabilities/tickets", """{"customer":null,"size":10}""", "1", "application/json", null, 400, "cannot be read as that of tickets")]
    [InlineData("capabilities/tickets", """{"customer":"9","size":10}""", "1", "text/plain", null, 415, "application/json")]
    [InlineData("capabilities/tickets", """{"customer":"9","size":10}""", "2", "application/json", null, 400, "AgentHub-Protocol must be 1")]
    [InlineData("capabilities/tickets", """{"customer":"9","size":10}""", "1", "application/json", "soon", 400, "AgentHub-Time-Limit must be")]
    [InlineData("capabilities/tickets", """{"customer":"9","size":10}""", "1", "application/json", "60001", 400, "AgentHub-Time-Limit must be")]
    [InlineData("capabilities/tickets", null, "1", "application/json", null, 405, "POST")]
    [InlineData("capabilities/invoices", """{"customer":"9","size":10}""", "1", "application/json", null, 404, "does not offer")]
    [InlineData("capabilities/createTicket", """{"customer":"9","subject":"s","body":"b"}""", "1", "application/json", null, 400, "Idempotency-Key is missing")]
    public async Task A_question_that_is_none_is_told_what_is_wrong(string path, string? body, string version, string type, string? limit, int status, string says)
    {
        await using var served = await Served.StartAsync(Desk());

        var answer = await served.Http.SendAsync(Ask(path, body, version: version, type: type, limit: limit));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(says, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_adapter_is_is_told_in_every_version()
    {
        await using var served = await Served.StartAsync(Desk());

        var answer = await served.Http.SendAsync(Ask("adapter", null, version: "99"));

        Assert.Equal("""{"protocol":1,"product":"Fake","capabilities":["findCustomers","tickets","createTicket"],"searchableKeys":["customerNumber","email","phone"]}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_question_that_is_too_large_is_not_read()
    {
        await using var served = await Served.StartAsync(Desk());

        var answer = await served.Http.SendAsync(Ask("capabilities/tickets", $$"""{"customer":"{{new string('9', 300_000)}}","size":1}"""));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task An_adapter_that_takes_longer_than_it_may_is_answered_for()
    {
        var time = new ManualTime();
        var adapter = new StuckAdapter();
        await using var served = await Served.StartAsync(adapter, time);
        var asking = served.Http.SendAsync(Ask("capabilities/profile", """{"customer":"9"}""", limit: "2000"));
        await adapter.Asked.WaitAsync(TimeSpan.FromSeconds(20));

        time.Advance(TimeSpan.FromSeconds(2));

        var answer = await asking.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("""{"outcome":"timedOut","reason":"did not answer in time"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_caller_who_leaves_ends_the_question_of_the_adapter()
    {
        var adapter = new StuckAdapter();
        await using var served = await Served.StartAsync(adapter);
        using var leave = new CancellationTokenSource();
        var asking = served.Remote.As<IGetProfile>()!.GetProfileAsync(new("9"), leave.Token);
        await adapter.Asked.WaitAsync(TimeSpan.FromSeconds(20));

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await adapter.Left.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>Never answers by itself.</summary>
    private sealed class StuckAdapter : IAdapter, IGetProfile
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<Answer<Profile>> _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Product => "Stuck";

        public IReadOnlySet<KeyKind> SearchableKeys { get; } = new HashSet<KeyKind>();

        public KeyKind? RecordIdIs => null;

        public Task Asked => _asked.Task;

        public Task Left => _left.Task;

        public Task<Answer<Profile>> GetProfileAsync(CustomerRef customer, CancellationToken cancellationToken)
        {
            cancellationToken.Register(() => _left.TrySetResult(Answer.NotFound<Profile>()));
            _asked.TrySetResult();
            return _left.Task.WaitAsync(cancellationToken);
        }
    }
}
