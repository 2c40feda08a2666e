using AgentHub.Abstractions;
using AgentHub.Adapters.BusinessCentral;

namespace AgentHub.Adapters.Tests.BusinessCentral;

public sealed class BusinessCentralAdapterTests
{
    private const string Company = "6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01";
    private const string InvoiceId = "0a0b0c0d-0000-4000-8000-000000088214";
    private static readonly CustomerRef Maria = new("7730118420");
    private readonly CannedServer _server = new("https://api.businesscentral.dynamics.com/v2.0/production/api/v2.0");

    private IAdapter Adapter() => new BusinessCentralAdapterFactory().Create(new()
    {
        SystemId = "erp",
        BaseUrl = _server.Client.BaseAddress!,
        Values = new Dictionary<string, string> { ["Token"] = "t", ["CompanyId"] = Company, ["Currency"] = "GBP" },
    }, _server.Client);

    private static string Invoice(string number, string status = "Open", string currency = "", string customer = "7730118420", string more = "") => $$"""
        {"@odata.etag":"W/1","id":"{{InvoiceId}}","number":"{{number}}","customerNumber":"{{customer}}","invoiceDate":"2026-10-31","dueDate":"0001-01-01",
        "currencyCode":"{{currency}}","totalAmountIncludingTax":412.60,"remainingAmount":412.605,"status":"{{status}}","lastModifiedDateTime":"2026-10-31T06:00:00Z"{{more}} }
        """;

    [Fact]
    public async Task An_invoice_without_currency_is_in_the_local_one_and_unset_dates_are_none()
    {
        _server.Answers($$"""{"value":[{{Invoice("INV-88214")}}],"@odata.count":1}""");

        var answer = await ((IListInvoices)Adapter()).ListInvoicesAsync(Maria, PageRequest.First, CancellationToken.None);

        var invoice = Assert.Single(answer.Value!);
        Assert.Equal((new Money(41260, "GBP"), new Money(41260, "GBP")), (invoice.Total, invoice.Remaining));
        Assert.Equal((new DateOnly(2026, 10, 31), (DateOnly?)null), (invoice.IssuedOn, invoice.DueOn));
        Assert.Equal(1, answer.Total);
        Assert.Equal("/v2.0/production/api/v2.0/companies(6f5c1b8e-0f0e-4c51-9a51-5a6b6f1d0c01)/salesInvoices", _server.Requests[0].Uri.AbsolutePath);
        Assert.Contains("%24filter=customerNumber%20eq%20%277730118420%27", _server.Requests[0].Uri.Query);
    }

    [Theory]
    [InlineData("Draft", InvoiceStatus.Draft, "Draft")]
    [InlineData("In_x0020_Review", InvoiceStatus.Draft, "In Review")]
    [InlineData("Open", InvoiceStatus.Open, "Open")]
    [InlineData("Paid", InvoiceStatus.Paid, "Paid")]
    [InlineData("Canceled", InvoiceStatus.Cancelled, "Canceled")]
    [InlineData("Corrective", InvoiceStatus.Cancelled, "Corrective")]
    [InlineData("_x0020_", InvoiceStatus.Unknown, "")]
    [InlineData("Neu", InvoiceStatus.Unknown, "Neu")]
    public async Task A_status_keeps_the_systems_own_word(string raw, InvoiceStatus status, string word)
    {
        _server.Answers($$"""{"value":[{{Invoice("INV-1", raw)}}]}""");

        var answer = await ((IListInvoices)Adapter()).ListInvoicesAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal(new Coded<InvoiceStatus>(status, word), answer.Value![0].Status);
    }

