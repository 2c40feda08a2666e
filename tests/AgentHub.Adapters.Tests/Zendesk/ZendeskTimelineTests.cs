using System.Net;
using AgentHub.Abstractions;
using AgentHub.Adapters.Zendesk;

namespace AgentHub.Adapters.Tests.Zendesk;

/// <summary>What was said on a customer's tickets, with no more of them read than a page needs; and the organizations a customer belongs to.</summary>
public sealed class ZendeskTimelineTests(SandboxSystems sandbox) : IClassFixture<SandboxSystems>, IDisposable
{
    private readonly ZendeskDesk _desk = new(sandbox);
    private readonly CannedServer _server = new("https://calder.zendesk.com");

    public void Dispose() => _desk.Dispose();

    [Fact]
    public async Task A_note_stands_above_what_the_customer_wrote_before_it()
    {
        var paul = await _desk.FindAsync("7730129107");
        var note = new NewNote { Customer = paul, TicketId = "5498", Body = "Spelt with two r", IdempotencyKey = "n", At = DateTimeOffset.UnixEpoch };
        await ((IAddNote)_desk.Adapter).AddNoteAsync(note, CancellationToken.None);

        var entries = (await TimelineAsync(paul, PageRequest.First)).Value!;

        Assert.Equal([("internal note", "AgentHub", "#5498 Wrong name on the bill"), ("web", "Paul Hargreaves", "#5498 Wrong name on the bill")],
            entries.Select(e => (e.Kind, e.By, e.Title)));
        Assert.StartsWith("Spelt with two r", entries[0].Excerpt);
    }

    [Fact]
    public async Task Of_a_hundred_tickets_only_those_are_read_that_the_page_needs()
    {
        var court = await _desk.FindAsync("7730100001");

        var answer = await TimelineAsync(court, new(3));

        Assert.Equal((3, null), (answer.Value!.Count, answer.Missing));
        Assert.NotNull(answer.Next);
        Assert.InRange(_desk.Tap.Requests.Count(r => r.Uri.AbsolutePath.EndsWith("/comments", StringComparison.Ordinal)), 4, 8);
    }

    [Fact]
    public async Task A_long_history_ends_where_it_is_not_read_on_and_says_so()
    {
        var court = await _desk.FindAsync("7730100001");
        var (all, last) = (new List<TimelineEntry>(), await TimelineAsync(court, new(6)));
        for (all.AddRange(last.Value!); last.Next is { } next; all.AddRange(last.Value!)) last = await TimelineAsync(court, new(6, next));

        Assert.Equal((20, 20), (all.Count, all.Select(e => e.Id).Distinct().Count()));
        Assert.Equal("without what lies beyond the 20 tickets that changed last or the newest 25 comments of one", last.Missing);
    }

