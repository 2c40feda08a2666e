using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.People;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Sandbox.Tests.People;

/// <summary>The population as the three products show it.</summary>
public sealed class CustomersOnTheWireTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private readonly RunningSandbox _sandbox = shared.Sandbox;

    private Population All => _sandbox.Services.GetRequiredService<Population>();

    private Person Long => All.People.First(p => p.Kind == PersonKind.LongHistory);

    [Fact]
    public async Task Five_thousand_invoices_are_paged_to_the_end_newest_first()
    {
        var numbers = new List<string>();
        var pages = 0;
        for (var next = $"{RunningSandbox.Company}/salesInvoices?$filter=customerNumber eq '{Account(Long)}'&$orderby=invoiceDate desc&$count=true"; next is not null; pages++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, next) { Headers = { { "Prefer", "odata.maxpagesize=1000" } } };
            var page = (await (await _sandbox.BusinessCentral.SendAsync(request)).Content.ReadFromJsonAsync<JsonNode>())!;
            Assert.Equal(5_000, (int)page["@odata.count"]!);
            numbers.AddRange(page["value"]!.AsArray().Select(i => (string)i!["number"]!));
            next = (string?)page["@odata.nextLink"];
        }

        Assert.Equal((5, 5_000, 5_000), (pages, numbers.Count, numbers.Distinct().Count()));
        Assert.Equal(numbers.OrderDescending(StringComparer.Ordinal), numbers);
    }

    [Fact]
    public async Task Top_ends_the_pages_also_where_more_rows_are_there()
    {
        var path = $"{RunningSandbox.Company}/salesOrders?$filter=customerNumber eq '{Account(Long)}'&$orderby=orderDate desc&$top=150&$skip=10";
        using var first = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Prefer", "odata.maxpagesize=100" } } };
        var one = (await (await _sandbox.BusinessCentral.SendAsync(first)).Content.ReadFromJsonAsync<JsonNode>())!;
        using var second = new HttpRequestMessage(HttpMethod.Get, (string?)one["@odata.nextLink"]) { Headers = { { "Prefer", "odata.maxpagesize=100" } } };
        var two = (await (await _sandbox.BusinessCentral.SendAsync(second)).Content.ReadFromJsonAsync<JsonNode>())!;

        Assert.Equal((100, 50), (one["value"]!.AsArray().Count, two["value"]!.AsArray().Count));
        Assert.Null(two["@odata.nextLink"]);
        Assert.EndsWith("4990", (string)one["value"]![0]!["number"]!);
    }

    [Fact]
    public async Task An_invoice_of_any_customer_is_found_by_id_and_by_number_with_its_lines()
    {
        var list = await ErpAsync($"salesInvoices?$filter=customerNumber eq '{Account(Long)}'&$top=3&$skip=2000");
        var listed = list["value"]![1]!;

        var byId = await ErpAsync($"salesInvoices({listed["id"]})?$expand=salesInvoiceLines");
        var byNumber = await ErpAsync($"salesInvoices?$filter=number eq '{listed["number"]}'");

        Assert.Equal((string?)listed["number"], (string?)byId["number"]);
        Assert.Equal((decimal)byId["totalAmountExcludingTax"]!, byId["salesInvoiceLines"]!.AsArray().Sum(l => (decimal)l!["amountExcludingTax"]!));
        Assert.Equal((string?)listed["id"], (string?)byNumber["value"]!.AsArray().Single()!["id"]);
    }

    [Fact]
    public async Task A_customer_is_found_by_number_address_and_telephone_as_it_was_typed()
    {
        var customer = All.Erp.All.First(c => c.Phone is not null && c.Email is not null && c.Firm is null);

        foreach (var (property, value) in new[] { ("number", customer.Account), ("email", customer.Email!), ("phoneNumber", customer.Phone!) })
        {
            var found = (await ErpAsync($"customers?$filter={Uri.EscapeDataString($"{property} eq '{value}' or {property} eq 'nobody'")}"))["value"]!.AsArray();
            Assert.Contains(customer.Account, found.Select(c => (string?)c!["number"]));
            Assert.InRange(found.Count, 1, 2);
        }
        var one = await ErpAsync($"customers({DocumentNumber.Id(DocumentKind.Customer, customer.Index - SystemPeople.FirstIndex, 0)})");
        Assert.Equal(customer.Account, (string?)one["number"]);
    }

    [Fact]
    public async Task A_question_that_would_read_every_invoice_is_refused_and_says_how_to_ask()
    {
        var response = await _sandbox.BusinessCentral.GetAsync($"{RunningSandbox.Company}/salesInvoices?$filter=remainingAmount gt 10");

        Assert.Equal(HttpStatusCode.RequestTimeout, response.StatusCode);
        Assert.Contains("customerNumber", (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]!["message"]!);
    }

    [Fact]
    public async Task All_invoices_can_be_paged_without_being_written_out()
    {
        var page = await ErpAsync("salesInvoices?$count=true&$top=2&$skip=300000");

        Assert.True((int)page["@odata.count"]! > 600_000);
        Assert.Equal(2, page["value"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("sort=-id", true)]
    [InlineData("", false)]
    public async Task Five_thousand_tickets_are_paged_to_the_end_by_cursor(string sort, bool descending)
    {
        var ids = new List<long>();
        for (var next = $"zendesk/api/v2/users/{await UserAsync(Long)}/tickets/requested?page[size]=100&{sort}"; next is not null;)
        {
            var page = (await _sandbox.Zendesk.GetFromJsonAsync<JsonNode>(next))!;
            ids.AddRange(page["tickets"]!.AsArray().Select(t => (long)t!["id"]!));
            next = (bool)page["meta"]!["has_more"]! ? (string?)page["links"]!["next"] : null;
        }

        Assert.Equal((5_000, 5_000), (ids.Count, ids.Distinct().Count()));
        Assert.Equal(descending ? ids.OrderDescending() : ids.Order(), ids);
    }

    [Fact]
    public async Task What_is_not_done_of_five_thousand_tickets_is_found_however_old_it_is()
    {
        var user = await UserAsync(Long);

        var open = (await DeskAsync($"search?query={Uri.EscapeDataString($"type:ticket requester:{user} status<solved")}"))["results"]!.AsArray();
        var related = await DeskAsync($"users/{user}/related");

        Assert.Contains(open, t => (long)t!["id"]! % 10_000 == 2_500);
        Assert.All(open, t => Assert.Contains((string)t!["status"]!, new[] { "new", "open", "pending" }));
        Assert.Equal(5_000, (int)related["user_related"]!["requested_tickets"]!);
    }

    [Fact]
    public async Task A_ticket_written_for_a_customer_is_the_newest_and_an_old_one_can_be_changed()
    {
        var user = await UserAsync(All.People.First(p => p is { Kind: PersonKind.Twice, Tickets: > 2 }));
        var before = (await DeskAsync($"users/{user}/tickets/requested?page[size]=100&sort=-id"))["tickets"]!.AsArray();
        var created = await _sandbox.Zendesk.PostAsJsonAsync("zendesk/api/v2/tickets", new { ticket = new { subject = "New", comment = new { body = "Body" }, requester_id = user } });
        var open = before[^1]!;
        await _sandbox.Zendesk.PutAsJsonAsync($"zendesk/api/v2/tickets/{open["id"]}", new { ticket = new { priority = "urgent" } });

        var after = (await DeskAsync($"users/{user}/tickets/requested?page[size]=100&sort=-id"))["tickets"]!.AsArray();

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(before.Count + 1, after.Count);
        Assert.Equal("New", (string?)after[0]!["subject"]);
        Assert.Equal((string)open["status"]! == "closed" ? (string?)open["priority"] : "urgent", (string?)after[^1]!["priority"]);
    }

    [Fact]
    public async Task A_switchboard_is_sixty_people_in_every_search()
    {
        var people = All.People.Where(p => p.Kind == PersonKind.Switchboard).ToList();
        var number = people[0].Phone!.Value;

        var crm = await CrmAsync(new { propertyName = "phone", @operator = "IN", values = new[] { number.E164, "0" } }, limit: 100);
        var desk = await DeskAsync($"users/search?query={Uri.EscapeDataString($"role:end-user phone:*{number.National}")}");

        Assert.Equal((60, 60), ((int)crm["total"]!, (int)desk["count"]!));
    }

    [Fact]
    public async Task A_search_is_paged_to_ten_thousand_results_and_a_list_to_its_end()
    {
        var total = await CrmTotalAsync();
        var last = await CrmResponseAsync(new { propertyName = "lastname", @operator = "NEQ", value = "nobody" }, 100, after: "9900");
        var beyond = await CrmResponseAsync(new { propertyName = "lastname", @operator = "NEQ", value = "nobody" }, 100, after: "10000");
        var ids = new HashSet<string>();
        for (var after = $"{total - 250}"; after is not null;)
        {
            var page = (await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v3/objects/contacts?limit=100&after={after}"))!;
            ids.UnionWith(page["results"]!.AsArray().Select(r => (string)r!["id"]!));
            after = (string?)page["paging"]?["next"]?["after"];
        }

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.BadRequest), (last.StatusCode, beyond.StatusCode));
        Assert.Equal(250, ids.Count);
    }

    [Fact]
    public async Task A_contact_is_found_by_id_by_a_word_of_its_name_and_by_a_property()
    {
        var contact = All.Crm.All.First(c => c.Email is not null && c.Last.Length > 4);
        var found = await CrmAsync(new { propertyName = "email", @operator = "EQ", value = contact.Email!.ToUpperInvariant() }, 10);
        var id = (string)found["results"]![0]!["id"]!;

        var one = (await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v3/objects/contacts/{id}?properties=account_number"))!;
        var byAccount = (await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v3/objects/contacts/{contact.Account}?idProperty=account_number"))!;
        var byWord = await CrmAsync(new { propertyName = "lastname", @operator = "CONTAINS_TOKEN", value = contact.Last[..4] + "*" }, 200);

        Assert.Equal((1, contact.Account, id), ((int)found["total"]!, (string?)one["properties"]!["account_number"], (string?)byAccount["id"]));
        Assert.Contains(id, byWord["results"]!.AsArray().Select(r => (string?)r!["id"]));
        Assert.Equal(All.Crm.All.Count(c => c.Last.StartsWith(contact.Last[..4], StringComparison.OrdinalIgnoreCase)), (int)byWord["total"]!);
    }

    [Fact]
    public async Task The_population_has_its_tickets_in_the_crm_too_each_with_its_own_contact()
    {
        var longest = All.Crm.All.Select((c, at) => (Customer: c, at)).MaxBy(c => All.Crm.PersonAt(c.at).Tickets);
        var account = longest.Customer.Account;
        var contact = (string)(await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v3/objects/contacts/{account}?idProperty=account_number"))!["id"]!;

        var response = await _sandbox.HubSpot.PostAsJsonAsync("hubspot/crm/v3/objects/tickets/search", new
        {
            filterGroups = new[] { new { filters = new[] { new { propertyName = "associations.contact", @operator = "EQ", value = contact } } } },
            sorts = new[] { "-createdate" }, limit = 200,
        });

        var found = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(All.Crm.PersonAt(longest.at).Tickets, (int)found["total"]!);
        var id = (string)found["results"]![0]!["id"]!;
        var one = (await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v3/objects/tickets/{id}?associations=contacts"))!;
        Assert.Equal(contact, (string?)one["associations"]!["contacts"]!["results"]![0]!["id"]);
    }

    private static string Account(Person person) => person.Records[0].Record.Account;

    private async Task<int> CrmTotalAsync() =>
        (int)(await (await _sandbox.HubSpot.PostAsJsonAsync("hubspot/crm/v3/objects/contacts/search", new { limit = 1 })).Content.ReadFromJsonAsync<JsonNode>())!["total"]!;

    private async Task<long> UserAsync(Person person) => (long)(await DeskAsync("users/search?external_id=" + Account(person)))["users"]![0]!["id"]!;

    private async Task<JsonNode> CrmAsync(object filter, int limit) => (await (await CrmResponseAsync(filter, limit)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonNode>())!;

    private Task<HttpResponseMessage> CrmResponseAsync(object filter, int limit, string? after = null) => _sandbox.HubSpot.PostAsJsonAsync(
        "hubspot/crm/v3/objects/contacts/search", new { filterGroups = new[] { new { filters = new[] { filter } } }, limit, after });

    private async Task<JsonNode> ErpAsync(string path) => (await _sandbox.BusinessCentral.GetFromJsonAsync<JsonNode>($"{RunningSandbox.Company}/{path}"))!;

    private async Task<JsonNode> DeskAsync(string path) => (await _sandbox.Zendesk.GetFromJsonAsync<JsonNode>("zendesk/api/v2/" + path))!;
}
