using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.HubSpot;

namespace AgentHub.Adapters.Tests.HubSpot;

/// <summary>Companies, activities and hits: what HubSpot sends and what is shown of it.</summary>
public sealed class HubSpotListTests
{
    private readonly CannedServer _server = new("https://api.hubapi.com");

    private IAdapter Adapter(params (string Name, string Value)[] values) => new HubSpotAdapterFactory().Create(
        new() { SystemId = "crm", BaseUrl = _server.Client.BaseAddress!, Values = values.Append(("Token", "t")).ToDictionary(v => v.Item1, v => v.Item2) }, _server.Client);

    [Fact]
    public async Task Companies_that_are_customers_come_first_with_their_own_number_where_they_have_one()
    {
        _server.Answers(
            """{"results":[{"from":{"id":"101"},"to":[{"toObjectId":5},{"toObjectId":"6"},{"toObjectId":5}],"paging":{"next":{"after":"x"}}}]}""",
            """{"results":[{"from":{"id":"101"},"to":[{"toObjectId":7}]}]}""",
            """
            {"results":[{"id":"5","properties":{"name":"Ash Ltd","lifecyclestage":"lead"}},{"id":"6","properties":{"name":"Birch Ltd","lifecyclestage":"customer","account_number":"C-6","city":"Leeds"}},
            {"id":"7","properties":{"domain":"cedar.example","lifecyclestage":"4711"}},{"id":"8","properties":{"name":"Not asked for"}}]}
            """);

        var answer = await ((IListAccounts)Adapter()).ListAccountsAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal(["Birch Ltd", "Ash Ltd", "cedar.example"], answer.Value!.Select(a => a.Name));
        Assert.Equal(["C-6", "5", "7"], answer.Value!.Select(a => a.Number));
        Assert.Equal([new(AccountStatus.Active, "customer"), new(AccountStatus.Pending, "lead"), new(AccountStatus.Unknown, "4711")], answer.Value!.Select(a => a.Status));
        Assert.Equal((new PostalAddress { City = "Leeds" }, 3), (answer.Value![0].Place, answer.Total));
        Assert.Equal("x", (string?)JsonNode.Parse(_server.Requests[1].Body!)!["inputs"]![0]!["after"]);
    }

