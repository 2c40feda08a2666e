using System.Net;
using System.Text;
using AgentHub.Abstractions;
using AgentHub.Adapters.Sap;
using AgentHub.Adapters.Tests.Documented;
using AgentHub.Adapters.Tests.VendorStandIns;

namespace AgentHub.Adapters.Tests.Sap;

/// <summary>How S/4HANA is asked and read; what it takes and does not is in <see cref="SapContactDetailsTests"/>.</summary>
public sealed class SapAdapterTests
{
    private static readonly CustomerRef Ten = new("10");
    private readonly SapUnderTest _test = new();

    private SapAdapter Adapter => _test.Adapter;

    private static HttpResponseMessage Answer(HttpStatusCode status, string body) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private void Answers(string fixture) => _test.StandIn.Instead = _ => Answer(HttpStatusCode.OK, Fixture.Answer("Sap", fixture));

    [Fact]
    public async Task A_documented_business_partner_becomes_our_profile()
    {
        Answers("business-partner");

        var profile = (await Adapter.GetProfileAsync(SapUnderTest.Maria, CancellationToken.None)).Value!;

        Assert.Equal((SapRecords.Maria, "Maria Okafor", "Person", new DateOnly(1984, 3, 12), new DateOnly(2017, 3, 1)), (profile.CustomerId, profile.Name, profile.Segment, profile.DateOfBirth, profile.CustomerSince));
        Assert.Equal(["M.Okafor@example.com", "maria@old.example.com"], profile.Emails);
        Assert.Equal(["+441632960147"], profile.Phones);
        Assert.Equal(new PostalAddress { Street = "14 Weir Lane", City = "Calder Vale", Postcode = "CV1 4QT", Country = "GB" }, profile.Address);
        Assert.NotNull(profile.Version);
    }

    [Fact]
    public async Task Documented_orders_become_ours_with_days_without_a_zone_and_yen_without_minor_units()
    {
        Answers("sales-orders");

        var orders = (await Adapter.ListOrdersAsync(Ten, PageRequest.First, CancellationToken.None)).Value!;

        Assert.Equal(new Order
        {
            Id = "0000001002", Number = "1002", CustomerId = "10", PlacedOn = new(2026, 11, 10), Status = new(OrderStatus.Open, "B"), Total = new Money(12050, "GBP"), Summary = "Smart meter fitting and 1 more",
            UpdatedAt = new(2026, 11, 10, 9, 41, 1, TimeSpan.Zero),
        }, orders[0]);
        Assert.Equal((new Money(49000, "JPY"), OrderStatus.Cancelled, null), (orders[1].Total, orders[1].Status.Value, orders[1].Summary));
    }

    [Fact]
    public async Task Documented_billing_documents_become_invoices_in_the_minor_units_of_their_currency_and_a_credit_memo_is_negative()
    {
        Answers("billing-documents");

        var invoices = (await Adapter.ListInvoicesAsync(Ten, PageRequest.First, CancellationToken.None)).Value!;

        Assert.Equal([new Money(41260, "GBP"), new Money(-1200, "GBP"), new Money(1235, "KWD"), new Money(5500, "JPY"), new Money(100, "XXX")], invoices.Select(i => i.Total));
        Assert.Equal([(InvoiceStatus.Open, "A/A"), (InvoiceStatus.Paid, "A/C"), (InvoiceStatus.Cancelled, "C/"), (InvoiceStatus.Draft, "B/"), (InvoiceStatus.Paid, "A/C")], invoices.Select(i => (i.Status.Value, i.Status.Raw)));
        Assert.Equal(new DateOnly(2026, 11, 10), invoices[0].IssuedOn);
    }

    [Fact]
    public async Task Who_pays_is_who_an_invoice_belongs_to_where_the_settings_say_so()
    {
        using var test = new SapUnderTest(values: ("InvoiceParty", "payerparty"));
        test.StandIn.Instead = _ => Answer(HttpStatusCode.OK, Fixture.Answer("Sap", "billing-documents"));

        var payers = await test.Adapter.ListInvoicesAsync(new("20"), PageRequest.First, CancellationToken.None);
        var orderers = await test.Adapter.ListInvoicesAsync(Ten, PageRequest.First, CancellationToken.None);

        Assert.Equal((5, Outcome.NotFound, 5), (payers.Value!.Count, orderers.Outcome, orderers.Dropped));
        Assert.Contains("$filter=(PayerParty eq '20' or PayerParty eq '0000000020')", test.Asked[0]);
    }

