using System.Net;

namespace AgentHub.Server.Tests.Intake;

/// <summary>A sender asks first whether it may send here.</summary>
public sealed class WebHookHandshakeTests : IAsyncLifetime
{
    private readonly IntakeServer _intake = new(s => s
        .With("AgentHub:Intake:Sources:test:Origins:0", "events.example.com").With("AgentHub:Intake:Sources:test:MaxRequestsPerMinute", "1200")
        .With("AgentHub:Intake:Sources:web:Source", "/web/main").With("AgentHub:Intake:Sources:web:Secret", "the-secret-of-the-website-long-enough-too")
        .With("AgentHub:Intake:Sources:web:Origins:0", "web.example.com"));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _intake.DisposeAsync();

    [Theory]
    [InlineData("events.example.com", "1200")]
    [InlineData("Events.Example.COM", "1200")]
    [InlineData("web.example.com", "*")]
    public async Task A_sender_we_know_may_send_at_its_rate(string origin, string rate)
    {
        var response = await _intake.OptionsAsync(("WebHook-Request-Origin", origin), ("WebHook-Request-Rate", "6000"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(origin, response.Headers.GetValues("WebHook-Allowed-Origin").Single());
        Assert.Equal(rate, response.Headers.GetValues("WebHook-Allowed-Rate").Single());
        Assert.Contains("POST", response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("elsewhere.example.com", "10", HttpStatusCode.Forbidden)]
    [InlineData("*", "10", HttpStatusCode.BadRequest)]
    [InlineData("events.example.com, elsewhere.example.com", "10", HttpStatusCode.BadRequest)]
    [InlineData("events.example.com", "0", HttpStatusCode.BadRequest)]
    [InlineData("events.example.com", "-3", HttpStatusCode.BadRequest)]
    [InlineData("events.example.com", "fast", HttpStatusCode.BadRequest)]
    public async Task Anybody_else_gets_no_consent(string origin, string rate, HttpStatusCode status)
    {
        var response = await _intake.OptionsAsync(("WebHook-Request-Origin", origin), ("WebHook-Request-Rate", rate));

        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain(response.Headers, h => h.Key.StartsWith("WebHook-Allowed", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_plain_OPTIONS_learns_the_methods_and_nothing_else()
    {
        var response = await _intake.OptionsAsync();

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.DoesNotContain(response.Headers, h => h.Key.StartsWith("WebHook", StringComparison.OrdinalIgnoreCase));
    }
}
