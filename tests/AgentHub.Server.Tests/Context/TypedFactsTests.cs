using System.Net;
using System.Net.Http.Json;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Tests.Context;

public class TypedFactsTests
{
    [Fact]
    public async Task The_control_run_counts_three_repeats_and_the_run_with_the_strip_none()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");
        using var ravi = await server.SignInAsAsync("ravi");
        Assert.Empty((await server.StateAsync()).Repeats);

        Assert.Equal("repeat", (await ContextServer.TypeAsync(dana, "int_a1", ("account.number", "7730 118 420")))["account.number"]);
        Assert.Equal("repeat", (await ContextServer.TypeAsync(dana, "int_a1", ("dob", "12/03/1984"), ("account.number", "7730118420")))["dob"]);
        server.Call.Offered(540, "int_b2", "ravi", "consult", "int_a1").ConsultStarted(545, "int_a1", "int_b2").Transferred(580, "int_a1", "int_b2").Connected(580, "int_b2");
        await server.TellAsync();
        Assert.Equal("repeat", (await ContextServer.TypeAsync(ravi, "int_b2", ("account.number", "7730118420")))["account.number"]);

        Assert.Equal(["int_a1/account.number", "int_a1/dob", "int_b2/account.number"], (await server.StateAsync()).Repeats.Select(r => $"{r.Interaction}/{r.Key}").Order());
    }

    [Fact]
    public async Task A_correction_and_a_new_value_are_kept_and_no_repeats()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");

        var results = await ContextServer.TypeAsync(dana, "int_a1", ("postcode", "CV2 1AA"), ("meter.reading", "48,213"), ("email", "not one"), ("shoe.size", "42"));

        Assert.Equal(["differs", "accepted", "invalid", "invalid"], new[] { "postcode", "meter.reading", "email", "shoe.size" }.Select(k => results[k]));
        var state = await server.StateAsync();
        Assert.Equal(("CV2 1AA", "voice", new("int_a1")), (state.Facts["postcode"].Value, state.Facts["postcode"].Channel, state.Facts["postcode"].Interaction!.Value));
        Assert.Equal("48,213", state.Facts["meter.reading"].Value);
        Assert.Empty(state.Repeats);
        Assert.Equal("accepted", (await ContextServer.TypeAsync(dana, "int_a1", ("postcode", "cv2 1aa")))["postcode"]); // her own interaction had it
    }

    [Fact]
    public async Task A_value_heard_unsurely_is_read_back_and_not_a_repeat()
    {
        await using var server = new ContextServer();
        server.Call.Started(0);
        server.Given(12, "account.number", "7730118420", confidence: 0.6);
        server.Call.Queued(70).Offered(75, "int_a1", "dana").Connected(80, "int_a1");
        await server.TellAsync();
        using var dana = await server.SignInAsAsync("dana");

        Assert.Equal("accepted", (await ContextServer.TypeAsync(dana, "int_a1", ("account.number", "7730118420")))["account.number"]);

        Assert.Equal((FactStatus.Stated, 0), ((await server.StateAsync()).Facts["account.number"].Status, (await server.StateAsync()).Repeats.Length));
        await server.UntilAsync(b => b.Identity() == "identified");
    }

    [Fact]
    public async Task A_date_of_birth_and_a_card_number_are_never_stored()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");

        var results = await ContextServer.TypeAsync(dana, "int_a1", ("dob", "01/01/1990"), ("reason", "my card 4111 1111 1111 1111 was charged"));

        Assert.Equal(("differs", "invalid"), (results["dob"], results["reason"]));
        var state = await server.StateAsync();
        Assert.Null(state.Facts["dob"].Value);
        Assert.False(state.Facts.ContainsKey("reason"));
    }

    [Fact]
    public async Task Facts_can_be_given_only_on_ones_own_unfinished_interaction()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");
        using var ravi = await server.SignInAsAsync("ravi");
        using var sam = await server.SignInAsAsync("sam");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(ravi, "con_1", "int_a1"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(sam, "con_1", "int_a1"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(dana, "con_2", "int_a1"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(dana, "con_1", "int_zz"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(dana, "con_1", null));
        server.Call.Disconnected(90, "int_a1").Completed(99, "int_a1");
        await server.TellAsync();
        Assert.Equal(HttpStatusCode.Conflict, await StatusAsync(dana, "con_1", "int_a1"));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string contact, string? interaction) =>
        (await client.PostAsJsonAsync($"/api/contacts/{contact}/facts", new { interactionId = interaction, values = new { postcode = "CV1 4QT" } })).StatusCode;
}
