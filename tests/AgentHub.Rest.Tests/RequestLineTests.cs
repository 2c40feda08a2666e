namespace AgentHub.Rest.Tests;

/// <summary>What goes over the wire as request line, seen by a real server.</summary>
public sealed class RequestLineTests : IAsyncLifetime
{
    private Loopback _server = null!;
    private IThings _things = null!;

    public async Task InitializeAsync()
    {
        _server = await Loopback.StartAsync("/base/path/");
        _things = RestService.For<IThings>(_server.Client);
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    private string Line => _server.Requests.Last().Line;

    [Fact]
    public async Task The_path_of_the_base_address_is_kept_in_front()
    {
        await _things.List();

        Assert.Equal("GET /base/path/things", Line);
    }

    [Theory]
    [InlineData("a b", "a%20b")]
    [InlineData("a/b?c#d", "a%2Fb%3Fc%23d")]
    [InlineData("O'Hara & Söhne", "O%27Hara%20%26%20S%C3%B6hne")]
    [InlineData("100%", "100%25")]
    [InlineData("+44", "%2B44")]
    public async Task A_path_value_is_one_escaped_segment(string value, string onTheWire)
    {
        await _things.One(value);

        Assert.Equal($"GET /base/path/things/{onTheWire}", Line);
    }

    [Fact]
    public async Task A_round_trip_value_keeps_its_slashes()
    {
        await _things.Deep("a/b c");

        Assert.Equal("GET /base/path/deep/a/b%20c", Line);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData("..")]
    public async Task A_path_value_that_would_name_another_resource_is_refused(string? value)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _things.One(value!));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_round_trip_value_cannot_climb_out()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _things.Deep("a/../../secrets"));
    }

    [Fact]
    public async Task Two_placeholders_may_stand_within_brackets()
    {
        await _things.Company(Guid.Empty, 7);

        Assert.Equal("GET /base/path/companies(00000000-0000-0000-0000-000000000000)/invoices(7)", Line);
    }

    [Fact]
    public async Task Query_names_and_values_are_escaped_and_nulls_left_out()
    {
        await _things.Find("number eq 'O''Hara & Co'", null, 10);

        Assert.Equal("GET /base/path/things?%24filter=number%20eq%20%27O%27%27Hara%20%26%20Co%27&top=10", Line);
    }

    [Fact]
    public async Task A_query_in_the_template_comes_first_and_may_hold_placeholders()
    {
        await _things.Fixed("x&y", 2);

        Assert.Equal("GET /base/path/things?kind=big%20one&q=pre-x%26y&page=2", Line);
    }

    [Fact]
    public async Task Values_are_written_by_the_invariant_culture_and_enums_by_their_wire_names()
    {
        await _things.Typed(1.5m, new DateOnly(2026, 11, 2), Size.ExtraLarge, true);

        Assert.Equal("GET /base/path/typed?amount=1.5&on=2026-11-02&size=x-large&flag=True", Line);
    }

    [Fact]
    public async Task Collections_are_written_as_said()
    {
        await _things.Multi([1, 2]);
        var multi = Line;
        await _things.Csv(["a", "b,c"]);

        Assert.Equal("GET /base/path/things?ids=1&ids=2", multi);
        Assert.Equal("GET /base/path/things?ids=a%2Cb%2Cc", Line);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task Each_attribute_sends_its_method(string method)
    {
        await (method switch { "POST" => _things.Post(), "PUT" => _things.Put(), "PATCH" => _things.Patch(), _ => _things.Delete() });

        Assert.Equal($"{method} /base/path/things", Line);
    }

    [Fact]
    public async Task A_client_without_base_address_says_so()
    {
        using var client = new HttpClient();

        await Assert.ThrowsAsync<InvalidOperationException>(() => RestService.For<IThings>(client).List());
    }

    internal enum Size
    {
        Small,
        [System.Runtime.Serialization.EnumMember(Value = "x-large")] ExtraLarge,
    }

    [Fact]
    public async Task A_dictionary_gives_the_names_of_its_parameters_and_each_is_escaped()
    {
        await _things.Named(new() { ["cf_7"] = "=a&b", ["x y"] = "1|2" }, 25);
        await _things.Named(null, 25);

        Assert.Equal(["GET /base/path/things?cf_7=%3Da%26b&x%20y=1%7C2&limit=25", "GET /base/path/things?limit=25"], _server.Requests.Select(r => r.Line));
    }

    internal interface IThings
    {
        [Get("/things")] Task List();
        [Get("/things/{id}")] Task One(string id);
        [Get("/deep/{**rest}")] Task Deep(string rest);
        [Get("/companies({company})/invoices({invoice})")] Task Company(Guid company, [AliasAs("invoice")] int number);
        [Get("/things")] Task Find([AliasAs("$filter")] string filter, string? order, int? top);
        [Get("/things?kind=big%20one&q=pre-{text}")] Task Fixed(string text, int page);
        [Get("/typed")] Task Typed(decimal amount, [Query(Format = "yyyy-MM-dd")] DateOnly on, Size size, bool flag);
        [Get("/things")] Task Multi([Query(CollectionFormat.Multi)] int[] ids);
        [Get("/things")] Task Csv([Query(CollectionFormat.Csv)] string[] ids);
        [Get("/things")] Task Named(Dictionary<string, string>? filters, int limit);
        [Post("/things")] Task Post();
        [Put("/things")] Task Put();
        [Patch("/things")] Task Patch();
        [Delete("/things")] Task Delete();
    }
}
