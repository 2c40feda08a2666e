using System.Text;

namespace AgentHub.YamlAdapters.Tests.Asking;

public sealed class CredentialsTests
{
    [Theory]
    [InlineData("{type: none}", "GET https://erp.example.com/api/orders?who=c-1")]
    [InlineData("{type: bearer, tokenFrom: Token}", "GET https://erp.example.com/api/orders?who=c-1 Authorization: Bearer s3cret/Token")]
    [InlineData("{type: apiKey, header: X-Api-Key, keyFrom: ApiKey}", "GET https://erp.example.com/api/orders?who=c-1 X-Api-Key: s3cret/ApiKey")]
    [InlineData("{type: apiKey, header: Authorization, prefix: 'Token token=', keyFrom: ApiKey}", "GET https://erp.example.com/api/orders?who=c-1 Authorization: Token token=s3cret/ApiKey")]
    [InlineData("{type: apiKey, query: key, keyFrom: ApiKey}", "GET https://erp.example.com/api/orders?who=c-1&key=s3cret%2FApiKey")]
    public async Task A_request_says_who_we_are_as_the_file_tells(string auth, string sent)
    {
        using var desk = new Desk(auth);

        Assert.True((await desk.OrdersAsync()).IsFound);

        Assert.Equal(sent, Assert.Single(desk.Sent));
    }

    [Fact]
    public async Task Basic_authentication_sends_user_and_password_as_one()
    {
        using var desk = new Desk("{type: basic, userFrom: User, passwordFrom: Password}");

        await desk.OrdersAsync();

        Assert.EndsWith(" Authorization: Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("agent hub:s3cret/Password")), Assert.Single(desk.Sent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_with_a_line_break_in_it_is_refused_before_anything_is_sent()
    {
        using var desk = new Desk("{type: bearer, tokenFrom: Token}");
        var settings = new AdapterSettings { SystemId = "shop", BaseUrl = new("https://erp.example.com/"), Values = new Dictionary<string, string> { ["Token"] = "a\r\nX-Admin: 1" } };

        Assert.Contains("Values:Token holds a line break", Assert.Single(YamlAdapter.Validate(desk.Plan, settings)), StringComparison.Ordinal);
    }
}
