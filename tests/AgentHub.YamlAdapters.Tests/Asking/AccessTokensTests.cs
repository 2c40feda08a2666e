using System.Net;
using System.Text;

namespace AgentHub.YamlAdapters.Tests.Asking;

public sealed class AccessTokensTests
{
    private const string Auth = "{type: oauth2Client, tokenUrl: https://login.example.com/token, clientIdFrom: ClientId, clientSecretFrom: ClientSecret, scope: orders.read}";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private int _given;

    [Fact]
    public async Task A_token_is_asked_for_as_the_standard_says_and_shared_by_all_questions()
    {
        using var desk = new Desk(Auth, answer: r => Task.FromResult(IsToken(r) ? Token() : Desk.Ok()));
        var adapter = desk.Adapter();

        for (var i = 0; i < 3; i++) Assert.True((await desk.OrdersAsync(adapter)).IsFound);

        var basic = Convert.ToBase64String(Encoding.ASCII.GetBytes("hub%3A1:s3cret%2FClientSecret"));
        Assert.Equal(["POST https://login.example.com/token Authorization: Basic " + basic + " grant_type=client_credentials&scope=orders.read", .. Enumerable.Repeat("GET https://erp.example.com/api/orders?who=c-1 Authorization: Bearer t-1", 3)], desk.Sent);
    }

    [Fact]
    public async Task Client_id_and_secret_travel_in_the_body_where_a_server_wants_them_there()
    {
        using var desk = new Desk("{type: oauth2Client, tokenUrl: /oauth/token, clientIdFrom: ClientId, clientSecretFrom: ClientSecret, sendAs: body}", answer: r => Task.FromResult(IsToken(r) ? Token() : Desk.Ok()));

        Assert.True((await desk.OrdersAsync()).IsFound);

        Assert.Equal("POST https://erp.example.com/oauth/token grant_type=client_credentials&client_id=hub%3A1&client_secret=s3cret%2FClientSecret", desk.Sent[0]);
    }

    [Fact]
    public async Task Many_questions_at_once_ask_for_one_token()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var desk = new Desk(Auth, answer: async r =>
        {
            if (!IsToken(r)) return Desk.Ok();
            await open.Task;
            return Token();
        });
        var adapter = desk.Adapter();

        var all = Enumerable.Range(0, 20).Select(_ => desk.OrdersAsync(adapter)).ToArray();
        open.SetResult();

