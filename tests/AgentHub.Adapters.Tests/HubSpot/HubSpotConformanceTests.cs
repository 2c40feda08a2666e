using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.HubSpot;
using AgentHub.Testing;

namespace AgentHub.Adapters.Tests.HubSpot;

public sealed class HubSpotConformanceTests(SandboxSystems sandbox)
    : SandboxConformance(sandbox, "crm", "hubspot", new HubSpotAdapterFactory()), IClassFixture<SandboxSystems>, IAsyncLifetime
{
    private const string Bearer = "Bearer sandbox-hubspot-token";
    private const string Objects = "hubspot/crm/v3/objects";

    private AdapterSample _sample = new()
    {
        Customer = new("10101"),
        Other = new("10201"),
        Changeable = new("10151"),
        Nobody = new("999999999"),
        Keys = [new(KeyKind.CustomerNumber, "7730118420"), new(KeyKind.Email, "m.okafor@example.com"), new(KeyKind.Phone, "+441632960147")],
        SharedKey = new(KeyKind.Phone, "+441632960212"),
        UnknownKeys = [new(KeyKind.CustomerNumber, "9990000001"), new(KeyKind.Email, "nobody@example.com"), new(KeyKind.Phone, "+441632960001")],
        ProlificTickets = 120,
        ProlificInvoices = 130,
        NobodysInvoice = "999999999",
        Bare = new("10451"),
        TicketForNotes = "30005512",
        TicketOfOther = "30005498",
        NothingIn = [Capability.Accounts],
        Secrets = ["sandbox-hubspot-token", "Okafor", "10101", "wrong"],
    };

    protected override IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string> { ["Token"] = "sandbox-hubspot-token" };

    protected override AdapterSample Sample => _sample;

    /// <summary>Weir Court's id depends on how many people the scenario file has.</summary>
    public async Task InitializeAsync()
    {
        await Sandbox.SetAsync("crm", new { mode = "none" });
        _sample = _sample with { Prolific = new((string)(await Sandbox.ReadAsync($"{Objects}/contacts/7730100001?idProperty=account_number", Bearer))["id"]!) };
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_note_that_names_no_ticket_stands_with_the_contact_once()
    {
        var test = await StartAsync(ServerMode.Healthy);
        var note = new NewNote { Customer = Sample.Customer, Body = "Called about <INV-88214>.", IdempotencyKey = "note " + Guid.NewGuid(), At = DateTimeOffset.UnixEpoch.AddYears(55) };
        var before = await NotesAsync();

        var first = await test.Adapter.As<IAddNote>()!.AddNoteAsync(note, CancellationToken.None);
        var again = await test.Another().As<IAddNote>()!.AddNoteAsync(note, CancellationToken.None);

        Assert.True(first.IsFound, first.Reason);
        Assert.Equal(first.Value, again.Value);
        Assert.Equal(before + 1, await NotesAsync());
    }

    [Fact]
    public async Task A_comment_stands_with_the_ticket_and_with_the_contact()
    {
        var test = await StartAsync(ServerMode.Healthy);

        var receipt = await test.Adapter.As<ICommentTicket>()!.CommentTicketAsync(
            new() { Customer = Sample.Customer, TicketId = Sample.TicketForNotes!, Body = "b", ToCustomer = false, IdempotencyKey = "c" + Guid.NewGuid(), At = DateTimeOffset.UnixEpoch.AddYears(55) },
            CancellationToken.None);

        var note = (await Sandbox.ReadAsync($"{Objects}/notes/{receipt.Value!.RecordId}?associations=contacts,tickets", Bearer))["associations"]!;
        Assert.Equal((Sample.Customer.RecordId, Sample.TicketForNotes), ((string?)note["contacts"]!["results"]![0]!["id"], (string?)note["tickets"]!["results"]![0]!["id"]));
    }

    [Fact]
    public async Task A_firm_is_the_account_of_who_works_there_and_of_nobody_else()
    {
        var accounts = (await StartAsync(ServerMode.Healthy)).Adapter.As<IListAccounts>()!;
        var aoife = (string)(await Sandbox.ReadAsync($"{Objects}/contacts/7730122245?idProperty=account_number", Bearer))["id"]!;

        var hers = await accounts.ListAccountsAsync(new(aoife), PageRequest.First, CancellationToken.None);
        var household = await accounts.ListAccountsAsync(Sample.Customer, PageRequest.First, CancellationToken.None);

        var firm = Assert.Single(hers.Value!);
        Assert.Equal(("Larkspur Bakery", aoife, 1), (firm.Name, firm.CustomerId, hers.Total));
        Assert.Equal(Outcome.NotFound, household.Outcome);
    }

    [Theory]
    [InlineData(ServerMode.Healthy, 7)]
    [InlineData(ServerMode.SmallPages, 50)]
    public async Task Notes_and_calls_are_one_timeline_whichever_was_written_first(ServerMode mode, int size)
    {
        var test = await StartAsync(ServerMode.Healthy);
        var (lena, at) = (new CustomerRef("10301"), new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero));
        // Three of each minute, so that pages end among equals.
        for (var i = 0; i < 40; i++)
        {
            var note = new NewNote { Customer = lena, Body = $"Note {i}", IdempotencyKey = $"timeline {i}", At = at.AddMinutes(-i / 3) };
            Assert.True((await test.Adapter.As<IAddNote>()!.AddNoteAsync(note, CancellationToken.None)).IsFound);
        }
        var timeline = (await StartAsync(mode)).Adapter.As<IListTimeline>()!;

        var all = new List<TimelineEntry>();
        string? cursor = null;
        do
        {
            var page = await timeline.ListTimelineAsync(lena, new(size, cursor), CancellationToken.None);
            Assert.True(page.IsFound, page.Reason);
            all.AddRange(page.Value);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal((41, 41), (all.Count, all.DistinctBy(e => e.Id).Count()));
        Assert.Equal(all.Select(e => e.At).OrderDescending(), all.Select(e => e.At));
        Assert.Equal("Meter display is blank", Assert.Single(all, e => e.Kind == "call").Title);
    }

    [Fact]
    public async Task A_promised_call_is_one_task_of_the_contact()
    {
        var test = await StartAsync(ServerMode.Healthy);
        var from = new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.Zero);
        var callback = new NewCallback { Customer = Sample.Customer, Phone = "+441632960147", Reason = "The re-bill", From = from, Until = from.AddHours(2), IdempotencyKey = "callback " + Guid.NewGuid() };

        var first = await test.Adapter.As<ICreateCallback>()!.CreateCallbackAsync(callback, CancellationToken.None);
        var again = await test.Another().As<ICreateCallback>()!.CreateCallbackAsync(callback, CancellationToken.None);
        var nobody = await test.Adapter.As<ICreateCallback>()!.CreateCallbackAsync(callback with { Customer = Sample.Nobody, IdempotencyKey = "callback " + Guid.NewGuid() }, CancellationToken.None);

        Assert.Equal((true, first.Value), (first.IsFound, again.Value));
        Assert.False(nobody.IsFound);
        var task = await Sandbox.ReadAsync($"{Objects}/tasks/{first.Value!.RecordId}?properties=hs_timestamp,hs_task_type&associations=contacts", Bearer);
        Assert.Equal(("2026-11-12T09:00:00.000Z", "CALL"), ((string?)task["properties"]!["hs_timestamp"], (string?)task["properties"]!["hs_task_type"]));
        Assert.Equal(Sample.Customer.RecordId, (string?)task["associations"]!["contacts"]!["results"]![0]!["id"]);
    }

    [Fact]
    public async Task Appointments_are_booked_once_and_stand_the_next_before_the_later_and_what_was_last()
    {
        var test = await StartAsync(ServerMode.Healthy);
        // Lena was visited once; far ahead nothing has begun, whenever this runs.
        var (lena, starts) = (new CustomerRef("10301"), new DateTimeOffset(2097, 3, 1, 8, 0, 0, TimeSpan.Zero));
        foreach (var hours in new[] { 48, 0, 24, 0 })
        {
            var appointment = new NewAppointment
            {
                Customer = lena, Subject = $"Visit {hours}", StartsAt = starts.AddHours(hours), EndsAt = starts.AddHours(hours + 1), IdempotencyKey = $"appointment {hours}",
            };
            Assert.True((await test.Another().As<IBookAppointment>()!.BookAppointmentAsync(appointment, CancellationToken.None)).IsFound);
        }

        var all = new List<Appointment>();
        string? cursor = null;
        do
        {
            var page = await test.Adapter.As<IListAppointments>()!.ListAppointmentsAsync(lena, new(1, cursor), CancellationToken.None);
            Assert.True(page.IsFound, page.Reason);
            all.AddRange(page.Value);
            cursor = page.Next;
        }
        while (cursor is not null);

        Assert.Equal(["Visit 0", "Visit 24", "Visit 48", "Visit: Meter display is blank"], all.Select(a => a.Subject));
        Assert.Equal((AppointmentStatus.Booked, AppointmentStatus.Completed, starts), (all[0].Status.Value, all[3].Status.Value, all[0].StartsAt));
    }

    [Fact]
    public async Task Orders_of_the_company_are_shown_as_their_shop_calls_them()
    {
        var orders = (await (await StartAsync(ServerMode.Healthy)).Adapter.As<IListOrders>()!.ListOrdersAsync(Sample.Customer, PageRequest.First, CancellationToken.None)).Value!;

        Assert.Equal([("SO-20931", OrderStatus.Open, 0), ("SO-18402", OrderStatus.Shipped, 4900)], orders.Select(o => (o.Number, o.Status.Value, (int)o.Total!.Value.Minor)));
    }

    [Fact]
    public async Task A_ticket_of_another_pipeline_goes_to_that_pipelines_own_closed_stage()
    {
        var adapter = (await StartAsync(ServerMode.Healthy)).Adapter;
        // Lena's ticket is the field workers': its pipeline calls the end "Done".
        var ticket = (await adapter.As<IListTickets>()!.ListTicketsAsync(new("10301"), PageRequest.First, CancellationToken.None)).Value![0];

        Assert.Equal((new Coded<TicketStatus>(TicketStatus.Closed, "Done"), "PHONE"), (ticket.Status, ticket.Channel));
        var change = new TicketStatusChange { Customer = new("10301"), TicketId = ticket.Id, Status = TicketStatus.Open, ExpectedVersion = ticket.Version };
        Assert.Equal("has no such stage in the pipeline of the ticket (Values:StatusPending)",
            (await adapter.As<IChangeTicketStatus>()!.ChangeTicketStatusAsync(change with { Status = TicketStatus.Pending }, CancellationToken.None)).Reason);
        Assert.True((await adapter.As<IChangeTicketStatus>()!.ChangeTicketStatusAsync(change, CancellationToken.None)).IsFound);
        var reopened = (await adapter.As<IListTickets>()!.ListTicketsAsync(new("10301"), PageRequest.First, CancellationToken.None)).Value![0];
        Assert.Equal((new Coded<TicketStatus>(TicketStatus.Open, "Planned"), null), (reopened.Status, reopened.ClosedAt));
        Assert.Equal(Outcome.Conflict, (await adapter.As<IChangeTicketStatus>()!.ChangeTicketStatusAsync(change with { Status = TicketStatus.Closed }, CancellationToken.None)).Outcome);
        Assert.True((await adapter.As<IChangeTicketStatus>()!.ChangeTicketStatusAsync(change with { Status = TicketStatus.Solved, ExpectedVersion = reopened.Version }, CancellationToken.None)).IsFound);
    }

    [Fact]
    public async Task A_word_finds_contacts_tickets_and_companies_page_by_page()
    {
        var search = (await StartAsync(ServerMode.Healthy)).Adapter.As<ISearch>()!;

        var hits = new List<SearchHit>();
        string? cursor = null;
        do
        {
            var page = await search.SearchAsync("meter", new(10, cursor), CancellationToken.None);
            Assert.InRange(page.Value!.Count, 0, 10);
            hits.AddRange(page.Value);
            cursor = page.Next;
        }
        while (cursor is not null);
        var firm = await search.SearchAsync(" Larkspur ", PageRequest.First, CancellationToken.None);

        Assert.Equal(hits.Count, hits.DistinctBy(h => (h.Kind, h.Id)).Count());
        Assert.Contains(hits, h => h is { Kind: SearchHitKind.Ticket, Title: "No access to meter cupboard", CustomerId: "10101" });
        Assert.True(hits.Count > 120, $"{hits.Count} hits");
        Assert.Contains(firm.Value!, h => h is { Kind: SearchHitKind.Account, Title: "Larkspur Bakery", CustomerId: null });
        Assert.Contains(firm.Value!, h => h is { Kind: SearchHitKind.Customer, Title: "Aoife Brennan" });
        Assert.Equal(Outcome.NotFound, (await search.SearchAsync(" \0 ", PageRequest.First, CancellationToken.None)).Outcome);
        Assert.Equal(Outcome.Refused, (await search.SearchAsync("meter", new(10, "MQ"), CancellationToken.None)).Outcome);
    }

    protected override async Task RemoveFiltersAsync(HttpRequestMessage request)
    {
        if (request.Content is null) return;
        var body = JsonNode.Parse(await request.Content.ReadAsStringAsync())!;
        if (body["filterGroups"] is null) return;
        body["filterGroups"] = new JsonArray();
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
    }

    protected override void AskForSmallPages(HttpRequestMessage request)
    {
        if (request.Content is null) return;
        using var sent = request.Content.ReadAsStream();
        var body = JsonNode.Parse(sent)!;
        if (body["limit"] is not { } limit) return;
        body["limit"] = Math.Min((int)limit, 15);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
    }

    protected override async Task<int?> NotesAsync() =>
        ((JsonArray)(await Sandbox.ReadAsync("hubspot/crm/v4/objects/contacts/10101/associations/notes", Bearer))["results"]!).Count;
}
