using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Desk;

/// <summary>The billing dispute on both desks, event by event, as the browsers see it.</summary>
public sealed class DeskStoryTests : IAsyncLifetime
{
    private readonly AgentHubServer _server = new AgentHubServer().With(new FakeContacts().Register).At(new StoryTime());
    private readonly CallEvents _call = BillingDispute.Events();
    private DeskSocket _dana = null!;
    private DeskSocket _ravi = null!;
    private int _played;

    public async Task InitializeAsync()
    {
        _dana = await DeskSocket.ConnectAsync(_server, "dana");
        _ravi = await DeskSocket.ConnectAsync(_server, "ravi");
    }

    public async Task DisposeAsync()
    {
        await _dana.DisposeAsync();
        await _ravi.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task It_rings_at_the_first_agents_desk_only()
    {
        await PlayToAsync(EventTypes.InteractionAlerting);

        var desk = await Desk(_dana, d => State(d, "int_a1") == "alerting");
        Assert.Equal(("queue", "Billing", "01632 960147", 1), (
            Text(desk, "interactions", "int_a1", "kind"), Text(desk, "interactions", "int_a1", "queue"), Text(desk, "interactions", "int_a1", "from"),
            (int)desk["interactions"]!["int_a1"]!["order"]!));
        Assert.Equal("offered", Text(desk, "agent", "state"));
        Assert.Empty((JsonObject)(await Desk(_ravi, d => Text(d, "colleagues", "dana", "state") == "offered"))["interactions"]!);
    }

    [Fact]
    public async Task A_hold_says_since_when_and_why()
    {
        await PlayToAsync(EventTypes.InteractionHeld);

        var desk = await Desk(_dana, d => State(d, "int_a1") == "held");
        Assert.Equal(("research", "2026-11-12T09:20:00.000Z"), (
            Text(desk, "interactions", "int_a1", "holdReason"), Text(desk, "interactions", "int_a1", "heldSince")));
        Assert.Equal(("holding", "research"), (Text(desk, "agent", "state"), Text(desk, "agent", "reason")));
        Assert.Equal(134, (double)desk["interactions"]!["int_a1"]!["seconds"]!["talk"]!);
    }

    [Fact]
    public async Task A_consult_shows_the_colleague_ringing_and_then_talking()
    {
        await PlayToAsync(EventTypes.InteractionRetrieved, EventTypes.InteractionAlerting);
        var ringing = await Desk(_dana, d => Text(d, "interactions", "int_a1", "consult", "state") == "alerting");
        Assert.Equal("Ravi Menon", Text(ringing, "interactions", "int_a1", "consult", "agentName"));

        await PlayToAsync(EventTypes.ConsultStarted);

        await Desk(_dana, d => Text(d, "interactions", "int_a1", "consult", "state") == "talking");
        var asked = await Desk(_ravi, d => State(d, "int_b2") == "consulting");
        Assert.Equal("Dana Whitfield", Text(asked, "interactions", "int_b2", "consult", "agentName"));
    }

    [Fact]
    public async Task A_transfer_carries_reason_and_note_and_starts_the_givers_wrap_up()
    {
        await PlayToAsync(EventTypes.InteractionRetrieved, EventTypes.InteractionConnected);

        var ravi = await Desk(_ravi, d => State(d, "int_b2") == "connected");
        Assert.Equal(("Dana Whitfield", "needs metering", "consult"), (
            Text(ravi, "interactions", "int_b2", "handOver", "fromName"), Text(ravi, "interactions", "int_b2", "handOver", "reason"),
            Text(ravi, "interactions", "int_b2", "handOver", "kind")));
        Assert.StartsWith("Reading 48,213", Text(ravi, "interactions", "int_b2", "handOver", "note"), StringComparison.Ordinal);
        Assert.Equal(40, (double)ravi["interactions"]!["int_b2"]!["seconds"]!["consult"]!);
        var dana = await Desk(_dana, d => State(d, "int_a1") == "wrapUp");
        Assert.Equal((90, "2026-11-12T09:23:40.000Z"), (
            (int)dana["interactions"]!["int_a1"]!["wrapUp"]!["targetSeconds"]!, Text(dana, "interactions", "int_a1", "wrapUp", "startedAt")));
        Assert.NotEmpty((JsonObject)dana["interactions"]!["int_a1"]!["wrapUp"]!["dispositions"]!);
    }

    [Fact]
    public async Task Both_days_are_counted_when_the_wrap_ups_are_done()
    {
        await PlayToAsync("no more");

        var dana = await Desk(_dana, d => (int)d["today"]!["handled"]! == 1);
        var ravi = await Desk(_ravi, d => (int)d["today"]!["handled"]! == 1);
        Assert.Equal((374d, 285d), ((double)dana["today"]!["handleSeconds"]!, (double)ravi["today"]!["handleSeconds"]!));
        Assert.Equal("ready", Text(dana, "agent", "state"));
        Assert.Empty((JsonObject)dana["interactions"]!);
    }

    [Fact]
    public async Task A_saved_note_is_on_every_page_of_the_agent()
    {
        await PlayToAsync(EventTypes.InteractionConnected);
        await using var second = await DeskSocket.ConnectAsync(_server, "dana");

        await _server.Services.GetRequiredService<INotes>().SaveAsync(new("int_a1"), "Wants a new bill", 1, _call.At(300), default);

        await Desk(_dana, d => Text(d, "interactions", "int_a1", "note", "text") == "Wants a new bill");
        await Desk(second, d => Text(d, "interactions", "int_a1", "note", "text") == "Wants a new bill");
    }

    [Fact]
    public async Task The_desk_over_http_is_the_desk_of_the_hub()
    {
        await PlayToAsync(EventTypes.InteractionConnected);
        await Desk(_dana, d => State(d, "int_a1") == "connected" && Text(d, "colleagues", "ravi", "state") == "ready");
        using var http = await _server.SignInAsAsync("dana");

        var read = JsonNode.Parse(await http.GetStringAsync("/api/desk"))!;

        await _dana.UntilAsync("desk", _ => _dana.Documents["desk"].N >= (long)read["n"]!);
        Assert.Equal((_dana.Documents["desk"].Epoch, _dana.Documents["desk"].N), ((string?)read["epoch"], (long)read["n"]!));
        Assert.True(JsonNode.DeepEquals(_dana.Documents["desk"].Body, read["body"]));
    }

    [Fact]
    public async Task No_document_holds_a_null()
    {
        await PlayToAsync(EventTypes.InteractionConnected);

        var desk = await Desk(_dana, d => State(d, "int_a1") == "connected");

        Assert.DoesNotContain("null", desk.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>Plays up to and including the next event of each type, in turn.</summary>
    private async Task PlayToAsync(params string[] types)
    {
        var ledger = _server.Services.GetRequiredService<IContactLedger>();
        foreach (var type in types)
        {
            while (_played < _call.Written.Count)
            {
                var next = _call.Written[_played++];
                await ledger.AppendAsync(next, default);
                if (next.Type == type) break;
            }
        }
    }

    private static Task<JsonObject> Desk(DeskSocket socket, Func<JsonObject, bool> wanted) => socket.UntilAsync("desk", wanted);

    private static string? State(JsonObject desk, string interaction) => Text(desk, "interactions", interaction, "state");

    private static string? Text(JsonObject desk, params string[] path) => (string?)path.Aggregate((JsonNode?)desk, (node, name) => node?[name]);
}
