using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.BusinessCentral;

public sealed class OrdersAndShipmentsTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Grace = "7730133002";
    private readonly HttpClient _api = shared.Sandbox.BusinessCentral;

    [Fact]
    public async Task An_order_is_created_with_its_lines_as_a_draft_at_list_price_and_twice_when_it_is_sent_twice()
    {
        var order = new
        {
            customerNumber = Grace, externalDocumentNumber = "po 12",
            salesOrderLines = new object[] { new { lineType = "Item", lineObjectNumber = "1002-e", quantity = 2 }, new { lineType = "Comment", description = "Ring" } },
        };

        var first = await PostAsync(order);
        await PostAsync(order);

        Assert.Equal((HttpStatusCode.Created, "Draft", "PO 12"), (first.Status, (string)first.Body["status"]!, (string)first.Body["externalDocumentNumber"]!));
        Assert.Equal((81.66m, 97.99m), ((decimal)first.Body["totalAmountExcludingTax"]!, (decimal)first.Body["totalAmountIncludingTax"]!));
        Assert.False(first.Body.AsObject().ContainsKey("salesOrderLines"), "lines come only when expanded");
        var found = await RowsAsync($"salesOrders?$filter=customerNumber eq '{Grace}' and externalDocumentNumber eq 'PO 12'&$expand=salesOrderLines");
        Assert.Equal(2, found.Count);
        Assert.Equal([("Item", "1002-E"), ("Comment", "")], found[0]!["salesOrderLines"]!.AsArray().Select(l => ((string)l!["lineType"]!, (string)l["lineObjectNumber"]!)));
    }

    [Theory]
    [InlineData("""{"customerNumber":"7730122245","salesOrderLines":[{"lineType":"Item","lineObjectNumber":"1000-E","quantity":1},{"lineType":"Item","lineObjectNumber":"9999-E","quantity":1}]}""", "Item does not exist.")]
    [InlineData("""{"customerNumber":"7730122245","salesOrderLines":[{"lineObjectNumber":"1000-E","lineType":"Item","quantity":1}]}""", "lineObjectNumber")]
    [InlineData("""{"customerNumber":"7730122245","salesOrderLines":[{"lineType":"Item","quantity":1}]}""", "must specify an item")]
    [InlineData("""{"customerNumber":"7730122245","salesOrderLines":{}}""", "must be a list")]
    [InlineData("""{"customerNumber":"7730122245","number":"SO-1"}""", "number")]
    [InlineData("""{"customerNumber":"7730122245","externalDocumentNumber":"123456789012345678901234567890123456"}""", "35 characters")]
    [InlineData("""{"customerNumber":"0000000000"}""", "cannot be found")]
    [InlineData("""{"externalDocumentNumber":"1"}""", "must be provided")]
    [InlineData("""[1]""", "must be an object")]
    public async Task An_order_that_is_not_taken_leaves_nothing_behind(string body, string why)
    {
        var before = (await RowsAsync("salesOrders?$filter=customerNumber eq '7730122245'")).Count;

        var response = await _api.PostAsync($"{RunningSandbox.Company}/salesOrders", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(why, (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["message"]!);
        Assert.Equal(before, (await RowsAsync("salesOrders?$filter=customerNumber eq '7730122245'")).Count);
    }

    [Fact]
    public async Task An_order_is_removed_by_whoever_has_read_it_as_it_is_and_a_shipped_one_is_not()
    {
        var order = (await PostAsync(new { customerNumber = "7730127719" })).Body;
        var shipped = Assert.Single(await RowsAsync("salesOrders?$filter=number eq 'SO-18402'"))!;

        Assert.Equal(HttpStatusCode.BadRequest, await DeleteAsync(order, null));
        Assert.Equal(HttpStatusCode.Conflict, await DeleteAsync(order, "W/\"old\""));
        Assert.Equal(HttpStatusCode.BadRequest, await DeleteAsync(shipped, "*"));
        Assert.Equal(HttpStatusCode.NoContent, await DeleteAsync(order, (string)order["@odata.etag"]!));
        Assert.Equal(HttpStatusCode.NotFound, await DeleteAsync(order, "*"));
        Assert.Empty(await RowsAsync("salesOrders?$filter=customerNumber eq '7730127719'"));
    }

    [Fact]
    public async Task Every_shipped_order_has_a_shipment_and_no_other_has_one()
    {
        var orders = await RowsAsync("salesOrders?$top=400&$select=number,fullyShipped,customerNumber");
        foreach (var customer in orders.Select(o => (string)o!["customerNumber"]!).Distinct().Take(40))
        {
            var shipped = (await RowsAsync($"salesOrders?$filter=customerNumber eq '{customer}'")).Where(o => (bool)o!["fullyShipped"]!).Select(o => (string)o!["number"]!);
            var shipments = await RowsAsync($"salesShipments?$filter=customerNumber eq '{customer}'&$expand=salesShipmentLines");

            Assert.Equal(shipped.Order(), shipments.Select(s => (string)s!["orderNumber"]!).Order());
            Assert.All(shipments, s => Assert.Equal(1m, s!["salesShipmentLines"]!.AsArray().Sum(l => (decimal)l!["quantity"]!)));
            foreach (var shipment in shipments.Take(3))
            {
                Assert.Equal((string)shipment!["id"]!, (string)(await GetAsync($"salesShipments({shipment["id"]})"))["id"]!);
                Assert.Single(await RowsAsync($"salesShipments?$filter=number eq '{shipment["number"]}'"));
            }
        }
    }

    [Fact]
    public async Task What_a_customer_owes_comes_when_it_is_expanded_and_only_then()
    {
        var maria = Assert.Single(await RowsAsync("customers?$filter=number eq '7730118420'&$expand=customerFinancialDetail"))!;
        var plain = Assert.Single(await RowsAsync("customers?$filter=number eq '7730118420'"))!;

        // INV-88214 is open and due in a fortnight.
        Assert.Equal((412.60m, 0m), ((decimal)maria["customerFinancialDetail"]!["balance"]!, (decimal)maria["customerFinancialDetail"]!["overdueAmount"]!));
        Assert.False(plain.AsObject().ContainsKey("customerFinancialDetail"));
    }

    [Fact]
    public async Task Items_can_be_looked_up_and_fields_cannot_be_joined_by_or()
    {
        var items = await RowsAsync("items?$filter=contains(displayName,'kit')");
        var or = await _api.GetAsync($"{RunningSandbox.Company}/customers?$filter={Uri.EscapeDataString("number eq '1' or email eq 'a@example.com'")}");

        Assert.Equal("1002-E", (string)Assert.Single(items)!["number"]!);
        Assert.Equal(HttpStatusCode.BadRequest, or.StatusCode);
        Assert.Contains("'OR' operator is not supported on distinct fields", (string)(await or.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["message"]!);
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(object order)
    {
        using var response = await _api.PostAsJsonAsync($"{RunningSandbox.Company}/salesOrders", order);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private async Task<HttpStatusCode> DeleteAsync(JsonNode row, string? etag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"{RunningSandbox.Company}/salesOrders({row["id"]})");
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var response = await _api.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<JsonArray> RowsAsync(string path) => (await GetAsync(path))["value"]!.AsArray();

    private async Task<JsonNode> GetAsync(string path) => (await _api.GetFromJsonAsync<JsonNode>($"{RunningSandbox.Company}/{path}"))!;
}
