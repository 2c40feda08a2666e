using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.BusinessCentral;

public sealed class ChangingCustomersTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Priya = "7730118544";
    private readonly HttpClient _api = shared.Sandbox.BusinessCentral;

    [Fact]
    public async Task A_change_wants_the_version_it_was_made_from_and_is_refused_when_that_is_not_the_newest()
    {
        var read = await ReadAsync(Priya);

        var without = await ChangeAsync(read, null, new { phoneNumber = "01632 960213" });
        var first = await ChangeAsync(read, (string)read["@odata.etag"]!, new { phoneNumber = "01632 960213" });
        var stale = await ChangeAsync(read, (string)read["@odata.etag"]!, new { phoneNumber = "01632 960214" });

        Assert.Equal((HttpStatusCode.BadRequest, "BadRequest_InvalidToken"), (without.Status, Code(without.Body)));
        Assert.Equal((HttpStatusCode.OK, "01632 960213"), (first.Status, (string)first.Body["phoneNumber"]!));
        Assert.Equal((HttpStatusCode.Conflict, "Request_EntityChanged"), (stale.Status, Code(stale.Body)));
        var after = await ReadAsync(Priya);
        Assert.Equal("01632 960213", (string)after["phoneNumber"]!);
        Assert.NotEqual((string)read["@odata.etag"]!, (string)after["@odata.etag"]!);
        Assert.Equal((string)first.Body["@odata.etag"]!, (string)after["@odata.etag"]!);
    }

    [Fact]
    public async Task One_of_the_population_is_found_by_what_it_says_now_and_not_by_what_it_said()
    {
        var somebody = (await RowsAsync("customers?$top=1&$skip=60"))[0]!;
        var before = (string)somebody["email"]!;

        await ChangeAsync(somebody, "*", new { email = "somebody.new@example.com" });

        Assert.Equal((string)somebody["number"]!, (string)Assert.Single(await RowsAsync("customers?$filter=email eq 'somebody.new@example.com'"))!["number"]!);
        Assert.DoesNotContain(await RowsAsync($"customers?$filter=email eq '{before}'"), r => (string)r!["number"]! == (string)somebody["number"]!);
        Assert.Equal("somebody.new@example.com", (string)(await RowsAsync("customers?$top=1&$skip=60"))[0]!["email"]!);
    }

    [Theory]
    [InlineData("""{"balanceDue":0}""")]
    [InlineData("""{"shoeSize":"44"}""")]
    [InlineData("""{"phoneNumber":12}""")]
    [InlineData("""{"phoneNumber":"0123456789012345678901234567890"}""")]
    [InlineData("""[1]""")]
    public async Task What_the_product_would_not_take_changes_nothing(string body)
    {
        var read = await ReadAsync("7730117733");

        var answer = await SendAsync(read, "*", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal((HttpStatusCode.BadRequest, "BadRequest"), (answer.Status, Code(answer.Body)));
        Assert.True(JsonNode.DeepEquals(read, await ReadAsync("7730117733")));
    }

    private static string Code(JsonNode body) => (string)body["error"]!["code"]!;

    private async Task<JsonNode> ReadAsync(string number) => Assert.Single(await RowsAsync($"customers?$filter=number eq '{number}'"))!;

    private async Task<JsonArray> RowsAsync(string query) =>
        (await _api.GetFromJsonAsync<JsonNode>($"{RunningSandbox.Company}/{query}"))!["value"]!.AsArray();

    private Task<(HttpStatusCode Status, JsonNode Body)> ChangeAsync(JsonNode row, string? etag, object change) => SendAsync(row, etag, JsonContent.Create(change));

    private async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(JsonNode row, string? etag, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Patch, $"{RunningSandbox.Company}/customers({row["id"]})") { Content = content };
        if (etag is not null) request.Headers.TryAddWithoutValidation("If-Match", etag);
        using var response = await _api.SendAsync(request);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
