using System.Net;
using System.Text.Json.Nodes;
using System.Web;
using AgentHub.Abstractions;
using AgentHub.Adapters.RequestTracker;

namespace AgentHub.Adapters.Tests.RequestTracker;

/// <summary>The adapter against answers recorded from RT 5.0.3. What only RT itself can show stands in AgentHub.RealSystems.Tests.</summary>
public sealed class RequestTrackerAdapterTests
{
    private const string Maria = """
        {"_url":"http://elsewhere.example/REST/2.0/user/m.okafor@example.com","type":"user","id":547,"Name":"m.okafor@example.com","RealName":"Maria Okafor",
         "EmailAddress":"m.okafor@example.com","Organization":"7730118420","HomePhone":"01632 960147","WorkPhone":"","MobilePhone":"","LastUpdated":"2026-11-24T16:55:16Z"}
        """;

    private const string Found = $$"""{"total":1,"pages":1,"page":1,"per_page":100,"count":1,"items":[{{Maria}}]}""";
    private const string Nothing = """{"pages":0.0,"total":0,"page":1,"per_page":20,"items":[],"count":0}""";

    private readonly CannedServer _server = new("https://rt.calder.example");

    private RequestTrackerAdapter Adapter(params (string Name, string Value)[] values) => (RequestTrackerAdapter)new RequestTrackerAdapterFactory().Create(new()
    {
        SystemId = "tickets",
        BaseUrl = _server.Client.BaseAddress!,
        Values = values.Append(("Token", "1-2-3")).Append(("NumberPrefix", "T-")).ToDictionary(v => v.Item1, v => v.Item2),
    }, _server.Client);

    private static string Ticket(string id, string status, string created, string more = "", string requestor = "547") => $$"""
        {"_url":"http://elsewhere.example/REST/2.0/ticket/{{id}}","type":"ticket","id":"{{id}}","Subject":" S{{id}} ","Status":"{{status}}","Created":"{{created}}","Due":"1970-01-01T00:00:00Z",
         "Resolved":"1970-01-01T00:00:00Z","LastUpdated":"2026-11-22T22:01:04Z","Priority":"0","Queue":{"id":"3","type":"queue","Name":"Billing back office"},
         "Owner":{"id":"Nobody","type":"user","Name":"Nobody","RealName":"Nobody in particular"},"Requestor":[{"id":{{requestor}},"type":"user"}]{{more}} }
        """;

    private static string Page(int total, params string[] tickets) =>
        $$"""{"total":{{total}},"page":1,"per_page":100,"count":{{tickets.Length}},"items":[{{string.Join(',', tickets)}}],"next_page":"http://elsewhere.example/REST/2.0/tickets?page=2"}""";

    private async Task<Answer<IReadOnlyList<Ticket>>> ListAsync() => await ((IListTickets)Adapter()).ListTicketsAsync(new("547"), PageRequest.First, CancellationToken.None);

    private string Query(int request) => HttpUtility.ParseQueryString(_server.Requests[request].Uri.Query)["query"]!;

    [Fact]
    public async Task A_ticket_becomes_ours_with_its_promise_and_who_works_on_it()
    {
        var promised = Ticket("5512", "open", "2026-11-22T22:01:04Z").Replace("\"Due\":\"1970-01-01T00:00:00Z\"", "\"Due\":\"2026-11-23T22:01:04Z\"").Replace("\"Priority\":\"0\"", "\"Priority\":\"100\"");
        var closed = Ticket("4980", "resolved", "2026-06-30T17:10:04Z").Replace("\"Resolved\":\"1970-01-01T00:00:00Z\"", "\"Resolved\":\"2026-07-01T19:10:04Z\"")
            .Replace("\"Name\":\"Nobody\",\"RealName\":\"Nobody in particular\"", "\"Name\":\"bo\",\"RealName\":\"Bo Lang\"");
        _server.Answers(Page(2, closed, promised));

        var tickets = (await ListAsync()).Value!;

        var (open, done) = (tickets[0], tickets[1]);
        Assert.Equal(("5512", "T-5512", "547", "S5512", "100", "Billing back office"), (open.Id, open.Number, open.CustomerId, open.Subject, open.Priority, open.Owner));
        Assert.Equal((new DateTimeOffset(2026, 11, 23, 22, 1, 4, TimeSpan.Zero), null), (open.DueAt, open.ClosedAt));
        Assert.Equal(("Bo Lang", TicketStatus.Solved, new DateTimeOffset(2026, 7, 1, 19, 10, 4, TimeSpan.Zero)), (done.Owner, done.Status.Value, done.ClosedAt));
        Assert.Equal((null, null), (done.DueAt, done.Priority));
    }

