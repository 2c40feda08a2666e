namespace AgentHub.Rest.Tests;

public sealed class HeaderTests : IAsyncLifetime
{
    private Loopback _server = null!;
    private IHeaded _api = null!;

    public async Task InitializeAsync()
    {
        _server = await Loopback.StartAsync();
        _api = RestService.For<IHeaded>(_server.Client);
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    private Dictionary<string, string> Sent => _server.Requests.Last().Headers;

    [Fact]
    public async Task Headers_of_interface_method_and_parameter_are_sent_and_the_nearest_wins()
    {
        await _api.Ask("Bearer abc");

        Assert.Equal("agenthub", Sent["User-Agent"]);
        Assert.Equal("method", Sent["X-Level"]);
        Assert.Equal("Bearer abc", Sent["Authorization"]);
    }

    [Fact]
    public async Task A_null_parameter_takes_a_fixed_header_away()
    {
        await _api.Maybe(null);

        Assert.False(Sent.ContainsKey("X-Level"));
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nb")]
    [InlineData("a\rb")]
    [InlineData("a\0b")]
    public async Task A_line_break_in_a_header_value_is_refused(string value)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _api.Ask(value));
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_header_of_the_body_goes_with_the_body()
    {
        await _api.Typed("a,b");

        Assert.Equal("text/csv", Sent["Content-Type"]);
    }

    [Headers("User-Agent: agenthub", "X-Level: interface")]
    internal interface IHeaded
    {
        [Get("/"), Headers("X-Level: method")] Task Ask([Header("Authorization")] string authorization);
        [Get("/")] Task Maybe([Header("X-Level")] string? level);
        [Post("/"), Headers("Content-Type: text/csv")] Task Typed([Body] string csv);
    }
}
