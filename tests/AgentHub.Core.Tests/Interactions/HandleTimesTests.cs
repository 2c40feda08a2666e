using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Interactions;

public sealed class HandleTimesTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Talk_hold_and_wrap_up_are_exactly_the_time_from_connected_to_disconnected_and_the_wrap_up(int seed)
    {
        var random = new Random(seed);
        var contact = ContactReducer.Reduce(RandomCall.Events(random, random.Next(1, 60)));

        foreach (var interaction in contact.Interactions.Where(i => i.DisconnectedAt is not null))
        {
            var times = HandleTimes.Of(interaction);
            var wrapUp = interaction.CompletedAt is { } completed ? completed - interaction.DisconnectedAt!.Value : TimeSpan.Zero;
            Assert.True(times.Handle == interaction.DisconnectedAt - interaction.ConnectedAt + wrapUp, $"Seed {seed}, {interaction.Id}: {times}");
            Assert.True(times.Talk >= TimeSpan.Zero && times.Hold >= TimeSpan.Zero, $"Seed {seed}, {interaction.Id}: {times}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Time_never_runs_backwards_while_a_call_goes_on(int seed)
    {
        var random = new Random(seed);
        var contact = ContactReducer.Reduce(RandomCall.Events(random, random.Next(1, 30)));
        var now = new CallEvents().At(100);

        foreach (var interaction in contact.Interactions)
        {
            var (earlier, later) = (HandleTimes.Of(interaction, now), HandleTimes.Of(interaction, now.AddSeconds(1)));
            Assert.True(later.Handle >= earlier.Handle && later.Handle - earlier.Handle <= TimeSpan.FromSeconds(1), $"Seed {seed}");
        }
    }

    [Fact]
    public void A_consult_during_a_hold_counts_the_callers_wait_once()
    {
        var call = new CallEvents().Started(0).Offered(1, "int_1", "dana").Connected(10, "int_1").Offered(11, "int_2", "ravi", "consult", "int_1")
            .Held(20, "int_1").ConsultStarted(30, "int_1", "int_2").ConsultEnded(50, "int_1", "int_2").Retrieved(60, "int_1").Disconnected(100, "int_1");

        var times = HandleTimes.Of(call.Reduce().Interactions[0]);

        Assert.Equal((50, 40), (times.Talk.TotalSeconds, times.Hold.TotalSeconds));
    }

    [Fact]
    public void A_caller_kept_on_hold_after_a_consult_waits_until_retrieved()
    {
        var call = new CallEvents().Started(0).Offered(1, "int_1", "dana").Connected(10, "int_1").Offered(11, "int_2", "ravi", "consult", "int_1")
            .ConsultStarted(30, "int_1", "int_2").ConsultEnded(50, "int_1", "int_2").Retrieved(55, "int_1").Disconnected(100, "int_1");

        var contact = call.Reduce();

        Assert.Equal(25, HandleTimes.Of(contact.Interactions[0]).Hold.TotalSeconds);
        Assert.Equal(0, contact.IllegalEvents);
    }

    [Fact]
    public void A_colleague_who_was_only_asked_has_consult_time_and_no_handle_time()
    {
        var call = new CallEvents().Started(0).Offered(1, "int_1", "dana").Connected(10, "int_1").Offered(11, "int_2", "ravi", "consult", "int_1")
            .ConsultStarted(30, "int_1", "int_2").ConsultEnded(50, "int_1", "int_2").Retrieved(50, "int_1");

        var asked = call.Reduce().Interactions[1];

        Assert.Equal(InteractionStage.Cancelled, asked.Stage);
        Assert.False(asked.IsHandled);
        Assert.Equal((0, 20), (HandleTimes.Of(asked).Handle.TotalSeconds, HandleTimes.Of(asked).Consult.TotalSeconds));
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 300)];
}