    [Theory]
    [InlineData("new", TicketStatus.New)]
    [InlineData("open", TicketStatus.Open)]
    [InlineData("stalled", TicketStatus.Pending)]
    [InlineData("resolved", TicketStatus.Solved)]
    [InlineData("rejected", TicketStatus.Closed)]
    public async Task A_status_keeps_the_systems_own_word(string raw, TicketStatus status)
    {
        _server.Answers(Page(1, Ticket("1", raw, "2026-11-22T22:01:04Z")));

        Assert.Equal(new Coded<TicketStatus>(status, raw), (await ListAsync()).Value![0].Status);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_status_of_the_installations_own_is_open_when_Request_Tracker_counts_it_as_active()
    {
        _server.Answers(Page(2, Ticket("1", "in the field", "2026-11-22T22:01:04Z"), Ticket("2", "billed", "2026-11-22T22:01:04Z")), Page(1, Ticket("1", "in the field", "2026-11-22T22:01:04Z")));

        var tickets = (await ListAsync()).Value!;

        Assert.Equal([("1", TicketStatus.Open, "in the field"), ("2", TicketStatus.Closed, "billed")], tickets.Select(t => (t.Id, t.Status.Value, t.Status.Raw)));
        Assert.Equal("Requestor.id = '547' AND Status = '__Active__'", Query(1));
    }

    [Fact]
    public async Task An_old_open_ticket_behind_a_hundred_newer_ones_is_still_shown_first()
    {
        var newer = Enumerable.Range(100, 100).Select(i => Ticket($"{i}", "resolved", "2026-11-22T22:01:04Z")).ToArray();
        _server.Answers(Page(101, newer), Page(1, Ticket("7", "open", "2020-01-01T00:00:00Z")), Page(100, newer));

        var answer = await ListAsync();

        Assert.Equal(("7", 100, 101), (answer.Value![0].Id, answer.Value.Count, answer.Total));
        Assert.NotNull(answer.Next);
    }

    [Fact]
    public async Task A_ticket_of_somebody_else_is_left_out_and_counted()
    {
        _server.Answers(Page(2, Ticket("1", "open", "2026-11-22T22:01:04Z"), Ticket("2", "open", "2026-11-22T22:01:04Z", requestor: "548")));

        var answer = await ListAsync();

        Assert.Equal(("1", 1), (Assert.Single(answer.Value!).Id, answer.Dropped));
    }

    [Fact]
    public async Task Pages_are_asked_for_by_number_at_our_own_address_and_a_list_that_does_not_end_is_ended()
    {
        var page = Page(5000, Ticket("1", "open", "2026-11-22T22:01:04Z"));
        _server.Answers(page, page, page, page);

        await ListAsync();

        Assert.All(_server.Requests, r => Assert.Equal("rt.calder.example", r.Uri.Host));
        Assert.Equal(["1", "1", "2", "1"], _server.Requests.Select(r => HttpUtility.ParseQueryString(r.Uri.Query)["page"]));
    }

    [Fact]
    public async Task A_caller_is_searched_by_email_and_by_number_as_data_not_as_query()
    {
        _server.Answers(Found, Found);
        var find = (IFindCustomers)Adapter();

        var byEmail = await find.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);
        await find.FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);

