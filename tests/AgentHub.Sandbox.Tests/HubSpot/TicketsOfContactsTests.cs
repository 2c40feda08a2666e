using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Tests.Contracts;

namespace AgentHub.Sandbox.Tests.HubSpot;

public sealed class TicketsOfContactsTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Objects = "hubspot/crm/v3/objects";
    private const string Maria = "10101";
    private readonly HttpClient _api = shared.Sandbox.HubSpot;

    [Fact]
    public async Task Tickets_of_a_contact_come_the_newest_first_when_that_is_asked_for()
    {
        var found = await SearchAsync("tickets", new { filterGroups = Group(Contact(Maria)), properties = new[] { "subject" }, sorts = new[] { "-createdate" } });

        // Other tests create tickets for her, all of them newer.
        var hers = found["results"]!.AsArray().TakeLast(3).Select(r => r!["properties"]!);
        Assert.Equal([("Bill too high", "3"), ("No access to meter cupboard", "1703"), ("Change of direct-debit day", "4")], hers.Select(p => ((string?)p["subject"], (string?)p["hs_pipeline_stage"])));
    }

    [Fact]
    public async Task Older_than_a_moment_is_asked_for_in_milliseconds()
    {
        var newest = (await SearchAsync("tickets", new { filterGroups = Group(Contact(Maria)), sorts = new[] { "-createdate" } }))["results"]![0]!;
        var ms = DateTimeOffset.Parse((string)newest["properties"]!["createdate"]!, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();

        var older = await SearchAsync("tickets", new { filterGroups = Group(Contact(Maria), new { propertyName = "createdate", @operator = "LT", value = $"{ms}" }) });

        Assert.DoesNotContain((string?)newest["id"], older["results"]!.AsArray().Select(r => (string?)r!["id"]));
        Assert.True((int)older["total"]! >= 2);
    }

    [Fact]
    public async Task What_is_created_for_a_contact_is_found_with_it_and_a_closed_one_has_its_date()
    {
        var created = await PostAsync("tickets", new
        {
            properties = new { subject = "Move", content = "b", hs_pipeline = "17", hs_pipeline_stage = "1701" },
            associations = new[] { Tie(Maria, 16) },
        });
        var id = (string)created.Body["id"]!;

        using var closed = await _api.PatchAsJsonAsync($"{Objects}/tickets/{id}", new { properties = new { hs_pipeline_stage = "1703" } });
        using var foreign = await _api.PatchAsJsonAsync($"{Objects}/tickets/{id}", new { properties = new { hs_pipeline_stage = "4" } });

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.BadRequest), (created.Status, closed.StatusCode, foreign.StatusCode));
        var hers = (await _api.GetFromJsonAsync<JsonNode>($"hubspot/crm/v4/objects/contacts/{Maria}/associations/tickets"))!["results"]!.AsArray();
        Assert.Contains(id, hers.Select(r => (string?)r!["toObjectId"]));
        var read = (await _api.GetFromJsonAsync<JsonNode>($"{Objects}/tickets/{id}?properties=closed_date&associations=contacts"))!;
        Assert.NotNull((string?)read["properties"]!["closed_date"]);
        Assert.Equal(Maria, (string?)read["associations"]!["contacts"]!["results"]![0]!["id"]);
    }

    [Theory]
    [InlineData("tickets", """{"properties":{"subject":"x"}}""", "hs_pipeline_stage")]
    [InlineData("tickets", """{"properties":{"subject":"x","hs_pipeline_stage":"1703"}}""", "pipeline stage")]
    [InlineData("tickets", """{"properties":{"subject":"x","hs_pipeline_stage":"1","shoe_size":"44"}}""", "does not exist")]
    [InlineData("tickets", """{"properties":{"subject":"x","hs_pipeline_stage":"1"},"associations":[{"to":{"id":"999999999"},"types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":16}]}]}""", "does not exist")]
    [InlineData("tickets", """{"properties":{"subject":"x","hs_pipeline_stage":"1"},"associations":[{"to":{"id":"10101"},"types":[{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":202}]}]}""", "association type")]
    [InlineData("tasks", """{"properties":{"hs_task_subject":"x"}}""", "hs_timestamp")]
    [InlineData("tasks", """{"properties":{"hs_timestamp":"soon"}}""", "timestamp")]
    [InlineData("faxes", """{"properties":{}}""", "object type")]
    public async Task What_the_product_would_not_create_is_refused(string type, string body, string says)
    {
        using var response = await _api.PostAsync($"{Objects}/{type}", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(says, (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_are_read_at_once_and_those_that_are_missing_are_named()
    {
        var read = await PostAsync("tickets/batch/read", new { inputs = new[] { new { id = "30005512" }, new { id = "1" } }, properties = new[] { "subject" }, propertiesWithHistory = Array.Empty<string>() });
        var tied = await PostRawAsync("hubspot/crm/v4/associations/tickets/contacts/batch/read", new { inputs = new[] { new { id = "30005512" }, new { id = "1" } } });

        Assert.Equal((HttpStatusCode.MultiStatus, HttpStatusCode.MultiStatus), (read.Status, tied.Status));
        Assert.Equal("Bill too high", (string?)Assert.Single(read.Body["results"]!.AsArray())!["properties"]!["subject"]);
        var tie = Assert.Single(tied.Body["results"]!.AsArray())!;
        Assert.Equal(("30005512", Maria), ((string?)tie["from"]!["id"], (string?)tie["to"]![0]!["toObjectId"]));
    }

    [Fact]
    public async Task A_call_stands_where_a_ticket_came_in_by_telephone()
    {
        var calls = await SearchAsync("calls", new { filterGroups = Group(Contact(Maria)), properties = new[] { "hs_call_title", "hs_timestamp" } });

        Assert.Equal("No access to meter cupboard", (string?)Assert.Single(calls["results"]!.AsArray())!["properties"]!["hs_call_title"]);
    }

    [Fact]
    public async Task Pipelines_name_their_stages_and_say_which_are_closed()
    {
        var pipelines = (await _api.GetFromJsonAsync<JsonNode>("hubspot/crm/v3/pipelines/tickets"))!["results"]!.AsArray();

        Assert.Equal(["0", "17"], pipelines.Select(p => (string?)p!["id"]));
        Assert.Equal(["OPEN", "OPEN", "OPEN", "CLOSED"], pipelines[0]!["stages"]!.AsArray().Select(s => (string?)s!["metadata"]!["ticketState"]));
    }

    [ContractFact]
    public async Task Answers_have_the_shape_of_the_vendors_own_contracts()
    {
        var (tickets, ties) = (new OpenApiShape(VendorContracts.HubSpot("tickets")), new OpenApiShape(VendorContracts.HubSpot("associations-v4")));
        var search = await SearchAsync("tickets", new { limit = 1 });
        var one = await _api.GetFromJsonAsync<JsonNode>($"{Objects}/tickets/30005512?associations=contacts");
        var read = await PostAsync("tickets/batch/read", new { inputs = new[] { new { id = "30005512" } }, properties = new[] { "subject" } });
        var cut = await PostAsync("tickets/batch/read", new { inputs = new[] { new { id = "1" } }, properties = new[] { "subject" } });
        var tied = await PostRawAsync("hubspot/crm/v4/associations/tickets/contacts/batch/read", new { inputs = new[] { new { id = "30005512" } } });
        var untied = await PostRawAsync("hubspot/crm/v4/associations/tickets/contacts/batch/read", new { inputs = new[] { new { id = "1" } } });
        var created = await PostAsync("tickets", new { properties = new { subject = "x", hs_pipeline_stage = "1" } });

        Assert.Empty(tickets.Faults("CollectionResponseWithTotalSimplePublicObject", search));
        Assert.Empty(tickets.Faults("SimplePublicObjectWithAssociations", one));
        Assert.Empty(tickets.Faults("BatchResponseSimplePublicObject", read.Body));
        Assert.Empty(tickets.Faults("BatchResponseSimplePublicObjectWithErrors", cut.Body));
        Assert.Empty(ties.Faults("BatchResponsePublicAssociationMultiWithLabel", tied.Body));
        Assert.Empty(ties.Faults("BatchResponsePublicAssociationMultiWithLabelWithErrors", untied.Body));
        Assert.Empty(tickets.Faults("SimplePublicObject", created.Body));
    }

    private static object Contact(string id) => new { propertyName = "associations.contact", @operator = "EQ", value = id };

    private static object Tie(string to, int type) => new { to = new { id = to }, types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = type } } };

    private static object[] Group(params object[] filters) => [new { filters }];

    private async Task<JsonNode> SearchAsync(string type, object body)
    {
        var answer = await PostAsync(type + "/search", body);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Body;
    }

    private Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(string path, object body) => PostRawAsync($"{Objects}/{path}", body);

    private async Task<(HttpStatusCode Status, JsonNode Body)> PostRawAsync(string path, object body)
    {
        using var response = await _api.PostAsJsonAsync(path, body);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
