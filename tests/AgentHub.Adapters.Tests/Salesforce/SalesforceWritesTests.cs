using AgentHub.Abstractions;
using AgentHub.Adapters.Salesforce;
using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Salesforce;

/// <summary>Against the stand-in: writes that arrive, and those that must not.</summary>
public sealed class SalesforceWritesTests : IAsyncLifetime
{
    private readonly SalesforceStandIn _server = new();
    private HttpClient _client = null!;
    private IAdapter _adapter = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _client = new() { BaseAddress = _server.Address };
        _adapter = new SalesforceAdapterFactory().Create(new()
        {
            SystemId = "crm",
            BaseUrl = _server.Address,
            Values = new Dictionary<string, string> { ["ClientId"] = DocumentedServer.ClientId, ["ClientSecret"] = DocumentedServer.ClientSecret },
        }, _client);
    }

    public Task DisposeAsync()
    {
        _client.Dispose();
        return _server.DisposeAsync();
    }

    private async Task<Profile> ProfileAsync(string id) => (await ((IGetProfile)_adapter).GetProfileAsync(new(id), CancellationToken.None)).Value!;

    [Fact]
    public async Task What_is_changed_is_what_the_record_says_when_it_is_read_again()
    {
        var shown = await ProfileAsync(SalesforceData.Maria);
        var address = new PostalAddress { Street = "2 O'Connell Street\nFlat 3", City = "São Paulo", Postcode = "CV2 9ZZ" };

        var answer = await ((IUpdateContactDetails)_adapter).UpdateContactDetailsAsync(
            new() { Customer = new(SalesforceData.Maria), Phone = "+441632960188", Email = "new.one@example.com", Address = address, ExpectedVersion = shown.Version }, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        var after = await ProfileAsync(SalesforceData.Maria);
        Assert.Equal(("+441632960188", "new.one@example.com", address), (after.Phones[0], after.Emails[0], after.Address));
        Assert.NotEqual(shown.Version, after.Version);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten()
    {
        var shown = await ProfileAsync(SalesforceData.Maria);
        _server.Change("Contact", SalesforceData.Maria, "Email", "somebody.else@example.com");

        var answer = await ((IUpdateContactDetails)_adapter).UpdateContactDetailsAsync(new() { Customer = new(SalesforceData.Maria), Email = "mine@example.com", ExpectedVersion = shown.Version }, CancellationToken.None);

        Assert.Equal((Outcome.Conflict, "has changed the record since it was shown"), (answer.Outcome, answer.Reason));
        Assert.Equal("somebody.else@example.com", _server.Read("Contact", SalesforceData.Maria, "Email"));
    }

    [Fact]
    public async Task A_case_is_closed_and_somebody_elses_is_not()
    {
        var status = (IChangeTicketStatus)_adapter;
        var stale = await status.ChangeTicketStatusAsync(new() { Customer = new(SalesforceData.Maria), TicketId = SalesforceData.MariasCase, Status = TicketStatus.Closed, ExpectedVersion = "old" }, CancellationToken.None);
        var foreign = await status.ChangeTicketStatusAsync(new() { Customer = new(SalesforceData.Maria), TicketId = SalesforceData.PaulsCase, Status = TicketStatus.Closed }, CancellationToken.None);

        var answer = await status.ChangeTicketStatusAsync(new() { Customer = new(SalesforceData.Maria), TicketId = SalesforceData.MariasCase, Status = TicketStatus.Solved }, CancellationToken.None);

        Assert.Equal((Outcome.Conflict, Outcome.NotFound), (stale.Outcome, foreign.Outcome));
        Assert.True(answer.IsFound, answer.Reason);
        Assert.Equal(("Closed", "On Hold"), (_server.Read("Case", SalesforceData.MariasCase, "Status"), _server.Read("Case", SalesforceData.PaulsCase, "Status")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_comment_is_published_only_when_it_is_for_the_customer(bool isForCustomer)
    {
        var comment = new NewComment { Customer = new(SalesforceData.Maria), TicketId = SalesforceData.MariasCase, Body = "We'll call \\ back", ToCustomer = isForCustomer, IdempotencyKey = "k", At = SalesforceData.Now };

        var first = await ((ICommentTicket)_adapter).CommentTicketAsync(comment, CancellationToken.None);

        Assert.True(first.IsFound, first.Reason);
        var held = Assert.Single(_server.Data.Rows("CaseComment"));
        Assert.Equal(isForCustomer, held["IsPublished"]);
        Assert.StartsWith("We'll call \\ back\r\n\r\nRef. ", (string)held["CommentBody"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_without_a_case_is_a_task_that_is_done_and_stands_in_the_timeline()
    {
        var note = new NewNote { Customer = new(SalesforceData.Jose), Body = "Rückruf «morgen»", IdempotencyKey = "k", At = SalesforceData.Now };

        var answer = await ((IAddNote)_adapter).AddNoteAsync(note, CancellationToken.None);
        var again = await ((IAddNote)_adapter).AddNoteAsync(note, CancellationToken.None);

        Assert.Equal(answer.Value, again.Value);
        var entry = Assert.Single((await ((IListTimeline)_adapter).ListTimelineAsync(new(SalesforceData.Jose), PageRequest.First, CancellationToken.None)).Value!);
        Assert.Equal((answer.Value!.RecordId, "Call note"), (entry.Id, entry.Title));
        Assert.StartsWith("Rückruf «morgen»", entry.Excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("jose.o'connell@example.org", 1)]
    [InlineData("x' OR Name LIKE '%", 0)]
    [InlineData(@"x\' OR Name LIKE \'%", 0)]
    [InlineData("%", 0)]
    public async Task A_quotation_mark_finds_who_has_it_and_nobody_else(string email, int count)
    {
        var answer = await ((IFindCustomers)_adapter).FindCustomersAsync(new(KeyKind.Email, email), CancellationToken.None);

        Assert.Equal((count, 0), (answer.Value?.Count ?? 0, answer.Dropped));
        Assert.True(answer.Outcome is Outcome.Found or Outcome.NotFound, answer.Reason);
    }

    [Fact]
    public async Task Entitlements_in_force_come_first()
    {
        var answer = await ((IListEntitlements)_adapter).ListEntitlementsAsync(new(SalesforceData.Maria), new(1), CancellationToken.None);
        var rest = await ((IListEntitlements)_adapter).ListEntitlementsAsync(new(SalesforceData.Maria), new(1, answer.Next), CancellationToken.None);

        Assert.Equal(("Priority line", EntitlementStatus.Active, 3m, "cases"), (answer.Value![0].Name, answer.Value[0].Status.Value, answer.Value[0].Remaining, answer.Value[0].Unit));
        Assert.Equal(("Boiler cover", EntitlementStatus.Expired, new DateOnly(2024, 12, 31)), (rest.Value![0].Name, rest.Value[0].Status.Value, rest.Value[0].Until));
        Assert.Null(rest.Next);
    }

    [Fact]
    public async Task It_is_well_where_the_account_may_not_see_the_limits_and_not_when_they_are_used_up()
    {
        _server.ShowsLimits = false;
        var hidden = await ((ICheckHealth)_adapter).CheckHealthAsync(CancellationToken.None);
        _server.ShowsLimits = true;
        _server.Remaining = 0;
        var usedUp = await ((ICheckHealth)_adapter).CheckHealthAsync(CancellationToken.None);

        Assert.Equal("API v65.0", hidden.Value?.Version);
        Assert.Equal((Outcome.Refused, "has no API calls left for us today"), (usedUp.Outcome, usedUp.Reason));
    }
}
