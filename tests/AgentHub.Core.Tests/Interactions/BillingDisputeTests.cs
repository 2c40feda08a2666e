using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Interactions;

public sealed class BillingDisputeTests
{
    private static readonly ContactState Contact = BillingDispute.Events().Reduce();

    [Fact]
    public void First_agent_talks_244_holds_110_and_wraps_up_20_seconds()
    {
        var times = HandleTimes.Of(Interaction(BillingDispute.Dana));

        Assert.Equal((244, 110, 20, 374, 0), Seconds(times));
    }

    [Fact]
    public void Second_agent_talks_240_and_wraps_up_45_seconds_with_40_of_consult_apart()
    {
        var times = HandleTimes.Of(Interaction(BillingDispute.Ravi));

        Assert.Equal((240, 0, 45, 285, 40), Seconds(times));
    }

    [Fact]
    public void Contact_is_closed_and_every_event_was_possible()
    {
        Assert.Equal(ContactStage.Closed, Contact.Stage);
        Assert.Equal(0, Contact.IllegalEvents);
        Assert.Equal(22, Contact.EventCount);
        Assert.Equal(150, (Contact.QueueStays.Single().Until - Contact.QueueStays.Single().Since)!.Value.TotalSeconds);
    }

    [Fact]
    public void Hand_over_travels_to_the_second_agent()
    {
        var handOver = Interaction(BillingDispute.Ravi).HandOver;

        Assert.NotNull(handOver);
        Assert.Equal(("dana", "consult", "needs metering"), (handOver.FromAgent.Value, handOver.Kind, handOver.Reason));
        Assert.StartsWith("Reading 48,213", handOver.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Hold_runs_on_a_running_call_only_up_to_what_is_finished()
    {
        var held = BillingDispute.Events();
        held.Written.RemoveRange(11, held.Written.Count - 11);

        var finished = HandleTimes.Of(held.Reduce().Interactions[0]);
        var running = HandleTimes.Of(held.Reduce().Interactions[0], held.At(400));

        Assert.Equal((134, 0, 0, 134, 0), Seconds(finished));
        Assert.Equal((134, 40, 0, 174, 0), Seconds(running));
    }

    private static InteractionState Interaction(string id) => Contact.Interaction(new InteractionId(id))!;

    private static (int, int, int, int, int) Seconds(HandleTime t) =>
        ((int)t.Talk.TotalSeconds, (int)t.Hold.TotalSeconds, (int)t.WrapUp.TotalSeconds, (int)t.Handle.TotalSeconds, (int)t.Consult.TotalSeconds);
}
