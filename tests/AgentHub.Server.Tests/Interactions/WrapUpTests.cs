using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing;
using AgentHub.Testing.Interactions;

namespace AgentHub.Server.Tests.Interactions;

/// <summary>Wrap-up, notes and the receipt of an open screen.</summary>
public sealed class WrapUpTests : IAsyncLifetime
{
    private const string Actions = "/api/interactions/int_1/";
    private readonly ManualTime _time = new(new CallEvents().At(300));
    private readonly CallServer _call;
    private HttpClient _dana = null!;

    public WrapUpTests() => _call = new CallServer(s => s.At(_time));

    public async Task InitializeAsync()
    {
        _dana = await _call.DanaAsync();
        await _call.HappenAsync(c => c.Started(0).Queued(1).Offered(5, "int_1", "dana").Connected(10, "int_1"));
    }

    public async Task DisposeAsync()
    {
        _dana.Dispose();
        await _call.DisposeAsync();
    }

    [Fact]
    public async Task Wrap_up_is_completed_at_the_switchs_time_with_what_the_agent_recorded()
    {
        await HangUpAsync();
        _call.Switch.Now = _call.Call.At(120);

        var (status, body) = await PostAsync("complete", new { disposition = "billCorrected", cause = "estimate too high", solved = true, summary = "Re-billed." });

        var interaction = await _call.InteractionAsync("int_1");
        Assert.Equal((200, "2026-11-12T09:16:00.000Z"), (status, (string?)body!["at"]));
        Assert.Equal((InteractionStage.Completed, "billCorrected", "estimate too high", true, "Re-billed."),
            (interaction.Stage, interaction.Disposition, interaction.Cause, interaction.Solved!.Value, interaction.Summary));
        Assert.Equal(20, HandleTimes.Of(interaction).WrapUp.TotalSeconds);
        Assert.Equal(_time.GetUtcNow(), interaction.CompletedRecordedAt);
    }

    [Theory]
    [InlineData(SwitchOutcome.NotAnswering)]
    [InlineData(SwitchOutcome.NotPossible)]
    public async Task Wrap_up_is_never_held_up_by_a_switch_that_does_not_say_when(SwitchOutcome outcome)
    {
        await HangUpAsync();
        _call.Switch.Answer = _ => Task.FromResult(new SwitchAnswer(outcome));

        var (status, _) = await PostAsync("complete", new { disposition = "billCorrected" });

        Assert.Equal(200, status);
        Assert.Equal(_time.GetUtcNow(), (await _call.InteractionAsync("int_1")).CompletedAt);
    }

    [Fact]
    public async Task Wrap_up_never_ends_before_it_began()
    {
        await HangUpAsync();
        _call.Switch.Now = _call.Call.At(90);

        await PostAsync("complete", new { disposition = "billCorrected" });

        Assert.Equal(TimeSpan.Zero, HandleTimes.Of(await _call.InteractionAsync("int_1")).WrapUp);
    }

    [Theory]
    [InlineData("ready", Availability.Ready)]
    [InlineData("notReady", Availability.NotReady)]
    public async Task After_wrap_up_the_agent_is_what_they_chose(string then, Availability expected)
    {
        await HangUpAsync();

        await PostAsync("complete", new { disposition = "billCorrected", then });

        Assert.Equal(expected, (await _call.Get<IAgentStates>().AllAsync(default)).Single(s => s.Agent.Value == "dana").State);
    }

    [Fact]
    public async Task Completing_again_with_another_key_says_that_it_is_done()
    {
        await HangUpAsync();
        await PostAsync("complete", new { disposition = "billCorrected" });

        var repeated = await PostAsync("complete", new { disposition = "billCorrected" });
        var (status, body) = await PostAsync("complete", new { disposition = "billCorrected" }, "k-2");

        Assert.Equal(200, repeated.Status);
        Assert.Equal((409, "completed"), (status, (string?)body!["state"]));
    }

    [Fact]
    public async Task A_note_is_saved_while_it_is_typed_and_an_older_one_does_not_replace_it()
    {
        var first = await PostAsync("notes", new { text = "She says", revision = 1 }, "n-1");
        var third = await PostAsync("notes", new { text = "She says the bill is wrong", revision = 3 }, "n-3");
        var late = await PostAsync("notes", new { text = "She says the", revision = 2 }, "n-2");

        Assert.Equal((200, 200), (first.Status, third.Status));
        Assert.Equal(3, (long)third.Body!["revision"]!);
        Assert.Equal((409, "/problems/newer-note", "She says the bill is wrong", 3L),
            (late.Status, (string?)late.Body!["type"], (string?)late.Body["text"], (long)late.Body["revision"]!));
    }

    [Fact]
    public async Task The_same_revision_sent_twice_is_saved_once_and_with_another_text_refused()
    {
        await PostAsync("notes", new { text = "one", revision = 1 }, "n-1");

        Assert.Equal(200, (await PostAsync("notes", new { text = "one", revision = 1 }, "n-2")).Status);
        Assert.Equal(409, (await PostAsync("notes", new { text = "other window", revision = 1 }, "n-3")).Status);
    }

    [Fact]
    public async Task A_note_needs_no_key()
    {
        Assert.Equal(200, (await CallServer.PostAsync(_dana, Actions + "notes", new { text = "x", revision = 1 }, key: null)).Status);
    }

    [Fact]
    public async Task A_note_of_ten_thousand_characters_is_kept_and_one_more_refused()
    {
        var (longest, _) = await PostAsync("notes", new { text = new string('é', 10_000), revision = 1 }, "n-1");
        var (longer, body) = await PostAsync("notes", new { text = new string('é', 10_001), revision = 2 }, "n-2");

        Assert.Equal((200, 400), (longest, longer));
        Assert.Equal("/text", (string?)body!["errors"]![0]!["at"]);
    }

    [Fact]
    public async Task A_card_number_typed_into_a_note_is_masked_before_it_is_stored()
    {
        var (status, _) = await PostAsync("notes", new { text = "card 4111 1111 1111 1111 exp 12/26", revision = 1 }, "n-1");

        Assert.Equal(200, status);
        Assert.Equal("card •••• •••• •••• 1111 exp 12/26", (await _call.Get<INotes>().FindAsync(new InteractionId("int_1"), default))!.Text);
    }

    [Fact]
    public async Task A_note_cannot_be_changed_after_wrap_up()
    {
        await HangUpAsync();
        await PostAsync("complete", new { disposition = "billCorrected" });

        Assert.Equal(409, (await PostAsync("notes", new { text = "late", revision = 9 }, "n-9")).Status);
    }

    [Fact]
    public async Task The_first_screen_that_has_the_context_open_counts()
    {
        Assert.Equal(204, (await PostAsync("opened", null, "o-1")).Status);
        var opened = (await _call.InteractionAsync("int_1")).OpenedAt;
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(204, (await PostAsync("opened", null, "o-2")).Status);

        Assert.Equal(opened, (await _call.InteractionAsync("int_1")).OpenedAt);
        Assert.NotNull(opened);
    }

    private Task HangUpAsync() => _call.HappenAsync(c => c.Disconnected(100, "int_1").Ended(100));

    private Task<(int Status, JsonNode? Body)> PostAsync(string action, object? body = null, string key = "k-1") => CallServer.PostAsync(_dana, Actions + action, body, key);
}
