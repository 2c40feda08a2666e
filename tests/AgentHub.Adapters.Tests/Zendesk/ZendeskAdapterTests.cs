using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.Zendesk;

namespace AgentHub.Adapters.Tests.Zendesk;

public sealed class ZendeskAdapterTests
{
    private readonly CannedServer _server = new("https://calder.zendesk.com");

    private IAdapter Adapter() => new ZendeskAdapterFactory().Create(new()
    {
        SystemId = "tickets",
        BaseUrl = _server.Client.BaseAddress!,
        Values = new Dictionary<string, string> { ["User"] = "a@b.example", ["Token"] = "t", ["NumberPrefix"] = "T-" },
    }, _server.Client);

    private static string Ticket(long id, string status, string created, string more = "") =>
        $$"""{"id":{{id}},"requester_id":101,"subject":" S{{id}} ","status":"{{status}}","created_at":"{{created}}"{{more}}}""";

    [Fact]
    public async Task A_ticket_becomes_ours_with_its_promise_its_channel_and_who_works_on_it()
    {
        var promised = Ticket(5512, "open", "2026-11-10T14:05:00Z", """
            ,"due_at":"2026-11-11T14:05:00Z","priority":"high","via":{"channel":"email"},"assignee_id":7,"group_id":8,
            "description":"This cannot be right","updated_at":"2026-11-10T15:00:00Z","metric_set":{"solved_at":null}
            """);
        var closed = Ticket(4980, "closed", "2026-06-18T00:00:00Z", """
            ,"group_id":8,"metric_set":{"solved_at":"2026-06-19T02:00:00Z"}
            """);
        _server.Answers($$"""
            {"tickets":[{{closed}},{{promised}}],"users":[{"id":7,"name":"Bo Lang"}],"groups":[{"id":8,"name":"Billing back office"}],"meta":{"has_more":false} }
            """);

        var tickets = (await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None)).Value!;

