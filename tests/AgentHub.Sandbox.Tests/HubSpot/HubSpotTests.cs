using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Sandbox.Tests.Contracts;

namespace AgentHub.Sandbox.Tests.HubSpot;

public sealed class HubSpotTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Contacts = "hubspot/crm/v3/objects/contacts";
    private readonly RunningSandbox _sandbox = shared.Sandbox;

    [Fact]
    public async Task Account_number_finds_exactly_one_contact_with_the_properties_asked_for()
    {
        var found = await SearchAsync(Filter("account_number", "7730118420"), ["phone", "account_number", "no_such_property"]);

        Assert.Equal(1, (int)found["total"]!);
        var properties = found["results"]![0]!["properties"]!.AsObject();
        Assert.Equal("Maria", (string?)properties["firstname"]);
        Assert.Equal("01632 960147", (string?)properties["phone"]);
        Assert.False(properties.ContainsKey("no_such_property"), "an unknown property is ignored, as the product does");
    }

    [Fact]
    public async Task Shared_telephone_finds_both_people_of_the_household()
    {
        var found = await SearchAsync(Filter("phone", "01632 960212"), []);

        Assert.Equal(["Paul", "Priya"], found["results"]!.AsArray().Select(r => (string?)r!["properties"]!["firstname"]).Order());
    }

    [Fact]
    public async Task Search_without_a_filter_finds_everybody()
    {
        var found = await SearchAsync(null, []);

        Assert.True((int)found["total"]! >= 20);
        Assert.Equal(10, found["results"]!.AsArray().Count);
        Assert.Equal("10", (string?)found["paging"]!["next"]!["after"]);
    }

    [Theory]
    [InlineData("no_such_property", "EQ", 10)]
    [InlineData("phone", "LIKE", 10)]
    [InlineData("phone", "EQ", 201)]
    public async Task Search_the_product_would_not_understand_is_refused_in_its_words(string property, string op, int limit)
    {
        var response = await _sandbox.HubSpot.PostAsJsonAsync(Contacts + "/search", new
        {
            filterGroups = new[] { new { filters = new[] { new { propertyName = property, @operator = op, value = "1" } } } },
            limit,
        });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal(["status", "message", "correlationId", "category"], error.AsObject().Select(m => m.Key));
        Assert.Equal("VALIDATION_ERROR", (string?)error["category"]);
    }

    [Fact]
    public async Task Wrong_token_is_refused_in_the_vendors_shape()
    {
        var response = await _sandbox.BusinessCentral.GetAsync(Contacts);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("INVALID_AUTHENTICATION", (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["category"]);
    }

    [Fact]
    public async Task Note_is_found_again_by_a_word_in_it_and_by_whom_it_belongs_to()
    {
        var maria = (string)(await SearchAsync(Filter("account_number", "7730118420"), []))["results"]![0]!["id"]!;
        var body = new
        {
            properties = new { hs_timestamp = "2026-11-12T09:24:00Z", hs_note_body = "Re-billed. Ref int-4711" },
            associations = new[] { new { to = new { id = maria }, types = new[] { new { associationCategory = "HUBSPOT_DEFINED", associationTypeId = 202 } } } },
        };

        var created = await _sandbox.HubSpot.PostAsJsonAsync("hubspot/crm/v3/objects/notes", body);
        var found = await SearchAsync(new { propertyName = "hs_note_body", @operator = "CONTAINS_TOKEN", value = "int-4711" }, ["hs_note_body"], "notes");
        var hers = await SearchAsync(Filter("associations.contact", maria), [], "notes");
        var associations = (await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v4/objects/contacts/{maria}/associations/notes"))!;

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var id = (string?)(await created.Content.ReadFromJsonAsync<JsonNode>())!["id"];
        Assert.Equal(id, (string?)found["results"]![0]!["id"]);
        Assert.Equal(id, (string?)hers["results"]![0]!["id"]);
        Assert.Equal(id, (string?)associations["results"]![0]!["toObjectId"]);
    }

    [Fact]
    public async Task Note_without_its_time_or_for_nobody_is_refused()
    {
        var noTime = await _sandbox.HubSpot.PostAsJsonAsync("hubspot/crm/v3/objects/notes", new { properties = new { hs_note_body = "x" } });
        var nobody = await _sandbox.HubSpot.PostAsJsonAsync("hubspot/crm/v3/objects/notes",
            new { properties = new { hs_timestamp = "2026-11-12T09:24:00Z" }, associations = new[] { new { to = new { id = "1" } } } });

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (noTime.StatusCode, nobody.StatusCode));
    }

    [Fact]
    public async Task Firm_is_reached_from_its_contact()
    {
        var contact = (string)(await SearchAsync(Filter("email", "aoife@larkspur.example"), []))["results"]![0]!["id"]!;

        var associations = (await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v4/objects/contact/{contact}/associations/company"))!;
        var firm = (await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v3/objects/companies/{associations["results"]![0]!["toObjectId"]}"))!;

        Assert.Equal("Larkspur Bakery", (string?)firm["properties"]!["name"]);
    }

    [ContractFact]
    public async Task Answers_have_the_shape_of_the_vendors_own_contract()
    {
        var shape = new OpenApiShape(VendorContracts.HubSpot("contacts"));
        var search = await SearchAsync(Filter("phone", "01632 960212"), ["phone", "segment"], limit: 1);
        var list = await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>(Contacts + "?limit=2&properties=phone");
        var one = await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"{Contacts}/{search["results"]![0]!["id"]}?associations=companies");
        var missing = await (await _sandbox.HubSpot.GetAsync(Contacts + "/1")).Content.ReadFromJsonAsync<JsonNode>();

        Assert.Empty(shape.Faults("CollectionResponseWithTotalSimplePublicObject", search));
        Assert.Empty(shape.Faults("CollectionResponseSimplePublicObjectWithAssociationsForwardPaging", list));
        Assert.Empty(shape.Faults("SimplePublicObjectWithAssociations", one));
        Assert.Empty(shape.Faults("Error", missing, "status"));
    }

    [ContractFact]
    public async Task Associations_have_the_shape_of_the_vendors_own_contract()
    {
        var contact = (string)(await SearchAsync(Filter("email", "aoife@larkspur.example"), []))["results"]![0]!["id"]!;
        var associations = await _sandbox.HubSpot.GetFromJsonAsync<JsonNode>($"hubspot/crm/v4/objects/contacts/{contact}/associations/companies");

        Assert.Empty(new OpenApiShape(VendorContracts.HubSpot("associations-v4")).Faults("CollectionResponseMultiAssociatedObjectWithLabelForwardPaging", associations));
    }

    private static object Filter(string property, string value) => new { propertyName = property, @operator = "EQ", value };

    private async Task<JsonNode> SearchAsync(object? filter, string[] properties, string type = "contacts", int limit = 10)
    {
        var groups = filter is null ? [] : new[] { new { filters = new[] { filter } } };
        var response = await _sandbox.HubSpot.PostAsJsonAsync($"hubspot/crm/v3/objects/{type}/search", new { filterGroups = groups, properties, limit });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
