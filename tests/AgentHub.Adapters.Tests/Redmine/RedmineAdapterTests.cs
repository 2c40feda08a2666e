using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using AgentHub.Abstractions;
using AgentHub.Adapters.Redmine;

namespace AgentHub.Adapters.Tests.Redmine;

/// <summary>The adapter against answers recorded from Redmine 5.0.4. What only Redmine itself can show stands in AgentHub.RealSystems.Tests.</summary>
public sealed class RedmineAdapterTests
{
    private const string User = """{"user":{"id":5,"login":"agenthub","api_key":"never read"}}""";

    private const string Statuses = """
        {"issue_statuses":[{"id":1,"name":"New","is_closed":false},{"id":2,"name":"In Progress","is_closed":false},{"id":3,"name":"Resolved","is_closed":false},
         {"id":4,"name":"Feedback","is_closed":false},{"id":5,"name":"Closed","is_closed":true},{"id":6,"name":"Rejected","is_closed":true}]}
        """;

    private readonly CannedServer _server = new("https://redmine.calder.example");

    private RedmineAdapter Adapter(params (string Name, string Value)[] values) => (RedmineAdapter)new RedmineAdapterFactory().Create(Settings(values), _server.Client);

    private AdapterSettings Settings(params (string Name, string Value)[] values) => new()
    {
        SystemId = "tickets",
        BaseUrl = _server.Client.BaseAddress!,
        Values = new[] { ("Key", "k"), ("Project", "tickets"), ("EmailField", "1"), ("NumberField", "2"), ("NameField", "3") }.Concat(values)
            .GroupBy(v => v.Item1).ToDictionary(g => g.Key, g => g.Last().Item2),
    };

    private static string Issue(int id, int status = 2, string name = "In Progress", string number = "\"7730118420\"", string description = "This cannot be right", string journals = "") => $$"""
        {"id":{{id}},"project":{"id":1,"name":"Tickets"},"status":{"id":{{status}},"name":"{{name}}","is_closed":{{(status > 4 ? "true" : "false")}}},"priority":{"id":3,"name":"High"},
         "author":{"id":1,"name":"Redmine Admin"},"subject":" S{{id}} ","description":"{{description}}","due_date":"2026-11-24",
         "custom_fields":[{"id":1,"name":"Requester e-mail","value":"M.Okafor@example.com"},{"id":2,"name":"Customer number","value":{{number}}},{"id":3,"name":"Customer","value":"Maria Okafor"}],
         "created_on":"2026-11-23T05:24:19Z","updated_on":"2026-11-23T06:00:00Z","closed_on":null{{(journals.Length > 0 ? $",\"journals\":[{journals}]" : "")}} }
        """;

    private static string Page(int total, params string[] issues) => $$"""{"issues":[{{string.Join(',', issues)}}],"total_count":{{total}},"offset":0,"limit":100}""";

    private static string One(string issue) => $$"""{"issue":{{issue}}}""";

    private System.Collections.Specialized.NameValueCollection Query(int request) => HttpUtility.ParseQueryString(_server.Requests[request].Uri.Query);

