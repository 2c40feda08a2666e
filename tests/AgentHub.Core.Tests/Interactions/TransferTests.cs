using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Interactions;

/// <summary>What two agents share of one caller.</summary>
public sealed class TransferTests
{
    [Fact]
    public void A_colleague_who_is_rung_for_a_consult_and_taken_back_is_released()
    {
        var contact = Consulting().ConsultEnded(20, "int_1", "int_2").Reduce();

        Assert.Equal((InteractionStage.Connected, InteractionStage.Cancelled), (Stage(contact, "int_1"), Stage(contact, "int_2")));
        Assert.Equal(0, contact.IllegalEvents);
    }

    [Fact]
    public void Consulting_holds_the_caller_and_shows_both_sides()
    {
        var contact = Consulting().ConsultStarted(30, "int_1", "int_2").Reduce();

        Assert.Equal((InteractionStage.Consulting, InteractionStage.Consulting), (Stage(contact, "int_1"), Stage(contact, "int_2")));
        Assert.Equal("consult", contact.Interactions[0].Holds.Single().Reason);
        Assert.Equal(("int_2", "int_1"), (contact.Interactions[0].Consults.Single().With.Value, contact.Interactions[1].Consults.Single().With.Value));
    }

    [Fact]
    public void When_the_colleague_hangs_up_the_caller_is_back()
    {
        var contact = Consulting().ConsultStarted(30, "int_1", "int_2").Disconnected(40, "int_2", "agent").Reduce();

        Assert.Equal((InteractionStage.Connected, InteractionStage.Cancelled), (Stage(contact, "int_1"), Stage(contact, "int_2")));
        Assert.Equal(10, HandleTimes.Of(contact.Interactions[0]).Hold.TotalSeconds);
    }

    [Fact]
    public void A_caller_on_hold_before_a_consult_is_on_hold_after_it()
    {
        var contact = Consulting().Held(25, "int_1").ConsultStarted(30, "int_1", "int_2").ConsultEnded(40, "int_1", "int_2").Reduce();

        Assert.Equal(InteractionStage.Held, Stage(contact, "int_1"));
    }

    [Fact]
    public void When_the_caller_hangs_up_in_a_consult_the_asking_side_wraps_up_and_the_asked_side_is_released()
    {
        var contact = Consulting().ConsultStarted(30, "int_1", "int_2").Ended(40).Reduce();

        Assert.Equal((InteractionStage.WrapUp, InteractionStage.Cancelled), (Stage(contact, "int_1"), Stage(contact, "int_2")));
        Assert.Equal(ContactStage.Ended, contact.Stage);
        Assert.Equal(10, HandleTimes.Of(contact.Interactions[0]).Hold.TotalSeconds);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_consulted_colleague_takes_the_caller_over_whether_or_not_the_consults_end_is_told(bool told)
    {
        var call = Consulting().ConsultStarted(30, "int_1", "int_2");
        if (told) call.ConsultEnded(40, "int_1", "int_2");
        var contact = call.Transferred(40, "int_1", "int_2", note: "ask for the meter").Connected(40, "int_2").Reduce();

        Assert.Equal((InteractionStage.WrapUp, InteractionStage.Connected), (Stage(contact, "int_1"), Stage(contact, "int_2")));
        Assert.Equal(("int_1", "ask for the meter"), (contact.Interactions[1].HandOver!.From.Value, contact.Interactions[1].HandOver!.Note));
        Assert.Equal(10, HandleTimes.Of(contact.Interactions[1]).Consult.TotalSeconds);
        Assert.Equal(0, contact.IllegalEvents);
    }

    [Fact]
    public void Between_transfer_and_connect_the_receiver_keeps_the_call_on_the_desk()
    {
        var contact = Consulting().ConsultStarted(30, "int_1", "int_2").ConsultEnded(40, "int_1", "int_2").Transferred(40, "int_1", "int_2").Reduce();

        Assert.Equal(InteractionStage.Consulting, Stage(contact, "int_2"));
        Assert.NotNull(contact.Interactions[1].HandOver);
        Assert.False(contact.Interactions[1].IsFinished);
    }

    [Fact]
    public void A_receiver_who_connects_a_moment_before_the_transfer_is_told_has_the_hand_over_too()
    {
        var contact = Consulting().ConsultStarted(30, "int_1", "int_2").Connected(39.9, "int_2").Transferred(40, "int_1", "int_2").Reduce();

        Assert.Equal((InteractionStage.WrapUp, InteractionStage.Connected), (Stage(contact, "int_1"), Stage(contact, "int_2")));
        Assert.NotNull(contact.Interactions[1].HandOver);
    }

    [Theory]
    [InlineData(40, 40)]
    [InlineData(40, 41)]
    [InlineData(41, 40)]
    public void A_cold_transfer_reaches_the_colleague_with_its_reason_whatever_comes_first(double transferred, double offered)
    {
        var contact = Talking().Transferred(transferred, "int_1", "int_2", "cold", "metering question").Offered(offered, "int_2", "ravi", "transfer", "int_1")
            .Connected(50, "int_2").Reduce();

        Assert.Equal(("metering question", "dana"), (contact.Interactions[1].HandOver!.Reason, contact.Interactions[1].HandOver!.FromAgent.Value));
    }

    [Fact]
    public void A_caller_transferred_to_a_queue_waits_there_until_offered()
    {
        var call = Talking().Transferred(40, "int_1", kind: "cold", toQueue: "Metering").Queued(40, "Metering");
        var waiting = call.Reduce();
        var offered = call.Offered(70, "int_2", "ravi", "transfer", "int_1", "Metering").Connected(75, "int_2").Reduce();

        Assert.Equal((ContactStage.Queued, "Metering"), (waiting.Stage, waiting.Queue));
        Assert.Equal(30, (offered.QueueStays[^1].Until - offered.QueueStays[^1].Since)!.Value.TotalSeconds);
        Assert.Equal(ContactStage.WithAgent, offered.Stage);
        Assert.NotNull(offered.Interactions[1].HandOver);
    }

    [Fact]
    public void A_transfer_elsewhere_releases_the_consulted_colleague()
    {
        var contact = Consulting().ConsultStarted(30, "int_1", "int_2").Transferred(40, "int_1", kind: "cold", toQueue: "Metering").Reduce();

        Assert.Equal((InteractionStage.WrapUp, InteractionStage.Cancelled), (Stage(contact, "int_1"), Stage(contact, "int_2")));
        Assert.Null(contact.Interactions[1].HandOver);
    }

    private static CallEvents Talking() => new CallEvents().Started(0).Queued(1).Offered(5, "int_1", "dana").Connected(10, "int_1");

    private static CallEvents Consulting() => Talking().Offered(15, "int_2", "ravi", "consult", "int_1", "Metering");

    private static InteractionStage Stage(ContactState contact, string id) => contact.Interaction(new InteractionId(id))!.Stage;
}
