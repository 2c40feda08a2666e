using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.Zendesk;

public sealed class ZendeskTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private readonly RunningSandbox _sandbox = shared.Sandbox;

    [Theory]
    [InlineData("users/search?external_id=7730118420", "Maria Okafor")]
    [InlineData("users/search.json?query=email:m.okafor@example.com", "Maria Okafor")]
    [InlineData("users/search?query=phone:%2B441632960147", "Maria Okafor")]
    [InlineData("users/search?query=%22Maria Okafor%22", "Maria Okafor")]
    [InlineData("users/search?query=phone:%2201632 960212%22", "Priya Hargreaves, Paul Hargreaves")]
    [InlineData("users/search?external_id=773011842", "")]
    public async Task People_are_found_by_what_the_desk_knows_of_them(string path, string names)
    {
        var found = await GetAsync(path);

        Assert.Equal(names, string.Join(", ", found["users"]!.AsArray().Select(u => (string?)u!["name"])));
    }

    [Theory]
    [InlineData("users/search?externalid=7730118420")]
    [InlineData("users/search?query=telephone:%2B441632960147")]
    public async Task Misspelt_search_finds_everybody(string path) => Assert.True((int)(await GetAsync(path))["count"]! >= 20);

    [Fact]
    public async Task Marias_open_ticket_missed_its_promise_and_two_are_closed()
    {
        var tickets = (await RequestedAsync("7730118420", "page[size]=100&include=groups"))["tickets"]!.AsArray();

        Assert.Equal([4311, 4980, 5512], tickets.Select(t => (int)t!["id"]!));
        var open = tickets[2]!;
        Assert.Equal(("Bill too high", "open", "email", "task"), ((string)open["subject"]!, (string)open["status"]!, (string)open["via"]!["channel"]!, (string)open["type"]!));
        var seeded = _sandbox.Time.GetUtcNow();
        Assert.Equal(seeded - new TimeSpan(43, 9, 0), DateTimeOffset.Parse((string)open["created_at"]!));
        Assert.Equal(seeded - new TimeSpan(19, 9, 0), DateTimeOffset.Parse((string)open["due_at"]!));
        Assert.All(tickets.Take(2), t => Assert.Equal("closed", (string?)t!["status"]));
    }

    [Fact]
    public async Task Long_list_is_read_to_its_end_by_cursor()
    {
        var ids = new List<int>();
        var page = await RequestedAsync("7730100001", "page[size]=50");
        ids.AddRange(Ids(page));
        while ((bool)page["meta"]!["has_more"]!)
        {
            page = (await _sandbox.Zendesk.GetFromJsonAsync<JsonNode>((string)page["links"]!["next"]!))!;
            ids.AddRange(Ids(page));
        }

        Assert.Equal((120, 120), (ids.Count, ids.Distinct().Count()));
    }

    [Fact]
    public async Task Long_list_is_read_to_its_end_by_page_number()
    {
        var first = await RequestedAsync("7730100001", "per_page=100");
        var second = (await _sandbox.Zendesk.GetFromJsonAsync<JsonNode>((string)first["next_page"]!))!;

        Assert.Equal((120, 100, 20), ((int)first["count"]!, Ids(first).Count(), Ids(second).Count()));
        Assert.Null(second["next_page"]);
    }

    [Theory]
    [InlineData("page[size]=101")]
    [InlineData("page[after]=nonsense")]
    [InlineData("page=101&per_page=100")]
    public async Task Page_that_cannot_be_is_refused(string paging)
    {
        var id = (await GetAsync("users/search?external_id=7730100001"))["users"]![0]!["id"];

        Assert.Equal(HttpStatusCode.BadRequest, (await _sandbox.Zendesk.GetAsync($"zendesk/api/v2/users/{id}/tickets/requested?{paging}")).StatusCode);
    }

    [Fact]
    public async Task Ticket_is_created_commented_privately_and_found_by_its_external_id()
    {
        var owen = (long)(await GetAsync("users/search?external_id=7730117733"))["users"]![0]!["id"]!;
        var created = await _sandbox.Zendesk.PostAsJsonAsync("zendesk/api/v2/tickets",
            new { ticket = new { subject = "Re-bill", comment = new { body = "On her reading" }, requester_id = owen, external_id = "int_1" } });
        var id = (long)(await created.Content.ReadFromJsonAsync<JsonNode>())!["ticket"]!["id"]!;

        var updated = await _sandbox.Zendesk.PutAsJsonAsync($"zendesk/api/v2/tickets/{id}.json",
            new { ticket = new { status = "solved", comment = new { body = "Only for us", @public = false } } });
        var found = await GetAsync("tickets?external_id=int_1");
        var comments = (await GetAsync($"tickets/{id}/comments"))["comments"]!.AsArray();

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (created.StatusCode, updated.StatusCode));
        Assert.EndsWith($"/tickets/{id}.json", created.Headers.Location!.ToString());
        Assert.Equal(("solved", id), ((string)found["tickets"]![0]!["status"]!, (long)found["tickets"]![0]!["id"]!));
        Assert.Equal([(true, "On her reading"), (false, "Only for us")], comments.Select(c => ((bool)c!["public"]!, (string)c["body"]!)));
    }

    [Fact]
    public async Task What_the_desk_cannot_take_is_refused_with_its_reason()
    {
        var noBody = await _sandbox.Zendesk.PostAsJsonAsync("zendesk/api/v2/tickets", new { ticket = new { subject = "x" } });
        var closed = await _sandbox.Zendesk.PutAsJsonAsync("zendesk/api/v2/tickets/4311", new { ticket = new { status = "open" } });
        var bogus = await _sandbox.Zendesk.PutAsJsonAsync("zendesk/api/v2/tickets/5512", new { ticket = new { status = "bogus" } });
        var missing = await _sandbox.Zendesk.GetAsync("zendesk/api/v2/tickets/1");

        Assert.Equal([422, 422, 422, 404], new[] { noBody, closed, bogus, missing }.Select(r => (int)r.StatusCode));
        Assert.Equal("RecordInvalid", (string?)(await closed.Content.ReadFromJsonAsync<JsonNode>())!["error"]);
        Assert.Equal("RecordNotFound", (string?)(await missing.Content.ReadFromJsonAsync<JsonNode>())!["error"]);
    }

    [Fact]
    public async Task Wrong_token_is_refused_in_the_vendors_shape()
    {
        var response = await _sandbox.HubSpot.GetAsync("zendesk/api/v2/users/me.json");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Couldn't authenticate you", (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["error"]);
    }

    private static IEnumerable<int> Ids(JsonNode page) => page["tickets"]!.AsArray().Select(t => (int)t!["id"]!);

    private async Task<JsonNode> RequestedAsync(string account, string query)
    {
        var id = (await GetAsync("users/search?external_id=" + account))["users"]![0]!["id"];
        return await GetAsync($"users/{id}/tickets/requested?{query}");
    }

    private async Task<JsonNode> GetAsync(string path) => (await _sandbox.Zendesk.GetFromJsonAsync<JsonNode>("zendesk/api/v2/" + path))!;
}