    [Fact]
    public async Task A_ticket_becomes_ours_with_its_promise_its_version_and_who_works_on_it()
    {
        _server.Answers(User, Statuses, Page(1, Issue(5512)), Page(1, Issue(4980, 5, "Closed")));

        var answer = await Adapter().ListTicketsAsync(new("7730118420"), PageRequest.First, CancellationToken.None);

        var (open, done) = (answer.Value![0], answer.Value[1]);
        Assert.Equal(("5512", "#5512", "7730118420", "S5512", "High", "Tickets"), (open.Id, open.Number, open.CustomerId, open.Subject, open.Priority, open.Owner));
        Assert.Equal((new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero), "2026-11-23T06:00:00Z"), (open.DueAt, open.Version));
        Assert.Equal((TicketStatus.Open, TicketStatus.Closed, 2, null), (open.Status.Value, done.Status.Value, answer.Total, answer.Next));
        Assert.Equal(("=7730118420", "!3|5|6", "k"), (Query(2)["cf_2"], Query(2)["status_id"], _server.Requests[2].Headers["X-Redmine-API-Key"]));
        Assert.Equal("=3|5|6", Query(3)["status_id"]);
    }

    [Fact]
    public async Task A_state_of_the_installations_own_is_open_or_closed_as_Redmine_counts_it()
    {
        _server.Answers(User, Statuses, Page(2, Issue(2, 3, "Resolved"), Issue(1, 2, "In the field")), Page(1, Issue(2, 3, "Resolved")));

        var tickets = (await Adapter().ListTicketsAsync(new("7730118420"), PageRequest.First, CancellationToken.None)).Value!;

        Assert.Equal([("1", TicketStatus.Open, "In the field"), ("2", TicketStatus.Solved, "Resolved")], tickets.Select(t => (t.Id, t.Status.Value, t.Status.Raw)));
    }

    [Fact]
    public async Task The_next_page_begins_below_the_last_ticket_and_a_list_that_does_not_move_is_ended()
    {
        _server.Answers(User, Statuses, Page(3, Issue(9), Issue(8)), Page(4, Issue(3, 5, "Closed")));
        var adapter = Adapter();
        var first = await adapter.ListTicketsAsync(new("7730118420"), new(2), CancellationToken.None);
        _server.Answers(Page(9, Issue(9)), Page(0));

        await adapter.ListTicketsAsync(new("7730118420"), new(2, first.Next), CancellationToken.None);

        Assert.Equal((true, 7), (first.Next is not null, first.Total));
        Assert.Equal("<=7", Query(4)["issue_id"]);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Fact]
    public async Task A_server_that_sends_more_tickets_than_were_asked_for_loses_none()
    {
        _server.Answers(User, Statuses, Page(3, Issue(9), Issue(8), Issue(7)), Page(0));
        var adapter = Adapter();
        var first = await adapter.ListTicketsAsync(new("7730118420"), new(2), CancellationToken.None);
        _server.Answers(Page(1, Issue(7)), Page(0));

        var second = await adapter.ListTicketsAsync(new("7730118420"), new(2, first.Next), CancellationToken.None);

        Assert.Equal(["9", "8", "7"], first.Value!.Concat(second.Value!).Select(t => t.Id));
        Assert.Equal("<=7", Query(4)["issue_id"]);
    }

    [Fact]
    public async Task A_ticket_of_somebody_else_is_left_out_and_counted()
    {
        _server.Answers(User, Statuses, Page(2, Issue(2), Issue(1, number: "\"1\"")), Page(0));

        var answer = await Adapter().ListTicketsAsync(new("7730118420"), PageRequest.First, CancellationToken.None);

        Assert.Equal(("2", 1, null), (Assert.Single(answer.Value!).Id, answer.Dropped, answer.Total));
    }

    [Fact]
    public async Task Two_numbers_with_one_address_are_two_customers_and_the_first_hides_nobody()
    {
        _server.Answers(User, Page(200, Issue(9)), Page(1, Issue(8, number: "\"7730118421\"")));

        var answer = await Adapter().FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);

        Assert.Equal(["7730118420", "7730118421"], answer.Value!.Select(c => c.RecordId));
        Assert.Equal(("~m.okafor@example.com", "!7730118420"), (Query(2)["cf_1"], Query(2)["cf_2"]));
    }

    [Fact]
    public async Task Somebody_without_a_number_is_known_by_the_address()
    {
        _server.Answers(User, Page(1, Issue(9, number: "null")), Statuses, Page(1, Issue(9, number: "\"\"")), Page(0));
        var adapter = Adapter();

        var found = await adapter.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);
        var tickets = await adapter.ListTicketsAsync(new(found.Value!.Single().RecordId), PageRequest.First, CancellationToken.None);

        Assert.Equal(("m.okafor@example.com", "Maria Okafor"), (found.Value!.Single().RecordId, found.Value!.Single().Name));
        Assert.Equal("9", Assert.Single(tickets.Value!).Id);
    }

    [Fact]
    public async Task The_key_is_proved_once_a_minute_and_without_it_nothing_that_was_found_counts()
    {
        _server.Answers(HttpStatusCode.Unauthorized, "").Answers(Page(1, Issue(9)));
        var answer = await Adapter().FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);

        Assert.Equal((Outcome.Refused, "refuses our credentials"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_ticket_carries_its_customer_and_the_mark_of_its_key_and_counts_only_when_it_kept_them()
    {
        _server.Answers(User, Page(0)).Answers(HttpStatusCode.Created, One(Issue(5600))).Answers(One(Issue(5600, number: "null")));

        var answer = await Adapter(("Tracker", "3")).CreateTicketAsync(New("k"), CancellationToken.None);

        var issue = JsonNode.Parse(_server.Requests[2].Body!)!["issue"]!;
        Assert.Equal(("tickets", 3, "S", 2, "7730118420"), ((string?)issue["project_id"], (int)issue["tracker_id"]!, (string?)issue["subject"], (int)issue["custom_fields"]![0]!["id"]!, (string?)issue["custom_fields"]![0]!["value"]));
        Assert.StartsWith("B\n\nRef. agenthub", (string?)issue["description"]);
        Assert.Equal((Outcome.Refused, "created the ticket but did not keep whose it is: the project or tracker lacks the custom field"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_note_that_is_there_already_is_not_added_again_and_the_mark_is_not_shown_with_a_ticket()
    {
        _server.Answers(User, One(Issue(5512)));
        _server.Answers(HttpStatusCode.NoContent, "");
        var note = new NewNote { Customer = new("7730118420"), TicketId = "5512", Body = "Re-billed", IdempotencyKey = "k", At = DateTimeOffset.UnixEpoch };
        var mark = "agenthub" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("k"u8).AsSpan(0, 10));
        _server.Answers(One(Issue(5512, journals: $$"""{"id":1,"notes":"Re-billed\n\nRef. {{mark}}","private_notes":true}""")));
        var added = await Adapter().AddNoteAsync(note, CancellationToken.None);
        _server.Answers(User, One(Issue(5512, journals: $$"""{"id":1,"notes":"Re-billed\n\nRef. {{mark}}","private_notes":true}""")));
        var again = await Adapter().AddNoteAsync(note, CancellationToken.None);
        _server.Answers(User, Statuses, Page(1, Issue(1, description: $"Reading 48,213.\\n\\nRef. {mark}")), Page(0));
        var listed = await Adapter().ListTicketsAsync(new("7730118420"), PageRequest.First, CancellationToken.None);

        Assert.Equal((new WriteReceipt("5512", "#5512"), added.Value), (added.Value, again.Value));
        Assert.Single(_server.Requests, r => r.Method == HttpMethod.Put);
        Assert.Equal("Reading 48,213.", listed.Value![0].Excerpt);
    }

    [Fact]
    public void Settings_are_checked_and_whose_a_ticket_is_must_stand_somewhere()
    {
        IReadOnlyList<string> Faults(params (string Name, string Value)[] values) => new RedmineAdapterFactory().Validate(Settings(values));

        Assert.Empty(Faults(("StatusOnHold", "Waiting"), ("PublicNotesReachCustomer", "true")));
        Assert.StartsWith("Values:NumberField or Values:EmailField is missing: ", Assert.Single(Faults(("NumberField", ""), ("EmailField", ""))));
        Assert.Equal("Values:NumberField must be a number above 0, is cf_2", Assert.Single(Faults(("NumberField", "cf_2"))));
        Assert.Equal("Values:PublicNotesReachCustomer must be true or false, is maybe", Assert.Single(Faults(("PublicNotesReachCustomer", "maybe"))));
        Assert.StartsWith("Values:Token is not known", Assert.Single(Faults(("Token", "x"))));
    }

    private static NewTicket New(string key) => new() { Customer = new("7730118420"), Subject = "S", Body = "B", IdempotencyKey = key };
}
