using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.Zendesk;

/// <summary>Changing people of the ticket desk, the firms they belong to, and finding anything by words.</summary>
public sealed class ZendeskPeopleTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private readonly RunningSandbox _sandbox = shared.Sandbox;

    [Fact]
    public async Task Address_written_to_a_user_becomes_a_secondary_one()
    {
        var id = await IdAsync("7730116612");

        var changed = await PutAsync($"users/{id}", new { user = new { phone = "+441632960344", email = "harriet.two@example.com" } });

        Assert.Equal(("h.poole@example.com", "+441632960344", "Harriet Poole"), ((string)changed["user"]!["email"]!, (string)changed["user"]!["phone"]!, (string)changed["user"]!["name"]!));
        Assert.Equal([("h.poole@example.com", true), ("harriet.two@example.com", false)], Addresses(await GetAsync($"users/{id}/identities?type[]=email")));
        Assert.Equal((string?)changed["user"]!["phone"], (string?)(await GetAsync($"users/{id}"))["user"]!["phone"]);
    }

    [Fact]
    public async Task Address_that_is_added_is_not_confirmed_and_becomes_the_first_only_when_it_is_made_so()
    {
        var id = await IdAsync("7730114456");
        var before = (await GetAsync($"users/{id}"))["user"]!;

        var added = await _sandbox.Zendesk.PostAsJsonAsync($"zendesk/api/v2/users/{id}/identities", new { identity = new { type = "email", value = "eilidh.two@example.net" } });
        var identity = (await added.Content.ReadFromJsonAsync<JsonNode>())!["identity"]!;
        var between = (await GetAsync($"users/{id}"))["user"]!;
        var all = await PutAsync($"users/{id}/identities/{identity["id"]}/make_primary", new { });
        var after = (await GetAsync($"users/{id}"))["user"]!;

        Assert.Equal((HttpStatusCode.Created, false, false), (added.StatusCode, (bool)identity["verified"]!, (bool)identity["primary"]!));
        Assert.Equal((string?)before["email"], (string?)between["email"]);
        Assert.Equal([("eilidh@example.net", false), ("eilidh.two@example.net", true)], Addresses(all));
        Assert.Equal("eilidh.two@example.net", (string?)after["email"]);
        Assert.NotEqual((string?)before["updated_at"], (string?)after["updated_at"]);
        Assert.Equal((long)id, (long)(await GetAsync("users/search?query=email:eilidh@example.net"))["users"]!.AsArray().Single()!["id"]!);
    }

    [Theory]
    [InlineData("m.okafor@example.com", "DuplicateValue")]
    [InlineData("no address", "InvalidValue")]
    public async Task Address_that_cannot_be_added_is_refused_with_its_reason(string address, string error)
    {
        var response = await _sandbox.Zendesk.PostAsJsonAsync($"zendesk/api/v2/users/{await IdAsync("7730119981")}/identities", new { identity = new { type = "email", value = address } });

        Assert.Equal(422, (int)response.StatusCode);
        Assert.Equal(error, (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["details"]!["value"]![0]!["error"]);
    }

    [Theory]
    [InlineData("PUT", "users/999")]
    [InlineData("POST", "users/999/identities")]
    [InlineData("PUT", "users/999/identities/1/make_primary")]
    [InlineData("GET", "users/999/identities")]
    [InlineData("GET", "users/999/organization_memberships")]
    public async Task Nobody_is_answered_not_found(string method, string path)
    {
        using var request = new HttpRequestMessage(new(method), "zendesk/api/v2/" + path);
        if (method != "GET") request.Content = JsonContent.Create(new { user = new { phone = "+441632960344" }, identity = new { type = "email", value = "a@example.com" } });

        Assert.Equal(HttpStatusCode.NotFound, (await _sandbox.Zendesk.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Whoever_calls_for_a_firm_belongs_to_its_organization_and_a_household_to_none()
    {
        var (aoife, maria) = (await IdAsync("7730122245"), await IdAsync("7730118420"));

        var memberships = await GetAsync($"users/{aoife}/organization_memberships?include=organizations&page[size]=10");
        var none = await GetAsync($"users/{maria}/organization_memberships");

        var membership = Assert.Single(memberships["organization_memberships"]!.AsArray())!;
        Assert.Equal(("Larkspur Bakery", aoife, true), ((string)membership["organization_name"]!, (long)membership["user_id"]!, (bool)membership["default"]!));
        Assert.Equal((long)membership["organization_id"]!, (long)memberships["organizations"]![0]!["id"]!);
        Assert.Equal((long)membership["organization_id"]!, (long)(await GetAsync($"users/{aoife}"))["user"]!["organization_id"]!);
        Assert.Empty(none["organization_memberships"]!.AsArray());
    }

    [Theory]
    [InlineData("Larkspur", "organization")]
    [InlineData("Okafor", "user")]
    [InlineData("direct-debit", "ticket")]
    public async Task Anything_is_found_by_words_and_says_what_it_is(string words, string type)
    {
        var found = await GetAsync($"search?query={words}");

        Assert.Contains(found["results"]!.AsArray(), r => (string?)r!["result_type"] == type);
    }

    [Fact]
    public async Task Hits_end_at_a_thousand()
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await _sandbox.Zendesk.GetAsync("zendesk/api/v2/search?query=meter&per_page=100&page=11")).StatusCode);
    }

    [Fact]
    public async Task Newest_comments_come_first_where_asked_so_with_who_wrote_them()
    {
        await PutAsync("tickets/5301", new { ticket = new { comment = new { body = "Engineer was there", @public = false } } });

        var newest = await GetAsync("tickets/5301/comments?sort=-created_at&page[size]=1&include=users");
        var oldest = await GetAsync("tickets/5301/comments?page[size]=1");

        Assert.Equal(("Engineer was there", "AgentHub", true), ((string)newest["comments"]![0]!["body"]!, (string)newest["users"]![0]!["name"]!, (bool)newest["meta"]!["has_more"]!));
        Assert.Equal("Meter display is blank", (string?)(await GetAsync("tickets/5301"))["ticket"]!["subject"]);
        Assert.True((bool)oldest["comments"]![0]!["public"]!);
        Assert.Equal(HttpStatusCode.BadRequest, (await _sandbox.Zendesk.GetAsync("zendesk/api/v2/tickets/5301/comments?page[size]=1&sort=author")).StatusCode);
    }

    [Fact]
    public async Task Articles_are_found_by_all_their_words_with_the_words_marked()
    {
        var found = await GetAsync("help_center/articles/search?query=estimated reading&locale=en-gb");
        var foreign = await GetAsync("help_center/articles/search?query=reading&locale=de");
        var nothing = await _sandbox.Zendesk.GetAsync("zendesk/api/v2/help_center/articles/search");

        var article = Assert.Single(found["results"]!.AsArray())!;
        Assert.Equal(("article", "Why is my bill higher than usual?"), ((string)article["result_type"]!, (string)article["title"]!));
        Assert.Contains("<em>estimated</em> <em>reading</em>", (string?)article["snippet"]);
        Assert.Empty(foreign["results"]!.AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, nothing.StatusCode);
    }

    private static IEnumerable<(string, bool)> Addresses(JsonNode body) => body["identities"]!.AsArray().Select(i => ((string)i!["value"]!, (bool)i["primary"]!));

    private async Task<long> IdAsync(string account) => (long)(await GetAsync("users/search?external_id=" + account))["users"]![0]!["id"]!;

    private async Task<JsonNode> PutAsync(string path, object body)
    {
        var response = await _sandbox.Zendesk.PutAsJsonAsync("zendesk/api/v2/" + path, body);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private async Task<JsonNode> GetAsync(string path) => (await _sandbox.Zendesk.GetFromJsonAsync<JsonNode>("zendesk/api/v2/" + path))!;
}
