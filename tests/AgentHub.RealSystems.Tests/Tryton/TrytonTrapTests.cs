using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.Tests;
using AgentHub.Adapters.Tryton;

namespace AgentHub.RealSystems.Tests.Tryton;

/// <summary>What Tryton does that nobody expects, seen in itself, and what the adapter makes of it.</summary>
[Collection(TrytonTests.Name)]
public sealed class TrytonTrapTests(TrytonFixture tryton) : IDisposable
{
    private readonly RequestTap _tap = new() { InnerHandler = new SocketsHttpHandler { UseProxy = false } };
    private HttpClient? _client;

    private CustomerRef Maria => tryton.Party("maria");

    public void Dispose()
    {
        _client?.Dispose();
        _tap.Dispose();
    }

    [Fact]
    public async Task Its_errors_come_with_status_200_and_are_told_apart_by_their_kind()
    {
        var (status, unknown) = await tryton.SendAsync("model.party.party.search_read", Array.Empty<object>(), 0, 1, null, new[] { "nope" }, new { });
        var sales = Adapter("agenthub-sales");

        var denied = await sales.ListInvoicesAsync(Maria, PageRequest.First, CancellationToken.None);
        var found = await sales.FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), CancellationToken.None);

        Assert.Equal((HttpStatusCode.OK, "'nope'"), (status, (string?)unknown!["error"]![0]));
        Assert.Equal((Outcome.Denied, "does not allow this to our account"), (denied.Outcome, denied.Reason));
        Assert.True(found.IsFound);
    }

    [Fact]
    public async Task Amounts_days_and_times_are_typed_values_and_what_hangs_on_a_relation_stands_below_a_dot()
    {
        var raw = (await tryton.ReadAsync("account.invoice", [new object[] { "id", "=", (int)tryton.Seed["bill"]!["id"]! }], "total_amount", "invoice_date", "write_date", "currency.code"))[0]!;

        var invoices = (await Adapter().ListInvoicesAsync(Maria, PageRequest.First, CancellationToken.None)).Value!;
        var bill = invoices.Single(i => i.Number == (string?)tryton.Seed["bill"]!["number"]);
        var payments = (await Adapter().ListPaymentsAsync(Maria, PageRequest.First, CancellationToken.None)).Value!;

        Assert.Equal(("Decimal", "date", "datetime", "GBP"), ((string?)raw["total_amount"]!["__class__"], (string?)raw["invoice_date"]!["__class__"], (string?)raw["write_date"]!["__class__"], (string?)raw["currency."]!["code"]));
        Assert.Equal((decimal.Parse((string)raw["total_amount"]!["decimal"]!, System.Globalization.CultureInfo.InvariantCulture), "GBP"), (bill.Total.Major, bill.Total.Currency));
        Assert.Equal((bill.Total.Minor - 10000, InvoiceStatus.Open), (bill.Remaining!.Value.Minor, bill.Status.Value));
        Assert.Equal(bill.IssuedOn!.Value.AddDays(26), bill.DueOn);
        Assert.Equal([InvoiceStatus.Open, InvoiceStatus.Paid, InvoiceStatus.Paid, InvoiceStatus.Paid], invoices.Select(i => i.Status.Value));
        Assert.Equal(4, payments.Count);
        Assert.Equal((10000, bill.Number, PaymentStatus.Cleared), (payments[0].Amount.Minor, payments[0].InvoiceNumber, payments[0].Status.Value));
    }

    [Fact]
    public async Task Orders_and_deliveries_say_how_far_they_are()
    {
        var orders = (await Adapter().ListOrdersAsync(tryton.Party("bianca"), PageRequest.First, CancellationToken.None)).Value!;
        var deliveries = (await Adapter().ListDeliveriesAsync(Maria, PageRequest.First, CancellationToken.None)).Value!;
        var marias = (await Adapter().ListOrdersAsync(Maria, PageRequest.First, CancellationToken.None)).Value!;

        var order = Assert.Single(orders);
        Assert.Equal((OrderStatus.Open, "processing", 12900), (order.Status.Value, order.Status.Raw, order.Total!.Value.Minor));
        Assert.Contains("1 × ", order.Summary);
        Assert.Contains("In-home display", order.Summary);
        Assert.Equal([DeliveryStatus.Preparing, DeliveryStatus.Unknown], deliveries.Select(d => d.Status.Value));
        Assert.Equal("done", deliveries[1].Status.Raw);
        Assert.StartsWith("left the warehouse on ", deliveries[1].LastSeen);
        Assert.Contains(marias, o => o.Status == new Coded<OrderStatus>(OrderStatus.Draft, "quotation"));
    }

    [Fact]
    public async Task A_telephone_number_is_kept_in_two_notations_and_one_that_is_none_is_not_taken()
    {
        var mechanism = (await tryton.ReadAsync("party.contact_mechanism", [new object[] { "party", "=", int.Parse(Maria.RecordId, null) }, new[] { "type", "=", "phone" }], "value", "value_compact"))[0]!;
        var invalid = new ContactDetailsChange { Customer = tryton.Party("samuel"), Phone = "+441" };

        var found = await Adapter().FindCustomersAsync(new(KeyKind.Phone, "+442079460147"), CancellationToken.None);
        var refused = await Adapter().UpdateContactDetailsAsync(invalid, CancellationToken.None);

        Assert.Equal(("+44 20 7946 0147", "+442079460147"), ((string?)mechanism["value"], (string?)mechanism["value_compact"]));
        Assert.Equal(Maria.RecordId, Assert.Single(found.Value!).RecordId);
        Assert.Equal(Outcome.Refused, refused.Outcome);
        Assert.StartsWith("says: The phone number …", refused.Reason);
    }

    [Fact]
    public async Task A_session_that_has_ended_is_begun_again_once_however_many_ask()
    {
        var adapter = Adapter();
        await adapter.GetProfileAsync(Maria, CancellationToken.None);
        foreach (var header in _tap.Requests.Where(r => r.Headers.ContainsKey("Authorization")).Select(r => r.Headers["Authorization"]).Distinct().ToList())
            await tryton.SendAsAsync("common.db.logout", header);
        var before = _tap.Requests.Count(IsLogIn);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => adapter.GetProfileAsync(Maria, CancellationToken.None)));

        Assert.All(answers, a => Assert.True(a.IsFound, $"{a.Outcome} {a.Reason}"));
        Assert.Equal((1, 2), (before, _tap.Requests.Count(IsLogIn)));
    }

    [Fact]
    public async Task A_wrong_password_is_tried_once_a_minute_because_the_account_would_be_locked()
    {
        var adapter = Adapter("agenthub", ("Password", "wrong-password"));

        for (var i = 0; i < 8; i++) Assert.Equal("refuses our credentials", (await adapter.GetProfileAsync(Maria, CancellationToken.None)).Reason);

        Assert.Single(_tap.Requests);
        Assert.True((await Adapter().CheckHealthAsync(CancellationToken.None)).IsFound);
    }

    [Fact]
    public async Task Contact_details_are_changed_and_read_again_and_a_stale_change_changes_nothing()
    {
        var (adapter, grace) = (Adapter(), tryton.Party("grace"));
        var shown = (await adapter.GetProfileAsync(grace, CancellationToken.None)).Value!;
        var address = new PostalAddress { Street = "7 Ferry Road", City = "Calder Vale", Postcode = "CV1 2AA", Country = "GB" };
        var change = new ContactDetailsChange { Customer = grace, Phone = "+442079460999", Email = "grace_chen@example.com", Address = address, ExpectedVersion = shown.Version };

        var made = await adapter.UpdateContactDetailsAsync(change, CancellationToken.None);
        var stale = await adapter.UpdateContactDetailsAsync(change with { Email = "late@example.com" }, CancellationToken.None);
        var abroad = await adapter.UpdateContactDetailsAsync(new() { Customer = grace, Address = address with { Country = "Nowhere" } }, CancellationToken.None);

        var after = (await adapter.GetProfileAsync(grace, CancellationToken.None)).Value!;
        Assert.True(made.IsFound, $"{made.Outcome} {made.Reason}");
        Assert.Equal((Outcome.Conflict, Outcome.Refused), (stale.Outcome, abroad.Outcome));
        Assert.Equal(("+44 20 7946 0999", "grace_chen@example.com", address), (after.Phones[0], after.Emails[0], after.Address));
        Assert.NotEqual(shown.Version, after.Version);
        // An underscore in a search would stand for any character.
        Assert.Equal(grace.RecordId, Assert.Single((await adapter.FindCustomersAsync(new(KeyKind.Email, "grace_chen@example.com"), CancellationToken.None)).Value!).RecordId);
        Assert.Equal(Outcome.NotFound, await NobodyAsync("grace_chen@example_com"));
    }

    [Fact]
    public async Task Somebody_who_changes_the_record_between_our_reading_and_our_writing_is_not_overwritten()
    {
        var owen = tryton.Party("owen");
        var mechanism = (await tryton.ReadAsync("party.contact_mechanism", [new object[] { "party", "=", int.Parse(owen.RecordId, null) }, new[] { "type", "=", "email" }], "value"))[0]!;
        _tap.Change = async request =>
        {
            if ((string?)(await RpcEdit.ReadAsync(request))["method"] != "model.party.party.write") return;
            await tryton.SendAsync("model.party.contact_mechanism.write", new[] { (int)mechanism["id"]! }, new { value = "meanwhile@example.com" }, new { });
        };

        var answer = await Adapter().UpdateContactDetailsAsync(new() { Customer = owen, Email = "ours@example.com" }, CancellationToken.None);

        Assert.Equal((Outcome.Conflict, "has changed the record since it was shown"), (answer.Outcome, answer.Reason));
        Assert.Equal("meanwhile@example.com", (await Adapter().GetProfileAsync(owen, CancellationToken.None)).Value!.Emails.Single());
    }

    [Fact]
    public async Task An_order_is_created_once_as_a_draft_at_list_price_and_nothing_that_is_not_sold_is_ordered()
    {
        var yuki = tryton.Party("yuki");
        var order = new NewOrder { Customer = yuki, Lines = [new("DISPLAY", 2), new("DRAUGHT-KIT", 1)], Note = "By telephone", IdempotencyKey = $"test:{Guid.NewGuid()}" };

        Answer<WriteReceipt>[] receipts = [await Adapter().CreateOrderAsync(order, CancellationToken.None), await Adapter().CreateOrderAsync(order, CancellationToken.None)];
        var unknown = await Adapter().CreateOrderAsync(order with { Lines = [new("NO-SUCH", 1)], IdempotencyKey = "x" }, CancellationToken.None);
        var nobody = await Adapter().CreateOrderAsync(order with { Customer = new("999999999"), IdempotencyKey = "y" }, CancellationToken.None);

        var made = Assert.Single((await Adapter().ListOrdersAsync(yuki, PageRequest.First, CancellationToken.None)).Value!);
        Assert.All(receipts, r => Assert.Equal((made.Id, null), (r.Value?.RecordId, r.Reason)));
        Assert.Equal((OrderStatus.Draft, 30700, "GBP"), (made.Status.Value, made.Total!.Value.Minor, made.Total.Value.Currency));
        Assert.Equal((Outcome.Refused, "has nothing to sell with the number NO-SUCH", Outcome.NotFound), (unknown.Outcome, unknown.Reason, nobody.Outcome));
    }

    [Fact]
    public async Task A_long_history_is_read_page_by_page_to_its_end_each_invoice_once()
    {
        var (adapter, court) = (Adapter(), tryton.Party("court"));
        var pages = new List<Answer<IReadOnlyList<Invoice>>>();
        string? cursor = null;
        do
        {
            pages.Add(await adapter.ListInvoicesAsync(court, new(40, cursor), CancellationToken.None));
            cursor = pages[^1].Next;
        }
        while (cursor is not null && pages.Count < 10);

        var all = pages.SelectMany(p => p.Value!).ToList();
        Assert.Equal((3, 105, 105, 105), (pages.Count, all.Count, all.Select(i => i.Id).Distinct().Count(), pages[0].Total));
        Assert.Equal(all.OrderByDescending(i => i.IssuedOn).Select(i => i.IssuedOn), all.Select(i => i.IssuedOn));
    }

    private static bool IsLogIn(RequestTap.Sent request) => (string?)JsonNode.Parse(request.Body!)!["method"] == "common.db.login";

    private async Task<Outcome> NobodyAsync(string email) => (await Adapter().FindCustomersAsync(new(KeyKind.Email, email), CancellationToken.None)).Outcome;

    private TrytonAdapter Adapter(string user = "agenthub", params (string Name, string Value)[] values)
    {
        _client ??= new HttpClient(_tap, disposeHandler: false) { BaseAddress = tryton.Address };
        var all = tryton.Settings(user);
        foreach (var (name, value) in values) all[name] = value;
        return (TrytonAdapter)new TrytonAdapterFactory().Create(new() { SystemId = "erp", BaseUrl = tryton.Address, Values = all }, _client);
    }
}