    [Fact]
    public async Task An_entry_that_comes_in_between_moves_nothing_on_the_next_page()
    {
        var court = await _desk.FindAsync("7730100001");
        var first = await TimelineAsync(court, new(4));
        await ((ICreateTicket)_desk.Adapter).CreateTicketAsync(new() { Customer = court, Subject = "Lift", Body = "B", IdempotencyKey = "between" }, CancellationToken.None);

        var second = await TimelineAsync(court, new(4, first.Next));

        Assert.Equal(8, first.Value!.Concat(second.Value!).Select(e => e.Id).Distinct().Count());
        Assert.DoesNotContain(second.Value!, e => e.Title.EndsWith("Lift", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Comments_of_somebody_elses_ticket_are_not_read_and_a_deleted_ticket_costs_only_its_own()
    {
        _server.Answers($$"""{"tickets":[{{Ticket(1, 999)}},{{Ticket(2, 101)}},{{Ticket(3, 101)}}],"meta":{"has_more":false} }""")
            .Answers(HttpStatusCode.NotFound, """{"error":"RecordNotFound"}""")
            .Answers("""
                {"comments":[{"id":31,"created_at":"2026-11-10T14:05:00Z","body":"b","plain_body":"Plain","public":true,"author_id":7},{"id":32,"body":"no time"}],
                "users":[{"id":7,"name":"Bo"}],"meta":{"has_more":true} }
                """);

        var answer = await ((IListTimeline)Canned()).ListTimelineAsync(new("101"), PageRequest.First, CancellationToken.None);

        var entry = Assert.Single(answer.Value!);
        Assert.Equal(("31", "101", "comment", "Plain", "Bo", "#3 S3"), (entry.Id, entry.CustomerId, entry.Kind, entry.Excerpt, entry.By, entry.Title));
        Assert.Equal(1, answer.Dropped);
        Assert.NotNull(answer.Missing);
        Assert.Equal(["/api/v2/tickets/2/comments", "/api/v2/tickets/3/comments"], _server.Requests.Skip(1).Select(r => r.Uri.AbsolutePath));
    }

    [Fact]
    public async Task A_customer_who_calls_for_a_firm_has_it_as_account()
    {
        var aoife = await _desk.FindAsync("7730122245");

        var account = Assert.Single((await AccountsAsync(aoife)).Value!);

        Assert.Equal(("Larkspur Bakery", "7730122245", aoife.RecordId, AccountStatus.Unknown), (account.Name, account.Number, account.CustomerId, account.Status.Value));
    }

    [Fact]
    public async Task Memberships_of_somebody_else_are_dropped_where_the_filter_is_ignored()
    {
        var aoife = await _desk.FindAsync("7730122245");
        _desk.Tap.Change = request =>
        {
            request.RequestUri = new UriBuilder(request.RequestUri!) { Path = "/zendesk/api/v2/organization_memberships" }.Uri;
            return Task.CompletedTask;
        };

        var answer = await AccountsAsync(aoife);

        Assert.Equal("Larkspur Bakery", Assert.Single(answer.Value!).Name);
        Assert.Equal((1, null), (answer.Dropped, answer.Total));
    }

    [Fact]
    public async Task Many_organizations_are_read_page_by_page_by_Zendesks_own_cursor()
    {
        _server.Answers("""
            {"organization_memberships":[{"id":1,"user_id":101,"organization_id":11,"organization_name":"One"}],
            "organizations":[{"id":11,"name":"One","external_id":"K-1"}],"meta":{"has_more":true,"after_cursor":"c"} }
            """,
            """{"organization_memberships":[{"id":2,"user_id":101,"organization_id":12,"organization_name":"Two"}],"meta":{"has_more":false} }""");
        var accounts = (IListAccounts)Canned();

        var all = await ZendeskDesk.AllAsync(p => accounts.ListAccountsAsync(new("101"), p, CancellationToken.None), 1);

        Assert.Equal([("11", "K-1", "One"), ("12", "12", "Two")], all.Select(a => (a.Id, a.Number, a.Name)));
        Assert.Equal("?include=organizations&page%5Bsize%5D=1&page%5Bafter%5D=c", _server.Requests[1].Uri.Query);
    }

    private static string Ticket(long id, long requester) =>
        $$"""{"id":{{id}},"requester_id":{{requester}},"subject":"S{{id}}","updated_at":"2026-11-1{{9 - id}}T14:05:00Z"}""";

    private IAdapter Canned() => new ZendeskAdapterFactory().Create(new()
    {
        SystemId = "tickets",
        BaseUrl = _server.Client.BaseAddress!,
        Values = new Dictionary<string, string> { ["User"] = "a@b.example", ["Token"] = "t" },
    }, _server.Client);

    private Task<Answer<IReadOnlyList<TimelineEntry>>> TimelineAsync(CustomerRef customer, PageRequest page) =>
        ((IListTimeline)_desk.Adapter).ListTimelineAsync(customer, page, CancellationToken.None);

    private Task<Answer<IReadOnlyList<Account>>> AccountsAsync(CustomerRef customer) =>
        ((IListAccounts)_desk.Adapter).ListAccountsAsync(customer, PageRequest.First, CancellationToken.None);
}