    [Fact]
    public async Task Documented_deliveries_say_what_SAP_knows_of_them_and_no_more()
    {
        Answers("deliveries");

        var deliveries = (await Adapter.ListDeliveriesAsync(Ten, PageRequest.First, CancellationToken.None)).Value!;

        Assert.Equal([("80000003", DeliveryStatus.InTransit, "C/A", "left the warehouse on 2026-11-09"), ("80000004", DeliveryStatus.Preparing, "A/", null), ("80000002", DeliveryStatus.Delivered, "C/C", "proof of delivery on 2026-11-09"),
            ("80000001", DeliveryStatus.Unknown, "C/", "left the warehouse on 2026-11-07")], deliveries.Select(d => (d.Id, d.Status.Value, d.Status.Raw, d.LastSeen)));
        Assert.Equal(("1002", new DateOnly(2026, 11, 10)), (deliveries[1].OrderNumber, deliveries[1].PromisedOn));
    }

    [Fact]
    public async Task It_is_asked_as_its_documentation_says()
    {
        using var test = new SapUnderTest(new() { Client = "100" }, ("SapClient", "100"));
        await test.Adapter.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None);
        await test.Adapter.FindCustomersAsync(new(KeyKind.Phone, "+15550100001"), CancellationToken.None);
        await test.Adapter.ListOrdersAsync(Ten, new(5), CancellationToken.None);
        await test.Adapter.GetInvoiceAsync(SapUnderTest.Maria, "90088214", CancellationToken.None);
        await test.Adapter.ListDeliveriesAsync(SapUnderTest.Maria, new(5), CancellationToken.None);

