using System.Net;
using System.Net.Http.Headers;
using AgentHub.Testing;

namespace AgentHub.RemoteAdapters.Tests.Asking;

/// <summary>Whatever another program sends is an answer that says clearly what is wrong, and shows nothing it should not.</summary>
public sealed class BadAnswerTests
{
    private static readonly CustomerRef Maria = new("7730118420");

    private static async Task<Answer<IReadOnlyList<Invoice>>> InvoicesAsync(Canned canned, PageRequest? page = null) =>
        await (await canned.KnownAsync()).As<IListInvoices>()!.ListInvoicesAsync(Maria, page ?? PageRequest.First, CancellationToken.None);

    private static string Invoice(string id = "1", string customer = "7730118420", string more = "") =>
        $$"""{"id":"{{id}}","number":"INV-{{id}}","customerId":"{{customer}}","total":{"minor":100,"currency":"GBP"},"status":{"value":"open","raw":"offen"}{{more}}}""";

    [Theory]
    [InlineData("", "application/json", "sent something that cannot be read")]
    [InlineData("null", "application/json", "sent an empty answer")]
    [InlineData("{\"outcome\":\"found\",\"value\":[", "application/json", "sent an answer whose value[0] cannot be read")]
    [InlineData("<html>Sign in</html>", "text/html", "does not answer in JSON")]
    [InlineData("<html>Sign in</html>", "application/json", "sent something that cannot be read")]
    [InlineData("{\"outcome\":\"found\",\"value\":[]}", "application/json; charset=iso-8859-1", "does not answer in UTF-8")]
    [InlineData("[]", "application/json", "sent something that cannot be read")]
    [InlineData("{}", "application/json", "sent something that cannot be read")]
    [InlineData("{\"outcome\":\"found\"}", "application/json", "says found and sends nothing")]
    [InlineData("{\"outcome\":\"wonderful\"}", "application/json", "sent an answer whose outcome cannot be read")]
    [InlineData("{\"outcome\":0,\"value\":[]}", "application/json", "sent an answer whose outcome cannot be read")]
    [InlineData("{\"outcome\":\"found\",\"value\":{}}", "application/json", "sent an answer whose value cannot be read")]
    [InlineData("{\"outcome\":\"found\",\"value\":[null]}", "application/json", "sent a row without anything in it")]
    [InlineData("{\"outcome\":\"found\",\"value\":[{\"id\":\"1\"}]}", "application/json", "sent an answer whose value[0] cannot be read")]
    [InlineData("{\"outcome\":\"found\",\"value\":[{\"id\":{\"maria.okafor\":7}}]}", "application/json", "sent an answer whose value[0].id cannot be read")]
    public async Task What_is_no_answer_is_unreadable_and_says_why(string body, string type, string reason)
    {
        var answer = await InvoicesAsync(new Canned().Answers(HttpStatusCode.OK, body, type));

        Assert.Equal((Outcome.Unreadable, reason), (answer.Outcome, answer.Reason));
    }

