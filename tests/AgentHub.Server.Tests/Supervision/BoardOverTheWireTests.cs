using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Core.Interactions;
using AgentHub.Server.Tests.Desk;
using AgentHub.Testing.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Supervision;

public sealed class BoardOverTheWireTests : IAsyncLifetime
{
    private readonly StoryTime _time = new();
    private readonly AgentHubServer _server;

    public BoardOverTheWireTests() => _server = new AgentHubServer().With(new FakeContacts().Register).At(_time);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_board_of_the_billing_dispute_shows_every_number_of_the_story()
    {
        await using var sam = await DeskSocket.ConnectAsync(_server, "sam");
        await sam.UntilAsync("board", b => Number(b, "tiles", "waiting", "value") == 0);

        await PlayAsync(0, 10);
        await sam.UntilAsync("board", b => (string?)b["agents"]!["dana"]!["state"] == "talking");
        await WaitAsync("started", 0);
        await WaitAsync("ended", 3500);
        await PlayAsync(10, 99);

        var board = await sam.UntilAsync("board", b => Number(b, "tiles", "ahtContact", "value") == 659);
        Assert.Equal((374, 285, 40), (
            Number(board, "interactions", "int_a1", "handle"), Number(board, "interactions", "int_b2", "handle"), Number(board, "interactions", "int_b2", "consult")));
        Assert.Equal((329.5, 0, 3.5), (
            Number(board, "tiles", "ahtInteraction", "value"), Number(board, "tiles", "repeats", "value"), Number(board, "tiles", "systemWait", "perSystem", "erp")));
        Assert.Equal((3.5, 3.5), (Number(board, "systems", "erp", "waitSeconds"), Number(board, "systems", "erp", "exclusiveSeconds")));
    }

    [Fact]
    public async Task The_board_survives_a_restart_of_its_book()
    {
        await PlayAsync(0, 10);
        await WaitAsync("ended", 3500);
        await PlayAsync(10, 99);
        using var http = await _server.SignInAsAsync("sam");
        var before = JsonNode.Parse(await http.GetStringAsync("/api/board"))!["body"]!;

        var ledger = _server.Services.GetRequiredService<IContactLedger>();
        var book = new Core.Supervision.DayBook();
        foreach (var contact in await ledger.RecordedSinceAsync(_time.Now.Date, 100, default)) book.Take(contact);
        book.Take(await _server.Services.GetRequiredService<IWaits>().SinceAsync(_time.Now.Date, 100, default));

        Assert.Equal(659, Number((JsonObject)before, "tiles", "ahtContact", "value"));
        var dana = book.Now.Of(new("dana")).Single().Measure;
        Assert.Equal((374, 3.5), (dana.Time.Handle.TotalSeconds, dana.Waits.Booked.Union.TotalSeconds));
    }

    [Fact]
    public async Task Only_supervisors_see_the_board()
    {
        using var dana = await _server.SignInAsAsync("dana");

        using var answer = await dana.GetAsync("/api/board");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{}""", "/waits")]
    [InlineData("""{"waits":[{"id":"a b","system":"erp","capability":"x","state":"started"}]}""", "/waits/0/id")]
    [InlineData("""{"waits":[{"id":"w1","system":"nobody","capability":"x","state":"started"}]}""", "/waits/0/system")]
    [InlineData("""{"waits":[{"id":"w1","system":"erp","capability":"x","state":"ended","durationMs":-1}]}""", "/waits/0/durationMs")]
    [InlineData("""{"waits":[{"id":"w1","system":"erp","capability":"x","state":"slept"}]}""", "/waits/0/state")]
    [InlineData("""{"waits":[{"id":"w1","system":"erp","capability":"x","state":"ended"}]}""", "/waits/0/durationMs")]
    public async Task A_report_that_cannot_be_read_says_where(string body, string at)
    {
        await PlayAsync(0, 10);
        using var dana = await _server.SignInAsAsync("dana");

        using var answer = await dana.PostAsync("/api/interactions/int_a1/waits", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(("/problems/malformed-waits", at), ((string?)problem["type"], (string?)problem["errors"]![0]!["at"]));
    }

    [Fact]
    public async Task Nobody_reports_waits_of_another_agents_interaction()
    {
        await PlayAsync(0, 10);
        using var ravi = await _server.SignInAsAsync("ravi");

        using var foreign = await ravi.PostAsJsonAsync("/api/interactions/int_a1/waits", Report("started", 0));
        using var none = await ravi.PostAsJsonAsync("/api/interactions/int_none/waits", Report("started", 0));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (foreign.StatusCode, none.StatusCode));
    }

    private async Task WaitAsync(string state, double durationMs)
    {
        _time.Now = new(2026, 11, 12, 9, 18, 30, TimeSpan.Zero);
        using var dana = await _server.SignInAsAsync("dana");
        using var answer = await dana.PostAsJsonAsync("/api/interactions/int_a1/waits", Report(state, durationMs));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private static object Report(string state, double durationMs) =>
        new { waits = new[] { new { id = "w1", system = "erp", capability = "invoiceDetail", state, durationMs } } };

    private async Task PlayAsync(int skip, int take)
    {
        var ledger = _server.Services.GetRequiredService<IContactLedger>();
        foreach (var contactEvent in BillingDispute.Events().Written.Take(take).Skip(skip)) await ledger.AppendAsync(contactEvent, default);
    }

    private static double? Number(JsonObject body, params string[] path) => (double?)path.Aggregate((JsonNode?)body, (node, name) => node?[name]);
}
