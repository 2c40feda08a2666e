using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Tests.Contracts;

namespace AgentHub.Sandbox.Tests.BusinessCentral;

public sealed class BusinessCentralTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private readonly RunningSandbox _sandbox = shared.Sandbox;

    [Fact]
    public async Task Marias_twelve_earlier_invoices_have_a_mean_of_exactly_130_pounds()
    {
        var invoices = await RowsAsync("salesInvoices?$filter=customerNumber eq '7730118420'&$orderby=invoiceDate desc");

        Assert.Equal(13, invoices.Count);
        Assert.Equal(("INV-88214", 412.60m, "Open"), ((string)invoices[0]!["number"]!, (decimal)invoices[0]!["totalAmountIncludingTax"]!, (string)invoices[0]!["status"]!));
        var earlier = invoices.Skip(1).Select(i => (decimal)i!["totalAmountIncludingTax"]!).ToList();
        Assert.Equal(130.00m, earlier.Average());
        Assert.All(earlier, total => Assert.InRange(total, 112m, 151m));
        Assert.All(invoices.Skip(1), i => Assert.Equal(("Paid", 0m), ((string)i!["status"]!, (decimal)i["remainingAmount"]!)));
    }

    [Fact]
    public async Task Odd_invoice_says_that_its_reading_is_an_estimate_and_its_lines_add_up()
    {
        var id = (string)(await RowsAsync("salesInvoices?$filter=number eq 'INV-88214'"))[0]!["id"]!;

        var detail = await GetAsync($"salesInvoices({id})?$expand=salesInvoiceLines");
        var plain = await GetAsync($"salesInvoices({id})");

        var lines = detail["salesInvoiceLines"]!.AsArray();
        Assert.Contains("51,940 (estimated)", (string)lines[0]!["description"]!);
        Assert.Equal((decimal)detail["totalAmountExcludingTax"]!, lines.Sum(l => (decimal)l!["amountExcludingTax"]!));
        Assert.False(plain.AsObject().ContainsKey("salesInvoiceLines"), "lines come only when expanded");
    }

    [Theory]
    [InlineData("customerNumber eq '7730118420' and status eq 'Open'", 1)]
    [InlineData("status eq 'Open' and (customerNumber eq '7730118420' or customerNumber eq '7730117733')", 2)]
    [InlineData("customerNumber eq '7730118420' and totalAmountIncludingTax gt 150", 2)]
    [InlineData("customerNumber eq 'x'' or ''1'' eq ''1'", 0)]
    [InlineData("startswith(number,'INV-882') and customerNumber ne '7730118420'", 2)]
    public async Task Filters_mean_what_odata_says(string filter, int rows) =>
        Assert.Equal(rows, (await RowsAsync("salesInvoices?$filter=" + Uri.EscapeDataString(filter))).Count);

    [Theory]
    [InlineData("customerNo eq '1'")]
    [InlineData("customerNumber eq '1")]
    [InlineData("customerNumber equals '1'")]
    [InlineData("(customerNumber eq '1'")]
    [InlineData("customerNumber eq '1' customerNumber")]
    public async Task Filter_that_is_not_one_is_refused_with_the_odata_error_object(string filter)
    {
        var response = await _sandbox.BusinessCentral.GetAsync($"{RunningSandbox.Company}/customers?$filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!;
        Assert.Equal("BadRequest", (string?)error["code"]);
        Assert.Contains("CorrelationId:", (string)error["message"]!);
    }

    [Fact]
    public async Task Parameter_without_its_dollar_is_ignored_and_everybody_comes() =>
        Assert.True((await RowsAsync("customers?filter=" + Uri.EscapeDataString("number eq '7730118420'"))).Count >= 20);

    [Fact]
    public async Task Long_list_is_read_to_its_end_by_following_next_links()
    {
        var numbers = new List<string>();
        var pages = 0;
        for (var next = $"{RunningSandbox.Company}/salesInvoices?$filter=customerNumber eq '7730100001'"; next is not null; pages++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, next) { Headers = { { "Prefer", "odata.maxpagesize=50" } } };
            var page = (await (await _sandbox.BusinessCentral.SendAsync(request)).Content.ReadFromJsonAsync<JsonNode>())!;
            numbers.AddRange(page["value"]!.AsArray().Select(i => (string)i!["number"]!));
            next = (string?)page["@odata.nextLink"];
        }

        Assert.Equal((3, 130, 130), (pages, numbers.Count, numbers.Distinct().Count()));
    }

    [Fact]
    public async Task Top_and_skip_cut_the_list_and_count_tells_its_length()
    {
        var page = await GetAsync("salesInvoices?$filter=customerNumber eq '7730118420'&$orderby=number desc&$top=2&$skip=1&$count=true&$select=number");

        Assert.Equal(["INV-87102", "INV-85990"], page["value"]!.AsArray().Select(i => (string?)i!["number"]));
        Assert.Equal(13, (int)page["@odata.count"]!);
        Assert.Equal(["@odata.etag", "number"], page["value"]![0]!.AsObject().Select(m => m.Key));
    }

    [Theory]
    [InlineData("business-central/companies(00000000-0000-0000-0000-000000000001)/customers", HttpStatusCode.NotFound)]
    [InlineData(RunningSandbox.Company + "/vendors", HttpStatusCode.NotFound)]
    [InlineData(RunningSandbox.Company + "/customers(00000000-0000-0000-0000-000000000001)", HttpStatusCode.NotFound)]
    [InlineData(RunningSandbox.Company + "/customers(7730118420)", HttpStatusCode.BadRequest)]
    [InlineData("business-central/nothing", HttpStatusCode.NotFound)]
    public async Task What_does_not_exist_is_answered_in_the_vendors_shape(string path, HttpStatusCode status)
    {
        var response = await _sandbox.BusinessCentral.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.NotNull((await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["message"]);
    }

    [Theory]
    [InlineData("business-central/api/v2.0/companies")]
    [InlineData("business-central/v2.0/production/api/v2.0/companies")]
    public async Task All_spellings_of_the_root_lead_to_the_same_service(string path) =>
        Assert.Equal("Calder Vale Energy", (string?)(await _sandbox.BusinessCentral.GetFromJsonAsync<JsonNode>(path))!["value"]![0]!["name"]);

    [Fact]
    public async Task Wrong_token_is_refused_in_the_vendors_shape()
    {
        var response = await _sandbox.HubSpot.GetAsync(RunningSandbox.Company + "/customers");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Authentication_InvalidCredentials", (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["code"]);
    }

    [ContractFact]
    public async Task Customers_have_the_fields_and_types_of_the_contract()
    {
        var customers = await GetAsync("customers?$top=3");
        // Fields Microsoft's own page of the entity has beside the third-party file's.
        string[] more = ["@odata.context", "@odata.etag", "salespersonCode", "balanceDue", "creditLimit", "taxAreaDisplayName", "taxRegistrationNumber"];

        Assert.Empty(new OpenApiShape(VendorContracts.Yaml("business-central", "customers")).Faults("CustomerCollection", customers, more));
    }

    private async Task<JsonArray> RowsAsync(string path) => (await GetAsync(path))["value"]!.AsArray();

    private async Task<JsonNode> GetAsync(string path) => (await _sandbox.BusinessCentral.GetFromJsonAsync<JsonNode>($"{RunningSandbox.Company}/{path}"))!;
}
