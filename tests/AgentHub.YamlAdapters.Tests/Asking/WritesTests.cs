using System.Net;

namespace AgentHub.YamlAdapters.Tests.Asking;

public sealed class WritesTests
{
    private const string Comment =
        """
          commentTicket:
            request: {method: POST, path: "/tickets/{ticket}/comments", body: {text: "{body}", public: "{toCustomer}", when: "{at}", ref: "{mark}"}}
            receipt: {recordId: id}
            once: {find: {path: "/tickets/{ticket}/comments", query: {ref: "{mark}"}}, item: "[0]"}
            ticket: {request: {path: "/tickets/{ticket}"}, map: {id: id, customerId: who}}

        """;

    private const string Status =
        """
          changeTicketStatus:
            request: {method: PATCH, path: "/tickets/{ticket}", headers: {If-Match: "{version}"}, body: {state: "{status}"}}
            values: {status: {solved: done, open: active}}
            ticket: {request: {path: "/tickets/{ticket}"}, map: {id: id, customerId: who, status: {enum: state, values: {done: solved, active: open}}, version: etag}}

        """;

    private static readonly DateTimeOffset At = new(2026, 11, 12, 9, 27, 40, TimeSpan.Zero);
    private string _state = "active";
    private string _owner = "c-1";
    private string? _commented;
    private bool _lies;

    [Fact]
    public async Task A_comment_goes_to_the_customers_own_ticket_as_the_file_tells()
    {
        using var desk = new Desk(capabilities: Comment, answer: AnswerAsync);

        var answer = await CommentAsync(desk);

        Assert.Equal("k-1", answer.Value?.RecordId);
        Assert.Equal(["GET https://erp.example.com/api/tickets/t%2F1", "GET https://erp.example.com/api/tickets/t%2F1/comments?ref=" + Mark(desk),
            "POST https://erp.example.com/api/tickets/t%2F1/comments " + "{\"text\":\"Re-billed \\u0022today\\u0022\",\"public\":true,\"when\":\"2026-11-12T09:27:40Z\",\"ref\":\"" + Mark(desk) + "\"}"], desk.Sent);
    }

    [Fact]
    public async Task A_comment_that_was_written_before_is_found_and_not_written_again()
    {
        _commented = """[{"id":"k-0"}]""";
        using var desk = new Desk(capabilities: Comment, answer: AnswerAsync);

        Assert.Equal("k-0", (await CommentAsync(desk)).Value?.RecordId);

        Assert.DoesNotContain(desk.Sent, s => s.StartsWith("POST", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("k-0", "said before, Ref. MARK", "k-0")]
    [InlineData("k-0", "said before, Ref. agenthub00000000000000000000", "k-1")]
    public async Task Where_a_system_cannot_look_for_the_mark_it_is_looked_for_in_the_rows(string id, string text, string expected)
    {
        var marked = Comment.Replace(", query: {ref: \"{mark}\"}}, item: \"[0]\"}", "}, items: \"@\", marked: text}", StringComparison.Ordinal);
        _commented = $$"""[{"id":"k-9","text":null},{"id":"{{id}}","text":"{{text.Replace("MARK", Adapters.Marker.For("int_1"), StringComparison.Ordinal)}}"}]""";
        using var desk = new Desk(capabilities: marked, answer: AnswerAsync);

        Assert.Equal(expected, (await CommentAsync(desk)).Value?.RecordId);
    }

    [Fact]
    public async Task Nothing_is_written_to_a_ticket_of_somebody_else()
    {
        _owner = "c-2";
        using var desk = new Desk(capabilities: Comment, answer: AnswerAsync);

        Assert.Equal(Outcome.NotFound, (await CommentAsync(desk)).Outcome);

        Assert.Single(desk.Sent);
    }

    [Fact]
    public async Task An_answer_that_names_nothing_written_is_no_success()
    {
        using var desk = new Desk(capabilities: Comment, answer: r => r.Method == HttpMethod.Post ? Task.FromResult(Desk.Ok("{}")) : AnswerAsync(r));

        var answer = await CommentAsync(desk);

        Assert.Equal((Outcome.Unreadable, "sent no id of what it wrote"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_status_is_changed_by_their_word_and_success_is_what_the_ticket_says_then()
    {
        using var desk = new Desk(capabilities: Status, answer: AnswerAsync);

        Assert.Equal(Outcome.Found, (await ChangeAsync(desk, TicketStatus.Solved)).Outcome);

        Assert.Equal(["GET", "PATCH", "GET"], desk.Sent.Select(s => s.Split(' ')[0]));
        Assert.Equal("PATCH https://erp.example.com/api/tickets/t%2F1 If-Match: v1 {\"state\":\"done\"}", desk.Sent[1]);
    }

    [Fact]
    public async Task A_system_that_says_yes_and_changes_nothing_is_not_believed()
    {
        _lies = true;
        using var desk = new Desk(capabilities: Status, answer: AnswerAsync);

        var answer = await ChangeAsync(desk, TicketStatus.Solved);

        Assert.Equal((Outcome.Refused, "said yes and did not take the status over"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_ticket_that_changed_meanwhile_is_a_conflict_and_left_alone()
    {
        using var desk = new Desk(capabilities: Status, answer: AnswerAsync);

        Assert.Equal(Outcome.Conflict, (await ChangeAsync(desk, TicketStatus.Solved, "v0")).Outcome);

        Assert.Single(desk.Sent);
    }

    [Fact]
    public async Task A_status_that_the_system_does_not_have_is_refused_and_one_it_has_already_is_not_sent()
    {
        using var desk = new Desk(capabilities: Status, answer: AnswerAsync);

        var unknown = await ChangeAsync(desk, TicketStatus.Pending);
        var same = await ChangeAsync(desk, TicketStatus.Open);

        Assert.Equal((Outcome.Refused, "has no status pending"), (unknown.Outcome, unknown.Reason));
        Assert.Equal(Outcome.Found, same.Outcome);
        Assert.Single(desk.Sent);
    }

    private Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        var comments = request.RequestUri!.AbsolutePath.EndsWith("/comments", StringComparison.Ordinal);
        if (request.Method == HttpMethod.Patch && !_lies) _state = "done";
        return Task.FromResult(request.Method.Method switch
        {
            "POST" => Desk.Json(HttpStatusCode.Created, """{"id":"k-1"}"""),
            "PATCH" => new HttpResponseMessage(HttpStatusCode.NoContent),
            _ when comments => Desk.Ok(_commented ?? "[]"),
            _ => Desk.Ok($$"""{"id":"t/1","who":"{{_owner}}","state":"{{_state}}","etag":"v1"}"""),
        });
    }

    private static Task<Answer<WriteReceipt>> CommentAsync(Desk desk) => desk.Adapter().As<ICommentTicket>()!.CommentTicketAsync(
        new() { Customer = new("c-1"), TicketId = "t/1", Body = "Re-billed \"today\"", ToCustomer = true, IdempotencyKey = "int_1", At = At }, CancellationToken.None);

    private static Task<Answer<WriteReceipt>> ChangeAsync(Desk desk, TicketStatus status, string? version = null) => desk.Adapter().As<IChangeTicketStatus>()!.ChangeTicketStatusAsync(
        new() { Customer = new("c-1"), TicketId = "t/1", Status = status, ExpectedVersion = version }, CancellationToken.None);

    private static string Mark(Desk desk) => desk.Sent[1].Split("ref=")[1];
}