    [Fact]
    public async Task The_lines_of_an_invoice_come_in_its_order_and_comments_have_no_amounts()
    {
        _server.Answers(Invoice("INV-88214", currency: "EUR", more: """
            ,"salesInvoiceLines":[{"id":"b","sequence":20000,"lineType":"Comment","description":" Estimated ","quantity":0,"unitPrice":0,"amountIncludingTax":0},
            {"id":"a","sequence":10000,"lineType":"Item","description":"Electricity","quantity":5367,"unitOfMeasureCode":"KWH","unitPrice":0.07012,"netAmountIncludingTax":376.33}]
            """));

        var answer = await ((IGetInvoice)Adapter()).GetInvoiceAsync(Maria, InvoiceId, CancellationToken.None);

        Assert.Equal(
            [
                new InvoiceLine { Id = "a", Description = "Electricity", Quantity = 5367, Unit = "KWH", UnitPrice = new(7, "EUR"), Total = new(37633, "EUR") },
                new InvoiceLine { Id = "b", Description = "Estimated" },
            ], answer.Value!.Lines);
    }

    [Fact]
    public async Task A_quotation_mark_in_a_number_stays_within_its_literal()
    {
        _server.Answers("""{"value":[]}""");

        await ((IFindCustomers)Adapter()).FindCustomersAsync(new(KeyKind.CustomerNumber, "x' or number ne '"), CancellationToken.None);

        Assert.Contains("%24filter=number%20eq%20%27x%27%27%20or%20number%20ne%20%27%27%27", _server.Requests[0].Uri.Query);
    }

    [Fact]
    public async Task The_next_page_is_asked_for_at_our_own_address_whatever_host_the_link_names()
    {
        _server.Answers(
            $$"""{"value":[{{Invoice("INV-2")}}],"@odata.nextLink":"https://evil.example/steal?$filter=x&$skiptoken=abc%20d"}""",
            $$"""{"value":[{{Invoice("INV-1")}}]}""");

        var answer = await ((IListInvoices)Adapter()).ListInvoicesAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.Equal(["INV-2", "INV-1"], answer.Value!.Select(i => i.Number));
        Assert.All(_server.Requests, r => Assert.Equal("api.businesscentral.dynamics.com", r.Uri.Host));
        Assert.Contains("%24skiptoken=abc%20d", _server.Requests[1].Uri.Query);
    }

    [Theory]
    [InlineData("https://api.example/x?$skiptoken=same")]
    [InlineData("https://api.example/x?$filter=y")]
    [InlineData("rubbish")]
    public async Task A_link_that_leads_nowhere_or_round_and_round_ends_the_reading(string link)
    {
        var page = $$"""{"value":[{{Invoice("INV-2")}}],"@odata.nextLink":"{{link}}"}""";
        _server.Answers(page, page, page, page);

        var answer = await ((IListInvoices)Adapter()).ListInvoicesAsync(Maria, PageRequest.First, CancellationToken.None);

        Assert.True(answer.IsFound);
        Assert.InRange(_server.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task An_order_says_what_it_is_about()
    {
        _server.Answers("""
            {"value":[{"id":"1","number":"SO-1","customerNumber":"7730118420","orderDate":"2026-10-24","totalAmountIncludingTax":49,"currencyCode":"GBP","fullyShipped":true,
            "status":"Open","salesOrderLines":[{"description":"Cavity draught kit"},{"description":"Fitting"},{"description":" "}]}]}
            """);

        var order = (await ((IListOrders)Adapter()).ListOrdersAsync(Maria, PageRequest.First, CancellationToken.None)).Value![0];

        Assert.Equal(("Cavity draught kit and 1 more", OrderStatus.Shipped, "Open"), (order.Summary, order.Status.Value, order.Status.Raw));
    }

    [Fact]
    public async Task The_product_number_is_the_systems_own()
    {
        _server.Answers($$"""{"id":"{{Company}}","systemVersion":"27.0.1","name":"Calder Vale Energy"}""");

        Assert.Equal("27.0.1", (await ((ICheckHealth)Adapter()).CheckHealthAsync(CancellationToken.None)).Value?.Version);
    }
}
