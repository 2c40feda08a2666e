using System.Net;
using AgentHub.Abstractions;
using AgentHub.Adapters.Redmine;

namespace AgentHub.RealSystems.Tests.Redmine;

/// <summary>What Redmine does that nobody expects, seen in itself, and what the adapter makes of it.</summary>
[Collection(RedmineTests.Name)]
public sealed class RedmineTrapTests(RedmineFixture redmine) : IDisposable
{
    private static readonly CustomerRef Maria = new("7730118420");
    private readonly HttpClient _client = new() { BaseAddress = redmine.Address };

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_condition_on_a_field_it_does_not_have_is_answered_with_every_ticket_and_only_who_holds_the_key_is_found()
    {
        var everything = await redmine.ReadAsync("issues.json?cf_99=7730118420&status_id=*&limit=1", redmine.Key);

        var adapter = Adapter(redmine.Key, ("NumberField", "99"));
        var found = await adapter.FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);
        var tickets = await adapter.ListTicketsAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.True((int)everything["total_count"]! > 100, everything["total_count"]!.ToJsonString());
        Assert.Equal((Outcome.NotFound, 100), (found.Outcome, found.Dropped));
        Assert.Equal(Outcome.NotFound, tickets.Outcome);
        Assert.True(tickets.Dropped > 100, $"{tickets.Dropped} were dropped");
    }

    [Fact]
    public async Task A_change_of_status_that_it_does_not_make_is_answered_204_so_the_ticket_is_read_again()
    {
        var bogus = await redmine.SendAsync(HttpMethod.Put, "issues/5477.json", new { issue = new { status_id = 99 } });
        var change = new TicketStatusChange { Customer = new("7730116612"), TicketId = "5477", Status = TicketStatus.Closed };

        var refused = await Adapter(redmine.PublicNotesKey).ChangeTicketStatusAsync(change, CancellationToken.None);

        Assert.Equal(HttpStatusCode.NoContent, bogus.Status);
        Assert.Equal((Outcome.Refused, "did not change the status, though it says so: its workflow does not let us"), (refused.Outcome, refused.Reason));
        Assert.Equal("In Progress", (string?)(await redmine.ReadAsync("issues/5477.json"))["issue"]!["status"]!["name"]);
    }

    [Fact]
    public async Task A_change_of_status_is_made_once_and_one_that_was_decided_on_an_old_view_is_not_made()
    {
        var adapter = Adapter(redmine.Key);
        var paul = new CustomerRef("7730129107");
        var shown = (await adapter.ListTicketsAsync(paul, PageRequest.First, CancellationToken.None)).Value!.Single(t => t.Id == "5498");

        var made = await adapter.ChangeTicketStatusAsync(new() { Customer = paul, TicketId = "5498", Status = TicketStatus.Open, ExpectedVersion = shown.Version }, CancellationToken.None);
        var late = await adapter.ChangeTicketStatusAsync(new() { Customer = paul, TicketId = "5498", Status = TicketStatus.Closed, ExpectedVersion = shown.Version }, CancellationToken.None);
        var foreign = await adapter.ChangeTicketStatusAsync(new() { Customer = Maria, TicketId = "5498", Status = TicketStatus.Closed }, CancellationToken.None);
        var unnamed = await adapter.ChangeTicketStatusAsync(new() { Customer = paul, TicketId = "5498", Status = TicketStatus.OnHold }, CancellationToken.None);

        Assert.Equal("5498", made.Value?.RecordId);
        Assert.Equal((Outcome.Conflict, Outcome.NotFound, Outcome.Refused), (late.Outcome, foreign.Outcome, unnamed.Outcome));
        Assert.Equal("has no such status of tickets (Values:StatusOnHold)", unnamed.Reason);
        Assert.Equal("In Progress", (string?)(await redmine.ReadAsync("issues/5498.json"))["issue"]!["status"]!["name"]);
    }

    [Fact]
    public async Task A_wrong_key_counts_as_nobody_who_may_read_what_is_public_so_the_key_is_asked_for_its_user()
    {
        var (missing, _) = await redmine.SendAsync(HttpMethod.Get, "issues.json", key: "");
        var wrong = await redmine.SendAsync(HttpMethod.Get, "issues.json", key: new string('a', 40));
        var user = await redmine.SendAsync(HttpMethod.Get, "users/current.json", key: new string('a', 40));
        var adapter = Adapter(new string('a', 40));

        var health = await adapter.CheckHealthAsync(CancellationToken.None);
        var tickets = await adapter.ListTicketsAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized), (missing, wrong.Status, user.Status));
        Assert.Equal(1, (int)wrong.Answer!["total_count"]!);
        Assert.Equal([(Outcome.Refused, "refuses our credentials"), (Outcome.Refused, "refuses our credentials")], [(health.Outcome, health.Reason), (tickets.Outcome, tickets.Reason)]);
    }

    [Fact]
    public async Task Nothing_is_said_about_what_is_not_there_a_list_about_what_is_wrong_and_closed_tickets_only_to_who_asks_for_them()
    {
        var nothing = await redmine.SendAsync(HttpMethod.Get, "issues/999999.json");
        var wrong = await redmine.SendAsync(HttpMethod.Post, "issues.json", new { issue = new { project_id = "tickets", subject = "" } });
        var open = await redmine.ReadAsync("issues.json?cf_2=7730118420");
        var create = await Adapter(redmine.Key).CreateTicketAsync(New("") with { Subject = "" }, CancellationToken.None);

        Assert.Equal((HttpStatusCode.NotFound, null), (nothing.Status, nothing.Answer?.ToJsonString()));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Subject cannot be blank"), (wrong.Status, (string?)wrong.Answer!["errors"]![0]));
        Assert.Equal(["5512"], open["issues"]!.AsArray().Where(i => (int)i!["id"]! < 5513).Select(i => i!["id"]!.ToString()));
        Assert.Equal((Outcome.Refused, "says: Subject cannot be blank"), (create.Outcome, create.Reason));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("!*")]
    [InlineData("~7730118420")]
    [InlineData("!7730118420")]
    [InlineData("7730118420|7730129107")]
    [InlineData("7730118420\n*")]
    [InlineData("=7730118420")]
    [InlineData("%")]
    public async Task A_key_that_looks_like_an_operator_of_its_is_a_value(string value)
    {
        var adapter = Adapter(redmine.Key);

        var found = await adapter.FindCustomersAsync(new(KeyKind.CustomerNumber, value), CancellationToken.None);
        var tickets = await adapter.ListTicketsAsync(new(value), PageRequest.First, CancellationToken.None);

        Assert.Equal([(Outcome.NotFound, 0), (Outcome.NotFound, 0)], [(found.Outcome, found.Dropped), (tickets.Outcome, tickets.Dropped)]);
    }

    [Fact]
    public async Task Read_page_by_page_to_the_end_a_history_holds_every_ticket_once_those_not_done_first()
    {
        var (adapter, court) = (Adapter(redmine.Key), new CustomerRef("7730100001"));
        var pages = new List<Answer<IReadOnlyList<Ticket>>>();
        string? cursor = null;
        do
        {
            pages.Add(await adapter.ListTicketsAsync(court, new(17, cursor), CancellationToken.None));
            cursor = pages[^1].Next;
        }
        while (cursor is not null && pages.Count < 20);

        var all = pages.SelectMany(p => p.Value!).ToList();
        Assert.Equal((8, 120, 120, 120), (pages.Count, all.Count, all.Select(t => t.Id).Distinct().Count(), pages[0].Total));
        Assert.Equal(all.OrderBy(t => t.Status.Value == TicketStatus.Closed).ThenByDescending(t => t.OpenedAt).Select(t => t.Id), all.Select(t => t.Id));
        Assert.Equal(Outcome.Refused, (await adapter.ListTicketsAsync(court, new(17, "x"), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_note_is_private_and_where_it_makes_it_public_that_is_said()
    {
        NewNote Note() => new() { Customer = new("7730115020"), TicketId = "5301", Body = "Re-billed", IdempotencyKey = $"test:{Guid.NewGuid()}", At = DateTimeOffset.UnixEpoch };

        var kept = await Adapter(redmine.Key).AddNoteAsync(Note(), CancellationToken.None);
        var shown = await Adapter(redmine.PublicNotesKey).AddNoteAsync(Note(), CancellationToken.None);
        var toCustomer = await Adapter(redmine.Key).CommentTicketAsync(Comment(), CancellationToken.None);
        var told = await Adapter(redmine.Key, ("PublicNotesReachCustomer", "true")).CommentTicketAsync(Comment(), CancellationToken.None);

        var journals = (await redmine.ReadAsync("issues/5301.json?include=journals"))["issue"]!["journals"]!.AsArray();
        Assert.Equal("5301", kept.Value?.RecordId);
        Assert.Equal([true, false, false], journals.Select(j => (bool)j!["private_notes"]!));
        Assert.Equal((Outcome.Refused, "added the note for everybody to read: its user lacks the right to set notes as private"), (shown.Outcome, shown.Reason));
        Assert.Equal((Outcome.Refused, true), (toCustomer.Outcome, told.IsFound));
    }

    [Fact]
    public async Task A_first_ticket_can_be_written_for_a_customer_it_has_never_heard_of_and_without_a_project_it_says_so()
    {
        var adapter = Adapter(redmine.Key);
        var newcomer = new CustomerRef("7730999001");

        var receipt = await adapter.CreateTicketAsync(New("Reading") with { Customer = newcomer }, CancellationToken.None);
        var nowhere = await Adapter(redmine.Key, ("Project", "no-such-project")).CreateTicketAsync(New("Reading"), CancellationToken.None);

        var listed = Assert.Single((await adapter.ListTicketsAsync(newcomer, PageRequest.First, CancellationToken.None)).Value!);
        Assert.Equal((receipt.Value!.RecordId, "Reading", "Reading 48,213."), (listed.Id, listed.Subject, listed.Excerpt));
        Assert.False(nowhere.IsFound);
    }

    private NewComment Comment() => new() { Customer = new("7730115020"), TicketId = "5301", Body = "We will call", ToCustomer = true, IdempotencyKey = $"test:{Guid.NewGuid()}", At = DateTimeOffset.UnixEpoch };

    private static NewTicket New(string subject) => new() { Customer = Maria, Subject = subject, Body = "Reading 48,213.", IdempotencyKey = $"test:{Guid.NewGuid()}" };

    private RedmineAdapter Adapter(string key, params (string Name, string Value)[] values)
    {
        var all = redmine.Settings(key);
        foreach (var (name, value) in values) all[name] = value;
        return (RedmineAdapter)new RedmineAdapterFactory().Create(new() { SystemId = "tickets", BaseUrl = redmine.Address, Values = all }, _client);
    }
}
