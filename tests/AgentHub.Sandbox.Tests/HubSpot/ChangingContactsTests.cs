using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.HubSpot;

public sealed class ChangingContactsTests(SharedSandbox shared) : IClassFixture<SharedSandbox>
{
    private const string Priya = "hubspot/crm/v3/objects/contacts/10151";
    private readonly HttpClient _api = shared.Sandbox.HubSpot;

    [Fact]
    public async Task A_changed_contact_says_it_everywhere_and_is_another_version()
    {
        var before = await _api.GetFromJsonAsync<JsonNode>(Priya + "?properties=phone");

        var changed = await ChangeAsync(Priya, new { properties = new { email = "priya.new@example.com", phone = "" } });

        Assert.Equal((HttpStatusCode.OK, "priya.new@example.com"), (changed.Status, (string)changed.Body["properties"]!["email"]!));
        var after = await _api.GetFromJsonAsync<JsonNode>(Priya + "?properties=phone");
        Assert.Null((string?)after!["properties"]!["phone"]);
        Assert.True((DateTimeOffset)after["updatedAt"]! > (DateTimeOffset)before!["updatedAt"]!);
        Assert.Equal((string)after["updatedAt"]!, (string)after["properties"]!["lastmodifieddate"]!);
        Assert.Equal("10151", (string)(await SearchAsync("priya.new@example.com"))["results"]![0]!["id"]!);
        Assert.Equal(0, (int)(await SearchAsync("priya.h@example.com"))["total"]!);
    }

    [Theory]
    [InlineData("""{"properties":{"shoe_size":"44"}}""", "does not exist")]
    [InlineData("""{"properties":{"createdate":"2020-01-01"}}""", "read only")]
    [InlineData("""{"properties":{"email":"not an address"}}""", "is invalid")]
    [InlineData("""{"phone":"1"}""", "[properties]")]
    [InlineData("""{"properties":""", "Invalid input JSON")]
    public async Task What_the_product_would_not_take_is_refused(string body, string says)
    {
        using var response = await _api.PatchAsync(Priya, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("VALIDATION_ERROR", (string)error["category"]!);
        Assert.Contains(says, (string)error["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_that_is_not_there_cannot_be_changed() =>
        Assert.Equal(HttpStatusCode.NotFound, (await ChangeAsync("hubspot/crm/v3/objects/contacts/999999999", new { properties = new { phone = "1" } })).Status);

    private async Task<JsonNode> SearchAsync(string email)
    {
        using var response = await _api.PostAsJsonAsync("hubspot/crm/v3/objects/contacts/search",
            new { filterGroups = new[] { new { filters = new[] { new { propertyName = "email", @operator = "EQ", value = email } } } } });
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> ChangeAsync(string path, object change)
    {
        using var response = await _api.PatchAsync(path, JsonContent.Create(change));
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