        var open = tickets[0];
        Assert.Equal(("5512", "T-5512", "S5512", "high", "email", "Bo Lang", "This cannot be right"), (open.Id, open.Number, open.Subject, open.Priority, open.Channel, open.Owner, open.Excerpt));
        Assert.Equal(new DateTimeOffset(2026, 11, 11, 14, 5, 0, TimeSpan.Zero), open.DueAt);
        Assert.Equal(("Billing back office", TicketStatus.Closed, new DateTimeOffset(2026, 6, 19, 2, 0, 0, TimeSpan.Zero)), (tickets[1].Owner, tickets[1].Status.Value, tickets[1].ClosedAt));
    }

    [Theory]
    [InlineData("new", TicketStatus.New)]
    [InlineData("pending", TicketStatus.Pending)]
    [InlineData("hold", TicketStatus.OnHold)]
    [InlineData("solved", TicketStatus.Solved)]
    [InlineData("mystery", TicketStatus.Unknown)]
    public async Task A_status_keeps_the_systems_own_word(string raw, TicketStatus status)
    {
        _server.Answers($$"""{"tickets":[{{Ticket(1, raw, "2026-11-10T14:05:00Z")}}]}""");

        var tickets = (await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None)).Value!;

        Assert.Equal(new Coded<TicketStatus>(status, raw), tickets[0].Status);
    }

    [Fact]
    public async Task A_long_description_is_cut_between_characters()
    {
        _server.Answers($$"""{"tickets":[{{Ticket(1, "open", "2026-11-10T14:05:00Z", $",\"description\":\"{new string('x', 278)}😀😀 and so on\"")}}]}""");

        var excerpt = (await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None)).Value![0].Excerpt!;

        Assert.Equal(new string('x', 278) + "…", excerpt);
    }

    [Fact]
    public async Task A_cursor_that_goes_round_and_round_ends_the_reading()
    {
        var page = $$"""{"tickets":[{{Ticket(1, "open", "2026-11-10T14:05:00Z")}}],"meta":{"has_more":true,"after_cursor":"c"} }""";
        _server.Answers(page, page, page);

        var answer = await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Single(answer.Value!);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task Of_a_very_long_history_the_newest_are_read_and_those_not_done_however_old()
    {
        var newest = string.Join(',', Enumerable.Range(0, 100).Select(i => Ticket(5000 - i, "closed", "2026-11-10T14:05:00Z")));
        _server.Answers($$"""{"tickets":[{{newest}}],"meta":{"has_more":true,"after_cursor":"c"} }""",
            $$"""{"results":[{{Ticket(17, "open", "2015-01-10T14:05:00Z")}},{{Ticket(18, "open", "2015-02-10T14:05:00Z").Replace("101", "999", StringComparison.Ordinal)}}],"count":2}""",
            """{"user_related":{"requested_tickets":5000}}""");

        var answer = await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal((100, "17", "5000"), (answer.Value!.Count, answer.Value[0].Id, answer.Value[1].Id));
        Assert.Equal(1, answer.Dropped);
        Assert.Equal("?sort=-id&page%5Bsize%5D=100&include=users%2Cgroups%2Cmetric_sets", _server.Requests[0].Uri.Query);
        Assert.Contains("requester%3A101%20status%3Csolved", _server.Requests[1].Uri.Query);
    }

    [Fact]
    public async Task A_desk_that_cannot_be_searched_is_read_page_by_page()
    {
        var newest = string.Join(',', Enumerable.Range(0, 100).Select(i => Ticket(500 - i, "closed", "2026-11-10T14:05:00Z")));
        _server.Answers($$"""{"tickets":[{{newest}}],"meta":{"has_more":true,"after_cursor":"c"} }""")
            .Answers(System.Net.HttpStatusCode.UnprocessableEntity, """{"error":"invalid"}""")
            .Answers("""{"user_related":{"requested_tickets":101}}""", $$"""{"tickets":[{{Ticket(17, "open", "2015-01-10T14:05:00Z")}}],"meta":{"has_more":false} }""");

        var answer = await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal(("17", 100, 101), (answer.Value![0].Id, answer.Value.Count, answer.Total));
    }

    [Fact]
    public async Task A_desk_that_does_not_sort_as_asked_is_read_to_its_end()
    {
        _server.Answers($$"""{"tickets":[{{Ticket(1, "closed", "2025-11-10T14:05:00Z")}},{{Ticket(2, "closed", "2025-11-11T14:05:00Z")}}],"meta":{"has_more":true,"after_cursor":"c"} }""",
            $$"""{"tickets":[{{Ticket(3, "open", "2026-11-10T14:05:00Z")}}],"meta":{"has_more":false} }""");

        var answer = await ((IListTickets)Adapter()).ListTicketsAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal(["3", "2", "1"], answer.Value!.Select(t => t.Id));
        Assert.Equal(3, answer.Total);
    }

    [Fact]
    public async Task An_anonymous_user_is_a_refusal_though_the_status_is_200()
    {
        _server.Answers("""{"user":{"id":null,"name":"Anonymous user"}}""");

        var answer = await ((ICheckHealth)Adapter()).CheckHealthAsync(CancellationToken.None);

        Assert.Equal((Outcome.Refused, "refuses our credentials"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_phone_is_searched_by_its_digits_and_an_email_within_quotation_marks()
    {
        _server.Answers("""{"users":[]}""", """{"users":[]}""");
        var find = (IFindCustomers)Adapter();

        await find.FindCustomersAsync(new(KeyKind.Phone, "+441632960147"), CancellationToken.None);
        await find.FindCustomersAsync(new(KeyKind.Email, "a\" role:admin \"b@example.com"), CancellationToken.None);

        Assert.Equal("?query=role%3Aend-user%20phone%3A%2A1632960147", _server.Requests[0].Uri.Query);
        Assert.Equal("?query=role%3Aend-user%20email%3A%22a%20role%3Aadmin%20b%40example.com%22", _server.Requests[1].Uri.Query);
        Assert.Equal("Basic YUBiLmV4YW1wbGUvdG9rZW46dA==", _server.Requests[0].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_note_is_private_and_a_ticket_carries_its_idempotency_key()
    {
        _server.Answers($$"""{"ticket":{{Ticket(5512, "open", "2026-11-10T14:05:00Z")}}}""", """{"comments":[]}""", $$"""{"ticket":{{Ticket(5512, "open", "2026-11-10T14:05:00Z")}}}""",
            """{"tickets":[]}""", $$"""{"ticket":{{Ticket(5513, "new", "2026-11-12T09:28:00Z")}}}""");
        var adapter = Adapter();

        await ((IAddNote)adapter).AddNoteAsync(new() { Customer = new("101"), TicketId = "5512", Body = "Re-billed", IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch }, CancellationToken.None);
        var receipt = await ((ICreateTicket)adapter).CreateTicketAsync(new() { Customer = new("101"), Subject = "S", Body = "B", IdempotencyKey = "k" }, CancellationToken.None);

        var comment = JsonNode.Parse(_server.Requests[2].Body!)!["ticket"]!["comment"]!;
        var created = JsonNode.Parse(_server.Requests[4].Body!)!["ticket"]!;
        Assert.Equal((HttpMethod.Put, false), (_server.Requests[2].Method, (bool?)comment["public"]));
        Assert.StartsWith("Re-billed\n\nRef. agenthub", (string?)comment["body"]);
        Assert.Equal((string?)created["external_id"], _server.Requests[4].Headers["Idempotency-Key"]);
        Assert.Equal(101, (long?)created["requester_id"]);
        Assert.Equal(new WriteReceipt("5513", "T-5513"), receipt.Value);
    }

    [Fact]
    public async Task A_note_without_a_ticket_is_not_sent_anywhere()
    {
        var answer = await ((IAddNote)Adapter()).AddNoteAsync(new() { Customer = new("101"), Body = "x", IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch }, CancellationToken.None);

        Assert.Equal(Outcome.Skipped, answer.Outcome);
        Assert.Empty(_server.Requests);
    }
}