        const string partner = $"$select={PartnerMapping.Fields}&$expand={PartnerMapping.Expand}&$top=100&sap-client=100";
        Assert.Equal(
        [
            "GET /API_BUSINESS_PARTNER/A_AddressEmailAddress?$format=json&$select=AddressID,Person,OrdinalNumber,EmailAddress&$orderby=AddressID,Person,OrdinalNumber&$filter=SearchEmailAddress eq 'M.OKAFOR@EXAMPLE.COM'&$top=500&sap-client=100",
            "GET /API_BUSINESS_PARTNER/A_BusinessPartnerAddress?$format=json&$select=BusinessPartner,AddressID&$filter=AddressID eq '9730118420'&$top=100&sap-client=100",
            $"GET /API_BUSINESS_PARTNER/A_BusinessPartner?$format=json&$inlinecount=allpages&$filter=BusinessPartner eq '7730118420'&{partner}",
            "GET /API_BUSINESS_PARTNER/A_AddressPhoneNumber?$format=json&$select=AddressID,Person,OrdinalNumber,PhoneNumber,InternationalPhoneNumber&$orderby=AddressID,Person,OrdinalNumber&$filter=InternationalPhoneNumber eq '+15550100001' or " +
                "(PhoneNumber eq '+15550100001' or PhoneNumber eq '0015550100001' or PhoneNumber eq '15550100001' or PhoneNumber eq '5550100001' or PhoneNumber eq '(555) 010-0001' or PhoneNumber eq '555-010-0001' or " +
                "PhoneNumber eq '+1 555-010-0001' or PhoneNumber eq '+1 (555) 010-0001')&$top=500&sap-client=100",
            $"GET /API_SALES_ORDER_SRV/A_SalesOrder?$format=json&$inlinecount=allpages&$expand=to_Item&$orderby=SalesOrderDate desc,SalesOrder desc&$filter=(SoldToParty eq '10' or SoldToParty eq '0000000010')&$select={OrderMapping.Fields}&$top=5&sap-client=100",
            $"GET /API_BILLING_DOCUMENT_SRV/A_BillingDocument('90088214')?$format=json&$expand=to_Item&$select={InvoiceMapping.FieldsWithItems}&sap-client=100",
            "GET /API_OUTBOUND_DELIVERY_SRV;v=0002/A_OutbDeliveryHeader?$format=json&$inlinecount=allpages&$expand=to_DeliveryDocumentItem&$orderby=DocumentDate desc,DeliveryDocument desc&$filter=SoldToParty eq '7730118420'" +
                $"&$select={DeliveryMapping.Fields}&$top=5&sap-client=100",
        ], test.Asked);
    }

    [Theory]
    [InlineData("o''hara'or'd.almeida@example.org", "José d'Almeida")]
    [InlineData("wei.wang+王@example.com", "王 伟")]
    [InlineData("m.OKAFOR@example.com", "Maria Okafor")]
    public async Task Quotes_other_scripts_and_capitals_in_an_address_are_found(string email, string name)
    {
        var found = await Adapter.FindCustomersAsync(new(KeyKind.Email, email), CancellationToken.None);

        Assert.True(found.IsFound, found.Reason);
        Assert.Equal((name, 0), (Assert.Single(found.Value).Name, found.Dropped));
    }

    [Fact]
    public async Task Two_addresses_that_begin_alike_are_two_customers_and_nothing_is_said_to_be_dropped()
    {
        var found = await Adapter.FindCustomersAsync(new(KeyKind.Email, "accounts.payable.at.two@larkspur.example"), CancellationToken.None);

        Assert.Equal(("Larkspur Mill", 0), (Assert.Single(found.Value!).Name, found.Dropped));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_number_is_the_same_with_and_without_leading_zeros(bool keepsZeros)
    {
        using var test = new SapUnderTest(new() { KeepsZeros = keepsZeros });

        foreach (var number in new[] { "10", "0000000010" })
        {
            var found = Assert.Single((await test.Adapter.FindCustomersAsync(new(KeyKind.CustomerNumber, number), CancellationToken.None)).Value!);
            var orders = (await test.Adapter.ListOrdersAsync(new(number), PageRequest.First, CancellationToken.None)).Value!;
            var profile = (await test.Adapter.GetProfileAsync(new(number), CancellationToken.None)).Value!;
            Assert.Equal(("10", "10", number, "1004", number), (found.RecordId, found.CustomerNumber, Assert.Single(orders).CustomerId, orders[0].Number, profile.CustomerId));
        }
    }

    [Theory]
    [InlineData("10' or SoldToParty ne '")]
    [InlineData("0000000000")]
    [InlineData("77301184200")]
    [InlineData("王")]
    public async Task What_is_no_number_of_SAPs_is_not_asked_for(string number)
    {
        var orders = await Adapter.ListOrdersAsync(new(number), PageRequest.First, CancellationToken.None);
        var found = await Adapter.FindCustomersAsync(new(KeyKind.CustomerNumber, number), CancellationToken.None);

        Assert.Equal((Outcome.NotFound, Outcome.NotFound, 0), (orders.Outcome, found.Outcome, _test.StandIn.Requests.Count));
    }

    [Fact]
    public async Task A_partner_who_is_no_customer_is_not_found()
    {
        foreach (var partner in _test.StandIn.Sets["A_BusinessPartner"]) partner["Customer"] = "";

        Assert.Equal(Outcome.NotFound, (await Adapter.FindCustomersAsync(new(KeyKind.Email, "m.okafor@example.com"), CancellationToken.None)).Outcome);
    }

    [Fact]
    public async Task A_link_to_the_rest_at_another_host_is_asked_for_at_our_own_and_one_that_does_not_end_is_left()
    {
        _test.StandIn.Mode = Testing.ServerMode.SmallPages;
        var page = await Adapter.ListInvoicesAsync(new(SapRecords.Court), new(40), CancellationToken.None);
        var asked = _test.StandIn.Requests.Count;
        var token = 0;
        _test.StandIn.Instead = _ => Answer(HttpStatusCode.OK, $$$"""{"d":{"results":[],"__next":"https://elsewhere.example/x?$skiptoken={{{++token}}}"}}""");

        var endless = await Adapter.ListInvoicesAsync(new(SapRecords.Court), new(40), CancellationToken.None);

        Assert.Equal((40, SapRecords.CourtsInvoices, 5), (page.Value!.Count, page.Total, asked));
        Assert.Equal((Outcome.NotFound, 20), (endless.Outcome, token));
        Assert.All(_test.StandIn.Requests, r => Assert.Equal("my300000-api.s4hana.example", r.Uri.Host));
    }

    [Fact]
    public async Task A_million_orders_of_others_are_not_read_and_none_is_shown()
    {
        var asked = 0;
        _test.StandIn.Instead = _ =>
        {
            asked++;
            var rows = Enumerable.Range(0, 100).Select(i => $$"""{"SalesOrder":"{{asked * 1000 + i}}","SoldToParty":"7730129107"}""");
            return Answer(HttpStatusCode.OK, $$$"""{"d":{"__count":"1000000","results":[{{{string.Join(',', rows)}}}],"__next":"https://elsewhere.example/x?$skiptoken={{{asked}}}"}}""");
        };

        var answer = await Adapter.ListOrdersAsync(SapUnderTest.Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.NotFound, 100, null, 1), (answer.Outcome, answer.Dropped, answer.Next, asked));
    }

    [Fact]
    public async Task A_token_that_has_ended_is_got_anew_once_with_the_secret_in_the_header()
    {
        using var test = new SapUnderTest(values: [("ClientId", SapStandIn.ClientId), ("ClientSecret", SapStandIn.ClientSecret), ("TokenUrl", SapStandIn.Tokens)]);
        await test.Adapter.CheckHealthAsync(CancellationToken.None);
        test.StandIn.Bearers.Clear();

        var answer = await test.Adapter.GetProfileAsync(SapUnderTest.Maria, CancellationToken.None);

        Assert.True(answer.IsFound, answer.Reason);
        var tokens = test.StandIn.Requests.Where(r => r.Uri.AbsoluteUri == SapStandIn.Tokens).ToList();
        Assert.Equal([("Basic c2ItYWdlbnRodWI6czQtYXBwLXMzY3JldA==", "grant_type=client_credentials"), ("Basic c2ItYWdlbnRodWI6czQtYXBwLXMzY3JldA==", "grant_type=client_credentials")], tokens.Select(t => (t.Headers["Authorization"], t.Body)));
    }

    [Fact]
    public async Task An_older_release_that_lacks_a_property_refuses_that_list_and_says_so_without_its_words()
    {
        _test.StandIn.Instead = _ => Answer(HttpStatusCode.BadRequest, Fixture.Answer("Sap", "unknown-property"));

        var answer = await Adapter.ListOrdersAsync(SapUnderTest.Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.Refused, "does not accept the question (400)"), (answer.Outcome, answer.Reason));
    }

    [Fact]
    public async Task A_system_that_is_killed_within_an_answer_is_unreachable()
    {
        _test.StandIn.Instead = _ => new(HttpStatusCode.OK) { Content = new EndlessBody("""{"d":{"results":[{"SalesOrder":"""u8.ToArray(), breaksOff: true) };

        var answer = await Adapter.ListOrdersAsync(SapUnderTest.Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal((Outcome.Unreachable, "broke off within the answer"), (answer.Outcome, answer.Reason));
    }

    [Theory]
    [InlineData("/Date(1793577600000)/", "2026-11-02")]
    [InlineData("/Date(1793577600000+0120)/", "2026-11-02")]
    [InlineData("/Date(-2208988800000)/", "1900-01-01")]
    [InlineData("/Date(253402300799000)/", "9999-12-31")]
    [InlineData("/Date(99999999999999999)/", null)]
    [InlineData("2026-11-02", null)]
    [InlineData(null, null)]
    public void A_day_is_the_day_that_SAP_means_whatever_zone_we_are_in(string? text, string? day) =>
        Assert.Equal(day, Instants.Day(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Every_fault_in_the_settings_is_named_at_once()
    {
        var faults = new SapAdapterFactory().Validate(new()
        {
            SystemId = "erp", BaseUrl = new("http://s4.example/sap/opu/odata/sap"),
            Values = new Dictionary<string, string> { ["ClientId"] = "c", ["ClientSecret"] = "s", ["SapClient"] = "1", ["InvoiceParty"] = "Anybody", ["Colour"] = "red" },
        });

        string[] named = ["BaseUrl must be https", "Values:Colour is not known", "Values:InvoiceParty must be", "Values:SapClient must be", "Values:TokenUrl is missing"];
        Assert.Equal(named.Length, faults.Count);
        Assert.All(faults.Order(StringComparer.Ordinal).Zip(named), f => Assert.StartsWith(f.Second, f.First));
    }
}
