using System.Text.Json;

namespace AgentHub.Rest.Tests;

public sealed class BodyTests : IAsyncLifetime
{
    private Loopback _server = null!;
    private IBodies _api = null!;

    public async Task InitializeAsync()
    {
        _server = await Loopback.StartAsync();
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
        _api = RestService.For<IBodies>(_server.Client, new RefitSettings(new SystemTextJsonContentSerializer(json)));
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    private Loopback.Received Sent => _server.Requests.Last();

    [Fact]
    public async Task An_object_is_sent_as_json_with_the_clients_names()
    {
        await _api.Create(new Thing("Zoë", 3));

        Assert.Equal("""{"full_name":"Zo\u00EB","how_many":3}""", Sent.Body);
        Assert.Equal("application/json; charset=utf-8", Sent.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Text_is_sent_as_it_is_unless_it_is_to_be_json()
    {
        await _api.Text("a \"b\"");
        var plain = Sent.Body;
        await _api.JsonText("a");

        Assert.Equal("a \"b\"", plain);
        Assert.Equal("\"a\"", Sent.Body);
    }

    [Fact]
    public async Task A_dictionary_is_sent_as_a_form()
    {
        await _api.Form(new() { ["grant_type"] = "client_credentials", ["scope"] = "a b" });

        Assert.Equal("grant_type=client_credentials&scope=a+b", Sent.Body);
        Assert.Equal("application/x-www-form-urlencoded", Sent.Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_null_body_is_no_body()
    {
        await _api.Create(null);

        Assert.Equal("", Sent.Body);
    }

    internal sealed record Thing(string FullName, int HowMany);

    internal interface IBodies
    {
        [Post("/")] Task Create([Body] Thing? thing);
        [Post("/")] Task Text([Body] string text);
        [Post("/")] Task JsonText([Body(BodySerializationMethod.Serialized)] string text);
        [Post("/")] Task Form([Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form);
    }
}