    [Theory]
    [InlineData("\"GBP\"", "null", "total.currency")]
    [InlineData(",\"currency\":\"GBP\"", "", "total")]
    [InlineData("\"minor\":100,", "", "total")]
    [InlineData("100", "100.5", "total.minor")]
    [InlineData("100", "\"100\"", "total.minor")]
    [InlineData("GBP", "pounds", "total")]
    [InlineData(",\"raw\":\"offen\"", "", "status")]
    [InlineData("\"open\"", "1", "status.value")]
    public async Task A_missing_or_empty_field_is_named(string whole, string broken, string member)
    {
        var body = $$"""{"outcome":"found","value":[{{Invoice()}},{{Invoice("2").Replace(whole, broken, StringComparison.Ordinal)}}]}""";

        var answer = await InvoicesAsync(new Canned().Answers(body));

        Assert.Equal((Outcome.Unreadable, $"sent an answer whose value[1].{member} cannot be read"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_body_without_an_end_is_not_read_to_it()
    {
        var endless = new Canned().Answers(() => new(HttpStatusCode.OK) { Content = new StreamContent(new Blanks()) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } });

        var answer = await InvoicesAsync(endless);

        Assert.Equal((Outcome.Unreadable, "sent more than may be read"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_body_that_is_nested_too_deeply_is_not_followed()
    {
        var deep = $$"""{"outcome":"found","extra":{{new string('[', 5000)}}{{new string(']', 5000)}},"value":[]}""";

        Assert.Equal(Outcome.Unreadable, (await InvoicesAsync(new Canned().Answers(deep))).Outcome);
    }

    [Fact]
    public async Task More_rows_than_were_asked_for_are_not_taken()
    {
        var answer = await InvoicesAsync(new Canned().Answers($$"""{"outcome":"found","value":[{{Invoice("1")}},{{Invoice("2")}}]}"""), new PageRequest(1));

        Assert.Equal((Outcome.Unreadable, "sent more rows than were asked for"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task Rows_of_somebody_else_are_left_out_and_counted()
    {
        var answer = await InvoicesAsync(new Canned().Answers($$"""{"outcome":"found","value":[{{Invoice("1")}},{{Invoice("2", "999")}}],"total":2,"dropped":3}"""));

        Assert.Equal(("1", 4, (int?)null), (Assert.Single(answer.Value!).Id, answer.Dropped, answer.Total));
    }

    [Fact]
    public async Task A_page_that_names_itself_as_the_next_one_ends_the_list_in_a_clear_answer()
    {
        var canned = new Canned().Answers($$"""{"outcome":"found","value":[{{Invoice("1")}}],"next":"p2"}""").Answers($$"""{"outcome":"found","value":[{{Invoice("2")}}],"next":"p2"}""");
        var first = await InvoicesAsync(canned);

        var second = await canned.Adapter.As<IListInvoices>()!.ListInvoicesAsync(Maria, new(100, first.Next), CancellationToken.None);

        Assert.Equal((Outcome.Unreadable, "gives the same page as the next one"), (second.Outcome, second.Reason));
        Assert.Contains("\"cursor\":\"p2\"", canned.Asked[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_cursor_never_reaches_the_adapter()
    {
        var canned = new Canned();

        var answer = await InvoicesAsync(canned, new PageRequest(10, "p2"));

        Assert.Equal(Outcome.Refused, answer.Outcome);
        Assert.Empty(canned.Asked);
    }

    [Theory]
    [InlineData("says: period closing", "says: period closing")]
    [InlineData("has failed (500)", "has failed (500)")]
    [InlineData("SELECT * FROM x WHERE name = 'Maria Okafor'", "SELECT * FROM x WHERE name = …")]
    [InlineData("at https://erp.internal.example/api", "does not accept the question")]
    [InlineData("unknown customer 7730118420", "does not accept the question")]
    [InlineData("<b>no</b>", "does not accept the question")]
    [InlineData("", "does not accept the question")]
    [InlineData(null, "does not accept the question")]
    public async Task A_reason_is_shown_only_when_it_names_no_address_and_nobody(string? reason, string shown)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(new { outcome = "refused", reason, retryAfter = 7 });

        var answer = await InvoicesAsync(new Canned().Answers(body));

        Assert.Equal((Outcome.Refused, shown, TimeSpan.FromSeconds(7)), (answer.Outcome, answer.Reason, answer.RetryAfter));
    }

    [Theory]
    [InlineData("denied", Outcome.Denied)]
    [InlineData("conflict", Outcome.Conflict)]
    [InlineData("timedOut", Outcome.TimedOut)]
    [InlineData("unreachable", Outcome.Unreachable)]
    [InlineData("unreadable", Outcome.Unreadable)]
    [InlineData("skipped", Outcome.Skipped)]
    [InlineData("refused", Outcome.Refused)]
    public async Task Every_outcome_comes_through_and_without_a_reason_one_is_said(string word, Outcome outcome)
    {
        var answer = await InvoicesAsync(new Canned().Answers($$"""{"outcome":"{{word}}","value":null}"""));

        Assert.Equal(outcome, answer.Outcome);
        Assert.InRange(answer.Reason!.Length, 10, 80);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, Outcome.Refused, "refuses our credentials")]
    [InlineData(HttpStatusCode.Forbidden, Outcome.Denied, "does not allow this to our account")]
    [InlineData(HttpStatusCode.NotFound, Outcome.Refused, "does not know this address (404)")]
    [InlineData(HttpStatusCode.Found, Outcome.Refused, "sends us elsewhere (302)")]
    [InlineData(HttpStatusCode.InternalServerError, Outcome.Refused, "has failed (500)")]
    public async Task Another_status_is_an_outcome_too(HttpStatusCode status, Outcome outcome, string reason)
    {
        var answer = await InvoicesAsync(new Canned().Answers(status, "<pre>at /srv/adapter.py</pre>", "text/html"));

        Assert.Equal((outcome, reason), (answer.Outcome, answer.Reason));
    }

    [Theory]
    [InlineData("{\"outcome\":\"found\",\"value\":{\"recordId\":\"\"}}")]
    [InlineData("{\"outcome\":\"found\",\"value\":{}}")]
    public async Task A_receipt_that_names_no_record_is_none(string body)
    {
        var create = (await new Canned().Answers(body).KnownAsync()).As<ICreateTicket>()!;

        var answer = await create.CreateTicketAsync(new() { Customer = Maria, Subject = "s", Body = "b", IdempotencyKey = "k" }, CancellationToken.None);

        Assert.Equal(Outcome.Unreadable, answer.Outcome);
    }

    [Fact]
    public async Task An_adapter_that_does_not_answer_is_given_up_after_its_time_limit()
    {
        var time = new ManualTime();
        var asking = InvoicesAsync(new Canned(time: time));

        time.Advance(TimeSpan.FromSeconds(5));

        var answer = await asking.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal((Outcome.TimedOut, "did not answer in time"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_caller_who_has_gone_is_let_go()
    {
        using var leave = new CancellationTokenSource();
        var asking = (await new Canned().KnownAsync()).As<IListInvoices>()!.ListInvoicesAsync(Maria, PageRequest.First, leave.Token);

        await leave.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    /// <summary>Blanks without an end.</summary>
    private sealed class Blanks : MemoryStream
    {
        public override long Length => throw new NotSupportedException();

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return new(buffer.Length);
        }
    }
}