        Assert.All(await Task.WhenAll(all).WaitAsync(Soon), a => Assert.True(a.IsFound));
        Assert.Single(desk.Sent, s => s.StartsWith("POST", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_leaves_while_a_token_is_asked_for_does_not_end_it_for_the_others()
    {
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var desk = new Desk(Auth, answer: async r =>
        {
            if (!IsToken(r)) return Desk.Ok();
            await open.Task;
            return Token();
        });
        var adapter = desk.Adapter();
        using var leave = new CancellationTokenSource();
        var (left, stays) = (desk.OrdersAsync(adapter, cancellationToken: leave.Token), desk.OrdersAsync(adapter));

        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left.WaitAsync(Soon));
        open.SetResult();

        Assert.True((await stays.WaitAsync(Soon)).IsFound);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_and_nobody_waits_for_that()
    {
        var renewing = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var renewed = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var desk = new Desk(Auth, answer: r =>
        {
            if (!IsToken(r)) return Task.FromResult(Desk.Ok());
            if (_given == 0) return Task.FromResult(Token(3600));
            renewing.TrySetResult();
            return renewed.Task;
        });
        var adapter = desk.Adapter();
        await desk.OrdersAsync(adapter);

        desk.Time.Advance(TimeSpan.FromSeconds(3541)); // a minute before its end it is due
        Assert.True((await desk.OrdersAsync(adapter).WaitAsync(Soon)).IsFound);
        await renewing.Task.WaitAsync(Soon);
        Assert.EndsWith("Bearer t-1", desk.Sent.Last(s => s.StartsWith("GET", StringComparison.Ordinal)), StringComparison.Ordinal);
        renewed.SetResult(Token());
        await UntilAsync(async () => (await desk.OrdersAsync(adapter)).IsFound && desk.Sent[^1].EndsWith("Bearer t-2", StringComparison.Ordinal));

        Assert.Equal(2, desk.Sent.Count(s => s.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_whose_renewal_fails_counts_to_its_end_and_is_not_asked_for_all_the_time()
    {
        using var desk = new Desk(Auth, answer: r => Task.FromResult(!IsToken(r) ? Desk.Ok() : _given == 0 ? Token(3600) : Desk.Json(HttpStatusCode.ServiceUnavailable, "{}")));
        var adapter = desk.Adapter();
        await desk.OrdersAsync(adapter);
        desk.Time.Advance(TimeSpan.FromSeconds(3550));
        await UntilAsync(async () => (await desk.OrdersAsync(adapter)).IsFound && desk.Sent.Count(s => s.StartsWith("POST", StringComparison.Ordinal)) == 2);

        for (var i = 0; i < 10; i++) Assert.True((await desk.OrdersAsync(adapter)).IsFound);

        Assert.Equal(2, desk.Sent.Count(s => s.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_token_refused_before_its_time_is_asked_anew_once_and_the_question_sent_again()
    {
        using var desk = new Desk(Auth, answer: r => Task.FromResult(IsToken(r) ? Token() : Is(r, "t-1") ? Desk.Json(HttpStatusCode.Unauthorized, "{}") : Desk.Ok()));
        var adapter = desk.Adapter();

        Assert.True((await desk.OrdersAsync(adapter)).IsFound);
        Assert.True((await desk.OrdersAsync(adapter)).IsFound);

        Assert.Equal(["POST", "GET", "POST", "GET", "GET"], desk.Sent.Select(s => s.Split(' ')[0]));
    }

    [Fact]
    public async Task A_system_that_refuses_every_token_is_asked_twice_and_then_refuses_our_credentials()
    {
        using var desk = new Desk(Auth, answer: r => Task.FromResult(IsToken(r) ? Token() : Desk.Json(HttpStatusCode.Unauthorized, "{}")));

        var answer = await desk.OrdersAsync();

        Assert.Equal((Outcome.Refused, "refuses our credentials"), (answer.Outcome, answer.Reason));
        Assert.Equal(4, desk.Sent.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "refuses our credentials")]
    [InlineData(HttpStatusCode.Unauthorized, "refuses our credentials")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "has failed (503)")]
    [InlineData(HttpStatusCode.NotFound, "does not know this address (404)")]
    public async Task A_refusal_of_who_gives_out_tokens_is_never_taken_for_an_answer_to_the_question(HttpStatusCode status, string reason)
    {
        using var desk = new Desk(Auth, errors: "{\"404\": empty, \"503\": empty, \"400\": empty}",
            answer: r => Task.FromResult(IsToken(r) ? Desk.Json(status, """{"error":"invalid_client","error_description":"s3cret/ClientSecret is wrong"}""") : Desk.Ok()));

        var answer = await desk.OrdersAsync();

        Assert.Equal((Outcome.Refused, reason), (answer.Outcome, answer.Reason));
        Assert.Single(desk.Sent);
    }

    [Theory]
    [InlineData("""{"token_type":"Bearer"}""")]
    [InlineData("""{"access_token":"a\r\nX-Admin: 1"}""")]
    [InlineData("""{"access_token":7}""")]
    [InlineData("<html>Sign in</html>")]
    [InlineData("[]")]
    public async Task What_is_no_token_is_not_sent(string body)
    {
        using var desk = new Desk(Auth, answer: r => Task.FromResult(IsToken(r) ? Desk.Json(HttpStatusCode.OK, body) : Desk.Ok()));

        Assert.Equal(Outcome.Unreadable, (await desk.OrdersAsync()).Outcome);
        Assert.Single(desk.Sent);
    }

    [Theory]
    [InlineData("tokenUrl: https://login.example.com/token", "tokenUrl: https://evil.example.com/token", "tokenUrl names the host evil.example.com, which does not stand in allowHosts")]
    [InlineData("tokenUrl: https://login.example.com/token", "tokenUrl: http://login.example.com/token", "tokenUrl must be https")]
    [InlineData("tokenUrl: https://login.example.com/token", "tokenUrl: token", "tokenUrl must be an absolute address or a path")]
    [InlineData("tokenUrl: https://login.example.com/token, ", "", "auth lacks tokenUrl")]
    [InlineData("scope: orders.read", "sendAs: query", "sendAs must be header or body")]
    public void A_slip_in_client_credentials_is_told(string good, string bad, string message)
    {
        var text = Conformance.ShopFile.Text.Replace("[\"127.0.0.1\"]", "[login.example.com]", StringComparison.Ordinal).Replace("{type: bearer, tokenFrom: Token}", Auth.Replace(good, bad, StringComparison.Ordinal), StringComparison.Ordinal);

        var faults = YamlAdapterFile.Read(text, "shop.yaml").Faults;

        Assert.Contains(message, Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    private static bool IsToken(HttpRequestMessage request) => request.Method == HttpMethod.Post;

    private static bool Is(HttpRequestMessage request, string token) => request.Headers.Authorization?.Parameter == token;

    private HttpResponseMessage Token(int seconds = 3600) =>
        Desk.Json(HttpStatusCode.OK, $$"""{"access_token":"t-{{Interlocked.Increment(ref _given)}}","token_type":"Bearer","expires_in":{{seconds}}}""");

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Soon);
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