        Assert.Equal("""[{"field":"EmailAddress","value":"m.okafor@example.com"}]""", _server.Requests[0].Body);
        Assert.Equal("""[{"field":"Organization","value":"7730118420"}]""", _server.Requests[1].Body);
        Assert.Equal("token 1-2-3", _server.Requests[0].Headers["Authorization"]);
        var maria = Assert.Single(byEmail.Value!);
        Assert.Equal(("547", "Maria Okafor", "7730118420", "01632 960147"), (maria.RecordId, maria.Name, maria.CustomerNumber, Assert.Single(maria.Phones)));
    }

    [Fact]
    public async Task A_phone_is_searched_in_any_notation_among_the_requestors_and_somebody_with_many_tickets_hides_nobody()
    {
        string Row(int id, string requestor) => $$"""{"id":"{{id}}","type":"ticket","Requestor":[{{requestor}}]}""";
        var paul = Maria.Replace("547", "548");
        _server.Answers(Page(80, [.. Enumerable.Range(1, 50).Select(i => Row(i, Maria))]), Page(1, Row(99, paul)));

        var answer = await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.Phone, "+441632960147"), CancellationToken.None);

        const string Pattern = "1%6%3%2%9%6%0%1%4%7";
        Assert.Equal(["547", "548"], answer.Value!.Select(c => c.RecordId));
        Assert.Equal($"(Requestor.MobilePhone LIKE '{Pattern}' OR Requestor.WorkPhone LIKE '{Pattern}' OR Requestor.HomePhone LIKE '{Pattern}')", Query(0));
        Assert.EndsWith(" AND Requestor.id != '547'", Query(1));
    }

    [Fact]
    public async Task A_phone_in_a_custom_field_is_searched_and_checked_there()
    {
        var users = Found.Replace("\"HomePhone\":\"01632 960147\"", """
            "HomePhone":"","CustomFields":[{"id":"2","name":"Other","values":["x"]},{"id":"3","name":"Telephone","values":["07700 900461","(01632) 960147"]}]
            """);
        _server.Answers(users, users, users.Replace("[{\"id\":\"2\"", "\"\",\"x\":[{\"id\":\"2\""));
        var find = (IFindCustomers)Adapter(("PhoneCustomField", "Telephone"));

        var found = await find.FindCustomersAsync(new(KeyKind.Phone, "+441632960147"), CancellationToken.None);
        var other = await find.FindCustomersAsync(new(KeyKind.Phone, "+441632960148"), CancellationToken.None);
        var without = await find.FindCustomersAsync(new(KeyKind.Phone, "+441632960147"), CancellationToken.None);

        Assert.Equal("""[{"field":"CustomField.{Telephone}","value":"1%6%3%2%9%6%0%1%4%7","operator":"LIKE"}]""", _server.Requests[0].Body);
        Assert.Equal("547", Assert.Single(found.Value!).RecordId);
        Assert.Equal([(Outcome.NotFound, 1), (Outcome.NotFound, 1)], [(other.Outcome, other.Dropped), (without.Outcome, without.Dropped)]);
    }

    [Theory]
    [InlineData("x' OR id > 0")]
    [InlineData("+44")]
    [InlineData("%")]
    public async Task A_phone_with_hardly_a_digit_is_not_asked_for(string phone)
    {
        var answer = await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.Phone, phone), CancellationToken.None);

        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_profile_without_administrator_rights_says_by_its_link_whose_it_is()
    {
        _server.Answers("""{"RealName":"Maria Okafor","Name":"m.okafor@example.com","MobilePhone":null,"Organization":"7730118420","EmailAddress":"m.okafor@example.com","Privileged":0,"_hyperlinks":[{"ref":"self","type":"user","id":547,"_url":"http://elsewhere.example/REST/2.0/user/547"}]}""");

        var profile = (await ((IGetProfile)Adapter()).GetProfileAsync(new("547"), CancellationToken.None)).Value!;

        Assert.Equal(("547", "Maria Okafor", "7730118420", null, null), (profile.CustomerId, profile.Name, profile.CustomerNumber, profile.UpdatedAt, profile.Address));
        Assert.Empty(profile.Phones);
    }

    [Fact]
    public async Task A_profile_of_somebody_else_is_not_shown()
    {
        _server.Answers("""{"RealName":"Paul","Name":"paul","_hyperlinks":[{"ref":"self","id":548}]}""");

        var answer = await ((IGetProfile)Adapter()).GetProfileAsync(new("547"), CancellationToken.None);

        Assert.Equal((Outcome.NotFound, 1), (answer.Outcome, answer.Dropped));
    }

    [Fact]
    public async Task A_ticket_is_created_for_a_user_who_exists_with_the_mark_of_its_key_and_read_back()
    {
        _server.Answers(Maria, Nothing).Answers(HttpStatusCode.Created, """{"type":"ticket","_url":"http://elsewhere.example/REST/2.0/ticket/5513","id":"5513"}""").Answers(Page(1, Ticket("5513", "new", "2026-11-24T17:00:00Z")));

        var receipt = await ((ICreateTicket)Adapter(("Queue", "Billing"))).CreateTicketAsync(New("k"), CancellationToken.None);

        var body = JsonNode.Parse(_server.Requests[2].Body!)!;
        Assert.Equal(new WriteReceipt("5513", "T-5513"), receipt.Value);
        Assert.Equal(("Billing", "547", "text/plain", "B"), ((string?)body["Queue"], (string?)body["Requestor"], (string?)body["ContentType"], (string?)body["Content"]));
        Assert.StartsWith("urn:agenthub:agenthub", (string?)body["RefersTo"]);
        Assert.Equal([$"RefersTo = '{body["RefersTo"]}'", $"RefersTo = '{body["RefersTo"]}'"], [Query(1), Query(3)]);
    }

    [Fact]
    public async Task A_ticket_that_is_there_already_is_not_created_again()
    {
        _server.Answers(Maria, Page(1, Ticket("5513", "new", "2026-11-24T17:00:00Z")));

        var receipt = await ((ICreateTicket)Adapter()).CreateTicketAsync(New("k"), CancellationToken.None);

        Assert.Equal("5513", receipt.Value?.RecordId);
        Assert.All(_server.Requests, r => Assert.Equal(HttpMethod.Get, r.Method));
    }

    [Fact]
    public async Task A_ticket_counts_as_created_only_when_it_can_be_read_back_as_the_customers()
    {
        _server.Answers(Maria, Nothing).Answers(HttpStatusCode.Created, """{"id":"5513"}""").Answers(Page(1, Ticket("5513", "new", "2026-11-24T17:00:00Z", requestor: "1")));

        var answer = await ((ICreateTicket)Adapter()).CreateTicketAsync(New("k"), CancellationToken.None);

        Assert.Equal((Outcome.Unreadable, "says that it created the ticket, but does not show it"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_note_is_a_comment_with_the_mark_of_its_key_in_its_subject_and_is_looked_for_first()
    {
        var ticket = Page(1, Ticket("5512", "open", "2026-11-22T22:01:04Z"));
        _server.Answers(ticket, """{"total":null,"pages":null,"count":0,"items":[]}""").Answers(HttpStatusCode.Created, """["Comments added"]""");
        var adapter = Adapter();

        var receipt = await ((IAddNote)adapter).AddNoteAsync(Note("k", "5512"), CancellationToken.None);
        var subject = (string?)JsonNode.Parse(_server.Requests[2].Body!)!["Subject"];
        _server.Answers(ticket, new JsonObject { ["items"] = new JsonArray(new JsonObject { ["id"] = "56", ["Data"] = subject + "\n" }) }.ToJsonString());
        var again = await ((IAddNote)Adapter()).AddNoteAsync(Note("k", "5512"), CancellationToken.None);

        Assert.Equal("/REST/2.0/ticket/5512/comment", _server.Requests[2].Uri.AbsolutePath);
        Assert.Equal((new WriteReceipt("5512", "T-5512"), receipt.Value), (receipt.Value, again.Value));
        Assert.Equal(5, _server.Requests.Count);
    }

    [Fact]
    public async Task A_note_without_a_ticket_is_not_sent_anywhere()
    {
        var answer = await ((IAddNote)Adapter()).AddNoteAsync(Note("k", null), CancellationToken.None);

        Assert.Equal(Outcome.Skipped, answer.Outcome);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_right_that_is_missing_is_named_and_not_taken_for_wrong_credentials()
    {
        _server.Answers(Page(1, Ticket("5512", "open", "2026-11-22T22:01:04Z")), """{"items":[]}""").Answers(HttpStatusCode.Forbidden, """{"message":"Permission Denied"}""")
            .Answers(Maria, Nothing).Answers(HttpStatusCode.Forbidden, """{"message":"No permission to create tickets in the queue 'Nope'"}""");

        var note = await ((IAddNote)Adapter()).AddNoteAsync(Note("k", "5512"), CancellationToken.None);
        var ticket = await ((ICreateTicket)Adapter()).CreateTicketAsync(New("k"), CancellationToken.None);

        Assert.Equal((Outcome.Denied, "does not let us comment on this ticket"), (note.Outcome, note.Reason));
        Assert.Equal((Outcome.Denied, "does not let us create tickets in the queue that is set (Values:Queue)"), (ticket.Outcome, ticket.Reason));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "Unknown field: Bogus at /usr/share/request-tracker5/lib/RT/Tickets.pm line 3187.\\n", "does not accept the question (400)")]
    [InlineData(HttpStatusCode.BadRequest, "Wrong query, no such column 'x' in 'Subject='x' at /usr/share/request-tracker5/lib/RT/Tickets.pm line 3462.\\n", "does not accept the question (400)")]
    [InlineData(HttpStatusCode.BadRequest, "Wrong query, expecting a VALUE in 'Requestor.EmailAddress = >m.okafor@example.com<--here'", "says: Wrong query, expecting a VALUE in …")]
    [InlineData(HttpStatusCode.PreconditionFailed, "Precondition Failed", "says: Precondition Failed")]
    [InlineData(HttpStatusCode.Unauthorized, "Unauthorized", "refuses our credentials")]
    public async Task What_Request_Tracker_says_is_shown_only_as_far_as_it_is_safe(HttpStatusCode status, string message, string reason)
    {
        _server.Answers(status, $$"""{"message":"{{message}}"}""");

        var answer = await ListAsync();

        Assert.Equal((Outcome.Refused, reason), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task Health_tells_the_version()
    {
        _server.Answers("""{"Version":"5.0.3+dfsg-3~deb12u6","Plugins":[]}""");

        Assert.Equal("5.0.3+dfsg-3~deb12u6", (await ((ICheckHealth)Adapter()).CheckHealthAsync(CancellationToken.None)).Value?.Version);
    }

    [Fact]
    public void Settings_are_checked_and_a_value_left_empty_is_not_set()
    {
        IReadOnlyList<string> Faults(params (string Name, string Value)[] values) => new RequestTrackerAdapterFactory().Validate(new()
        {
            SystemId = "tickets",
            BaseUrl = new("https://rt.calder.example"),
            Values = values.ToDictionary(v => v.Name, v => v.Value),
        });

        Assert.Empty(Faults(("Token", "1-2-3"), ("User", ""), ("CustomerNumberCustomField", "Account number")));
        Assert.StartsWith("Values:Token is missing: ", Assert.Single(Faults(("Queue", "Billing"))));
        Assert.StartsWith("Values:User is not known; known are ", Assert.Single(Faults(("Token", "1-2-3"), ("User", "x"))));
        Assert.StartsWith("Values:CustomerNumberField must be a field's internal name", Assert.Single(Faults(("Token", "1-2-3"), ("CustomerNumberField", "CF.{Account}"))));
    }

    private static NewTicket New(string key) => new() { Customer = new("547"), Subject = "S", Body = "B", IdempotencyKey = key };

    private static NewNote Note(string key, string? ticket) => new() { Customer = new("547"), TicketId = ticket, Body = "Re-billed", IdempotencyKey = key, At = DateTimeOffset.UnixEpoch };
}
