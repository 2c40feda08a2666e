using YamlDotNet.RepresentationModel;

namespace AgentHub.YamlAdapters.Tests.Asking;

public sealed class RequestWriterTests
{
    private static readonly Uri Base = new("https://erp.example/api/");

    [Theory]
    [InlineData("a/b", "/api/people/a%2Fb")]
    [InlineData("../admin", "/api/people/..%2Fadmin")]
    [InlineData("x?y=1#z", "/api/people/x%3Fy%3D1%23z")]
    public async Task A_value_in_a_path_stays_one_part_of_it(string value, string path) =>
        Assert.Equal(path, (await WriteAsync("{path: '/people/{customer}'}", value)).Uri.AbsolutePath);

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData(".")]
    public async Task A_value_that_would_be_another_path_is_not_sent(string value) =>
        await Assert.ThrowsAsync<OutsideException>(() => WriteAsync("{path: '/people/{customer}'}", value));

    [Fact]
    public async Task A_value_in_a_query_cannot_add_a_parameter_and_a_literal_cannot_end()
    {
        var request = await WriteAsync("""{path: /people, query: {id: "{customer}", $filter: "No eq '{customer}'"}}""", "O'Hara&admin=1");

        Assert.Equal("?id=O%27Hara%26admin%3D1&%24filter=No%20eq%20%27O%27%27Hara%26admin%3D1%27", request.Uri.Query);
    }

    [Fact]
    public async Task A_value_between_double_quotes_of_a_query_is_one_text_of_its_JSON()
    {
        var request = await WriteAsync("""{path: /people, query: {filters: '[["name","=","{customer}"]]'}}""", "a\"]],[[\"b\\\n");

        using var filters = System.Text.Json.JsonDocument.Parse(Uri.UnescapeDataString(request.Uri.Query["?filters=".Length..]));
        var only = Assert.Single(filters.RootElement.EnumerateArray());
        Assert.Equal("a\"]],[[\"b\\\n", only[2].GetString());
    }

    [Fact]
    public async Task A_value_in_a_body_can_be_a_number_and_plain_text_within_HTML()
    {
        var request = await WriteAsync("""{method: POST, path: /find, body: {who: "{customer.integer}", ids: ["{customer.integer}"], text: "<p>{customer.html}</p>"}}""", "007");

        Assert.Equal("""{"who":7,"ids":[7],"text":"\u003Cp\u003E007\u003C/p\u003E"}""", request.Body);
        var html = await WriteAsync("""{method: POST, path: /find, body: {text: "<p>{customer.html}</p>"}}""", "a<b>\n\"c\"");
        using var body = System.Text.Json.JsonDocument.Parse(html.Body!);
        Assert.Equal("<p>a&lt;b&gt;<br>&quot;c&quot;</p>", body.RootElement.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("7]")]
    [InlineData("-7")]
    [InlineData("٧")]
    [InlineData("1234567890123456789")]
    public async Task A_value_that_is_to_be_a_number_and_is_none_is_not_sent(string value) =>
        await Assert.ThrowsAsync<OutsideException>(() => WriteAsync("""{method: POST, path: /find, body: {who: "{customer.integer}"}}""", value));

    [Fact]
    public async Task A_value_in_a_body_is_a_text_whatever_it_holds()
    {
        var request = await WriteAsync("""{method: POST, path: /find, body: {who: "{customer}", n: 3, all: [true, "x{{y}}"]}}""", "a\",\"admin\":\"1");

        using var body = System.Text.Json.JsonDocument.Parse(request.Body!);
        Assert.Equal("a\",\"admin\":\"1", body.RootElement.GetProperty("who").GetString());
        Assert.Equal("""[true,"x{y}"]""", body.RootElement.GetProperty("all").GetRawText());
        Assert.Equal(3, body.RootElement.EnumerateObject().Count());
    }

    [Fact]
    public async Task A_value_in_a_header_cannot_add_a_line() =>
        await Assert.ThrowsAsync<OutsideException>(() => WriteAsync("""{path: /find, headers: {X-Who: "{customer}"}}""", "a\r\nX-Evil: 1"));

    [Theory]
    [InlineData("https://evil.example/api/x")]
    [InlineData("http://erp.example/api/x")]
    [InlineData("https://erp.example:444/api/x")]
    [InlineData("https://erp.example/admin")]
    [InlineData("https://erp.example/api/../admin")]
    [InlineData("https://user@erp.example/api/x")]
    public void An_address_outside_the_base_is_never_asked(string address) =>
        Assert.Throws<OutsideException>(() => RequestWriter.Inside(new Uri(address), Base));

    private static async Task<(Uri Uri, string? Body)> WriteAsync(string yaml, string customer)
    {
        var faults = new FaultList("f");
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var plan = new RequestReader(faults, new SettingNames(), ["customer"]).Read(stream.Documents[0].RootNode)!;
        Assert.Empty(faults.All);
        using var request = RequestWriter.Write(plan, _ => customer, Base);
        return (request.RequestUri!, request.Content is null ? null : await request.Content.ReadAsStringAsync());
    }
}