    [Fact]
    public async Task Companies_of_another_contact_are_nobodys_here()
    {
        _server.Answers("""{"results":[{"from":{"id":"202"},"to":[{"toObjectId":5}]}]}""");

        Assert.Equal(Outcome.NotFound, (await ((IListAccounts)Adapter()).ListAccountsAsync(new("101"), PageRequest.First, CancellationToken.None)).Outcome);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Activities_are_read_as_text_and_those_of_somebody_else_left_out()
    {
        _server.Answers(
            """
            {"total":2,"results":[{"id":"1","properties":{"hs_timestamp":"2026-06-24T10:00:00Z","hs_note_body":"<div>Re-billed &lt;again&gt;</div><script>x</script>second"}},
            {"id":"2","properties":{"hs_timestamp":"2026-06-20T10:00:00Z","hs_note_body":"somebody else's"}}]}
            """,
            """{"total":1,"results":[{"id":"1","properties":{"hs_timestamp":"2026-06-25T10:00:00Z","hs_email_subject":"Your bill","hs_email_text":null}}]}""",
            """{"results":[{"from":{"id":"1"},"to":[{"toObjectId":101}]}]}""",
            """{"results":[{"from":{"id":"1"},"to":[{"toObjectId":101}]},{"from":{"id":"2"},"to":[{"toObjectId":202}]}]}""");

        var answer = await ((IListTimeline)Adapter(("Timeline", "Notes, emails"))).ListTimelineAsync(new("101"), PageRequest.First, CancellationToken.None);

        Assert.Equal([("emails/1", "e-mail", "Your bill", null), ("notes/1", "note", "Re-billed <again>", "Re-billed <again>\nxsecond")], answer.Value!.Select(e => (e.Id, e.Kind, e.Title, e.Excerpt)));
        Assert.Equal((1, null), (answer.Dropped, answer.Next));
    }

    [Fact]
    public async Task An_invoice_and_a_payment_are_amounts_in_their_own_currency()
    {
        const string Tied = """{"results":[{"from":{"id":"9"},"to":[{"toObjectId":101}]}]}""";
        _server.Answers(
            """{"total":1,"results":[{"id":"9","properties":{"hs_number":"INV-1003","hs_invoice_date":"2026-06-24","hs_due_date":"1783296000000","hs_amount_billed":"1200","hs_balance_due":"200","hs_currency":"JPY","hs_invoice_status":"voided"}}]}""",
            Tied,
            """{"total":1,"results":[{"id":"9","properties":{"hs_payment_id":"97","hs_initiated_date":"2026-06-24T18:04:11.823Z","hs_initial_amount":"49.99","hs_currency_code":"GBP","hs_latest_status":"processing_refund"}}]}""",
            Tied);
        var adapter = Adapter();

        var invoice = Assert.Single((await ((IListInvoices)adapter).ListInvoicesAsync(new("101"), PageRequest.First, CancellationToken.None)).Value!);
        var payment = Assert.Single((await ((IListPayments)adapter).ListPaymentsAsync(new("101"), PageRequest.First, CancellationToken.None)).Value!);

        Assert.Equal(("INV-1003", new Money(1200, "JPY"), new Money(200, "JPY"), new Coded<InvoiceStatus>(InvoiceStatus.Cancelled, "voided")), (invoice.Number, invoice.Total, invoice.Remaining, invoice.Status));
        Assert.Equal((new DateOnly(2026, 6, 24), new DateOnly(2026, 7, 6)), (invoice.IssuedOn, invoice.DueOn));
        Assert.Equal(("97", new Money(4999, "GBP"), new Coded<PaymentStatus>(PaymentStatus.Cleared, "processing_refund"), new DateOnly(2026, 6, 24)), (payment.Number, payment.Amount, payment.Status, payment.PaidOn));
    }

    [Fact]
    public async Task An_invoice_without_an_amount_is_not_shown_as_one_of_nothing()
    {
        _server.Answers(
            """{"total":1,"results":[{"id":"9","properties":{"hs_invoice_date":"2026-06-24","hs_amount_billed":null}}]}""",
            """{"results":[{"from":{"id":"9"},"to":[{"toObjectId":101}]}]}""");

        Assert.Equal(Outcome.Unreadable, (await ((IListInvoices)Adapter()).ListInvoicesAsync(new("101"), PageRequest.First, CancellationToken.None)).Outcome);
    }

    [Theory]
    [InlineData("Timeline", "notes, faxes", "Values:Timeline must be some of notes, calls, emails, meetings, tasks, is notes, faxes")]
    [InlineData("CallbackOwner", "Dana", "Values:CallbackOwner must be the id of an owner (digits), is Dana")]
    [InlineData("TicketDueProperty", "due date", "Values:TicketDueProperty must be a field's internal name (letters, digits, _), is due date")]
    public void A_wrong_setting_is_named(string name, string value, string fault) =>
        Assert.Equal([fault], new HubSpotAdapterFactory().Validate(new() { SystemId = "crm", BaseUrl = new("https://api.hubapi.com"), Values = new Dictionary<string, string> { ["Token"] = "t", [name] = value } }));

    [Fact]
    public async Task A_promised_call_says_whom_to_call_when_and_who_is_to_do_it()
    {
        _server.Answers("""{"total":0,"results":[]}""", """{"id":"9","properties":{}}""");
        var from = new DateTimeOffset(2026, 11, 12, 10, 0, 0, TimeSpan.FromHours(1));

        await ((ICreateCallback)Adapter(("CallbackOwner", "64492917"))).CreateCallbackAsync(
            new() { Customer = new("101"), Phone = "+441632960147", Reason = "Re-bill <now>", From = from, Until = from.AddHours(2), IdempotencyKey = "k" }, CancellationToken.None);

        Assert.Equal("/crm/v3/objects/tasks", _server.Requests[1].Uri.AbsolutePath);
        var task = JsonNode.Parse(_server.Requests[1].Body!)!["properties"]!;
        Assert.StartsWith("Re-bill &lt;now&gt;<br>Call +441632960147 between 2026-11-12 09:00 and 2026-11-12 11:00 UTC.<br><br>Ref. agenthub", (string?)task["hs_task_body"]);
        Assert.Equal(("2026-11-12T09:00:00.000Z", "CALL", "64492917"), ((string?)task["hs_timestamp"], (string?)task["hs_task_type"], (string?)task["hubspot_owner_id"]));
    }
}
