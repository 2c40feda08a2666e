using AgentHub.Abstractions;
using AgentHub.Adapters.Dataverse;
using AgentHub.Adapters.Tests.Documented;

namespace AgentHub.Adapters.Tests.Dataverse;

/// <summary>Against the stand-in: writes that arrive, and those that must not.</summary>
public sealed class DataverseWritesTests : IAsyncLifetime
{
    private static readonly CustomerRef Maria = new($"contact/{DataverseData.Maria}");
    private static readonly string MariasCase = DataverseData.MariasCase.ToString();
    private readonly DataverseStandIn _server = new();
    private HttpClient _client = null!;
    private IAdapter _adapter = null!;

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _client = new() { BaseAddress = _server.Address };
        _adapter = new DataverseAdapterFactory().Create(new()
        {
            SystemId = "crm",
            BaseUrl = _server.Address,
            Values = new Dictionary<string, string>
            {
                ["TenantId"] = "contoso", ["Authority"] = _server.Address.AbsoluteUri, ["ClientId"] = DocumentedServer.ClientId, ["ClientSecret"] = DocumentedServer.ClientSecret, ["CustomerNumberColumn"] = "new_customernumber",
            },
        }, _client);
    }

    public Task DisposeAsync()
    {
        _client.Dispose();
        return _server.DisposeAsync();
    }

    private async Task<Profile> ProfileAsync(CustomerRef customer) => (await ((IGetProfile)_adapter).GetProfileAsync(customer, CancellationToken.None)).Value!;

    private Task<Answer<WriteReceipt>> SetAsync(TicketStatus status, string? version = null, string? ticket = null) =>
        ((IChangeTicketStatus)_adapter).ChangeTicketStatusAsync(new() { Customer = Maria, TicketId = ticket ?? MariasCase, Status = status, ExpectedVersion = version }, CancellationToken.None);

    private object? Held(string column) => _server.Data.Find("incidents", DataverseData.MariasCase)![column];

    [Fact]
    public async Task What_is_changed_is_what_the_record_says_when_it_is_read_again()
    {
        var shown = await ProfileAsync(Maria);
        var address = new PostalAddress { Street = "2 O'Connell Street", City = "São Paulo", Postcode = "CV2 9ZZ" };

        var answer = await ((IUpdateContactDetails)_adapter).UpdateContactDetailsAsync(new() { Customer = Maria, Phone = "+441632960188", Email = "new.one@example.com", Address = address, ExpectedVersion = shown.Version }, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        var after = await ProfileAsync(Maria);
        Assert.Equal(("+441632960188", "new.one@example.com", address), (after.Phones[0], after.Emails[0], after.Address));
        Assert.NotEqual(shown.Version, after.Version);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_not_overwritten_neither_before_nor_between_reading_and_writing()
    {
        var shown = await ProfileAsync(Maria);
        var row = _server.Data.Find("contacts", DataverseData.Maria)!;
        row["emailaddress1"] = "somebody.else@example.com";
        _server.Data.Touch("contacts", row);
        var before = await ((IUpdateContactDetails)_adapter).UpdateContactDetailsAsync(new() { Customer = Maria, Email = "mine@example.com", ExpectedVersion = shown.Version }, CancellationToken.None);
        _server.BeforeWrite = () => _server.Data.Touch("contacts", row);

        var between = await ((IUpdateContactDetails)_adapter).UpdateContactDetailsAsync(new() { Customer = Maria, Email = "mine@example.com" }, CancellationToken.None);

        Assert.Equal((Outcome.Conflict, Outcome.Conflict), (before.Outcome, between.Outcome));
        Assert.Equal("somebody.else@example.com", row["emailaddress1"]);
    }

    [Fact]
    public async Task A_case_is_resolved_by_its_own_action_and_can_be_opened_again()
    {
        var resolved = await SetAsync(TicketStatus.Solved);
        var state = (Held("statecode"), Held("statuscode"));
        var again = await SetAsync(TicketStatus.Solved);
        var opened = await SetAsync(TicketStatus.OnHold);

        Assert.True(resolved.IsFound && again.IsFound && opened.IsFound, resolved.Reason ?? again.Reason ?? opened.Reason);
        Assert.Equal((1, 5), state);
        Assert.Equal((0, 2), (Held("statecode"), Held("statuscode")));
    }

    [Fact]
    public async Task A_status_that_is_stale_somebody_elses_or_unknown_changes_nothing()
    {
        var stale = await SetAsync(TicketStatus.Solved, version: "W/\"1\"");
        var foreign = await SetAsync(TicketStatus.Solved, ticket: DataverseData.PaulsCase.ToString());
        var closed = await SetAsync(TicketStatus.Closed);
        var unknown = await SetAsync(TicketStatus.New);

        Assert.Equal((Outcome.Conflict, Outcome.NotFound), (stale.Outcome, foreign.Outcome));
        Assert.Equal(("has no closed cases, only resolved ones", "has no such status of cases (Values:StatusNew)"), (closed.Reason, unknown.Reason));
        Assert.Equal((0, 1), (Held("statecode"), Held("statuscode")));
    }

    [Fact]
    public async Task A_note_is_rich_text_so_what_was_typed_is_escaped()
    {
        var answer = await ((IAddNote)_adapter).AddNoteAsync(new() { Customer = Maria, Body = "<b>not</b> & \"so\"\nRückruf", IdempotencyKey = "k", At = DataverseData.Now }, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        var held = Assert.Single(_server.Data.Rows("annotations"));
        Assert.Equal(DataverseData.Maria, held["_objectid_value"]);
        Assert.StartsWith("&lt;b&gt;not&lt;/b&gt; &amp; &quot;so&quot;<br>R", (string)held["notetext"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_sees_the_cases_of_its_firm_that_are_about_it()
    {
        var contact = await ((IListTickets)_adapter).ListTicketsAsync(new($"contact/{DataverseData.Aoife}"), PageRequest.First, CancellationToken.None);
        var firm = await ((IListTickets)_adapter).ListTicketsAsync(new($"account/{DataverseData.Bakery}"), PageRequest.First, CancellationToken.None);

        Assert.Equal("The oven meter", Assert.Single(contact.Value!).Subject);
        Assert.Equal(Assert.Single(firm.Value!).Id, contact.Value![0].Id);
    }

    [Theory]
    [InlineData(KeyKind.Email, "jose.o'connell@example.org", "contact")]
    [InlineData(KeyKind.CustomerNumber, "7730122245", "account")]
    [InlineData(KeyKind.Email, "x' or fullname ne '", null)]
    [InlineData(KeyKind.Email, "x'' or '1' eq '1", null)]
    public async Task A_key_finds_who_has_it_and_nobody_else(KeyKind kind, string value, string? found)
    {
        var answer = await ((IFindCustomers)_adapter).FindCustomersAsync(new(kind, value), CancellationToken.None);

        Assert.Equal((found is null ? 0 : 1, 0), (answer.Value?.Count ?? 0, answer.Dropped));
        if (found is not null) Assert.StartsWith(found + "/", answer.Value![0].RecordId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("m.okafor@example.co_")]
    public async Task A_wildcard_finds_nobody_though_Dataverse_takes_it_for_one(string email)
    {
        var answer = await ((IFindCustomers)_adapter).FindCustomersAsync(new(KeyKind.Email, email), CancellationToken.None);

        Assert.Equal(Outcome.NotFound, answer.Outcome);
        Assert.True(answer.Dropped > 0);
    }

    [Fact]
    public async Task The_lines_of_an_invoice_come_in_its_order()
    {
        var detail = (await ((IGetInvoice)_adapter).GetInvoiceAsync(Maria, DataverseData.Id("5", 1).ToString(), CancellationToken.None)).Value!;

        Assert.Equal([("Electricity", 5800m, "kWh", new Money(40600, "GBP")), ("Adjustment", 1m, "kWh", new Money(660, "GBP"))], detail.Lines.Select(l => (l.Description, l.Quantity!.Value, l.Unit!, l.Total!.Value)));
    }

    [Fact]
    public async Task Orders_and_invoices_say_their_currency()
    {
        var order = (await ((IListOrders)_adapter).ListOrdersAsync(Maria, PageRequest.First, CancellationToken.None)).Value![0];
        var invoice = (await ((IListInvoices)_adapter).ListInvoicesAsync(Maria, PageRequest.First, CancellationToken.None)).Value![0];

        Assert.Equal(("SO-20417", new Money(4900, "GBP"), OrderStatus.Open, "New"), (order.Number, order.Total!.Value, order.Status.Value, order.Status.Raw));
        Assert.Equal(("INV-88214", new Money(41260, "GBP"), InvoiceStatus.Open, new DateOnly(2026, 11, 30)), (invoice.Number, invoice.Total, invoice.Status.Value, invoice.DueOn!.Value));
    }
}
