using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Interactions;

/// <summary>The contact itself: queue, abandon, close, facts, verification, repeats.</summary>
public sealed class ContactStateTests
{
    [Fact]
    public void A_call_goes_through_self_service_queue_and_agent_to_its_end()
    {
        var call = new CallEvents().Started(0);
        Assert.Equal(ContactStage.Started, call.Reduce().Stage);
        Assert.Equal(ContactStage.SelfService, call.Fact(5, "postcode", "CV1 4QT").Reduce().Stage);
        Assert.Equal(ContactStage.Queued, call.Queued(10).Reduce().Stage);
        Assert.Equal(ContactStage.WithAgent, call.Offered(20, "int_1", "dana").Reduce().Stage);
        Assert.Equal(ContactStage.WithAgent, call.Connected(25, "int_1").Reduce().Stage);
        Assert.Equal(ContactStage.Ended, call.Ended(60).Reduce().Stage);
        Assert.Equal(ContactStage.Closed, call.Completed(70, "int_1").Reduce().Stage);
    }

    [Fact]
    public void What_was_given_on_the_website_days_before_does_not_make_it_self_service()
    {
        var call = new CallEvents();

        Assert.Equal(ContactStage.Started, call.Started(0).Fact(0, "invoice.number", "INV-1", "web", at: call.At(0).AddDays(-2)).Reduce().Stage);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_caller_whose_agent_does_not_answer_waits_on_in_the_queue(bool declined)
    {
        var call = new CallEvents().Started(0).Queued(10).Offered(20, "int_1", "dana");
        var contact = (declined ? call.Declined(40, "int_1") : call.Missed(40, "int_1")).Reduce();

        Assert.Equal(ContactStage.Queued, contact.Stage);
        Assert.Equal(2, contact.QueueStays.Length);
        Assert.Equal((call.At(40), null), (contact.QueueStays[1].Since, contact.QueueStays[1].Until));
    }

    [Fact]
    public void A_caller_who_gives_up_while_it_rings_has_abandoned_and_nobody_wraps_up()
    {
        var contact = new CallEvents().Started(0).Queued(10).Offered(20, "int_1", "dana").Abandoned(25).Ended(25).Reduce();

        Assert.Equal((ContactStage.Abandoned, InteractionStage.Cancelled), (contact.Stage, contact.Interactions[0].Stage));
        Assert.True(contact.IsFinished);
        Assert.Equal(0, contact.IllegalEvents);
    }

    [Fact]
    public void A_caller_who_gives_up_in_the_second_queue_leaves_the_first_agent_in_wrap_up()
    {
        var call = new CallEvents().Started(0).Offered(1, "int_1", "dana").Connected(5, "int_1").Transferred(20, "int_1", kind: "cold", toQueue: "Metering").Abandoned(50);

        Assert.Equal((ContactStage.Abandoned, false), (call.Reduce().Stage, call.Reduce().IsFinished));
        Assert.True(call.Completed(60, "int_1").Reduce().IsFinished);
    }

    [Fact]
    public void An_offer_that_is_late_by_its_time_says_still_whose_call_it_is()
    {
        var contact = new CallEvents().Started(0).Connected(10, "int_1").Offered(12, "int_1", "dana").Reduce();

        Assert.Equal((InteractionStage.Connected, "dana", 0), (contact.Interactions[0].Stage, contact.Interactions[0].Agent.Value, contact.IllegalEvents));
        Assert.Equal(12, (contact.Interactions[0].OfferedAt!.Value - new CallEvents().Start).TotalSeconds);
    }

    [Fact]
    public void An_end_that_arrives_hours_late_closes_the_call_at_its_own_time()
    {
        var contact = new CallEvents().Started(0).Offered(1, "int_1", "dana").Connected(5, "int_1").Ended(65).Completed(85, "int_1").Reduce();

        Assert.Equal(60, HandleTimes.Of(contact.Interactions[0]).Talk.TotalSeconds);
    }

    [Fact]
    public void A_value_given_twice_is_one_fact_with_both_times()
    {
        var call = new CallEvents();
        var fact = call.Started(0).Fact(0, "invoice.number", "INV-1", "email", at: call.At(0).AddDays(-2)).Fact(20, "invoice.number", "INV-1").Reduce().Facts["invoice.number"];

        Assert.Equal(("ivr", call.At(20), 2), (fact.Channel, fact.At, fact.Times));
        Assert.Equal(call.At(0).AddDays(-2), fact.Also["email"]);
    }

    [Fact]
    public void A_newer_value_replaces_an_older_one_and_starts_to_count_anew()
    {
        var call = new CallEvents().Started(0).Fact(5, "postcode", "CV1 4QT").Fact(10, "postcode", "CV1 4QX");

        var fact = call.Reduce().Facts["postcode"];

        Assert.Equal(("CV1 4QX", 1), (fact.Value, fact.Times));
        Assert.Empty(fact.Also);
    }

    [Theory]
    [InlineData(0.79, FactStatus.Unsure)]
    [InlineData(0.8, FactStatus.Stated)]
    public void A_value_that_was_heard_badly_is_unsure(double confidence, FactStatus expected)
    {
        Assert.Equal(expected, new CallEvents().Started(0).Fact(5, "order.number", "HP-20417", confidence: confidence).Reduce().Facts["order.number"].Status);
    }

    [Fact]
    public void A_value_heard_badly_and_keyed_before_is_sure()
    {
        var fact = new CallEvents().Started(0).Fact(5, "order.number", "HP-1").Fact(9, "order.number", "HP-1", confidence: 0.5).Reduce().Facts["order.number"];

        Assert.Equal((FactStatus.Stated, 1.0), (fact.Status, fact.Confidence));
    }

    [Fact]
    public void The_highest_level_passed_counts_with_its_expiry_and_failures_are_counted()
    {
        var call = new CallEvents();
        var verification = call.Started(0).Verified(5, 1).Verified(10, 2, expiresAt: call.At(600)).Verified(15, 3, "failed").Verified(20, 1).Reduce().Verification;

        Assert.Equal((2, call.At(10), call.At(600), 1), (verification.Level, verification.At, verification.ExpiresAt, verification.Failures));
    }

    [Fact]
    public void A_value_asked_again_counts_once_an_interaction_and_key()
    {
        var contact = new CallEvents().Started(0).Offered(1, "int_1", "dana").Connected(2, "int_1").Reasked(10, "int_1", "dob").Reasked(12, "int_1", "dob")
            .Reasked(14, "int_1", "postcode").Reduce();

        Assert.Equal(["dob", "postcode"], contact.Repeats.Select(r => r.Key));
    }

    [Fact]
    public void Who_an_agent_says_the_caller_is_stands_with_its_links()
    {
        var contact = new CallEvents().Started(0).Linked(5, "dana", new() { ["crm"] = "51", ["erp"] = "C-1009" }).Reduce();

        Assert.Equal(("dana", "51", "C-1009"), (contact.Confirmed!.By.Value, contact.Confirmed.Links["crm"], contact.Confirmed.Links["erp"]));
    }

    [Fact]
    public void An_impossible_event_is_kept_and_counted_and_changes_nothing()
    {
        var call = new CallEvents().Started(0).Offered(1, "int_1", "dana");
        var before = call.Reduce();
        var after = call.Held(5, "int_1").Add(6, "agenthub.contact.unheard.v1", new { }).Reduce();

        Assert.Equal((2, 4), (after.IllegalEvents, after.EventCount));
        Assert.Equal(Json(before.Interactions), Json(after.Interactions));
        Assert.Equal(Json(before.Moments), Json(after.Moments));
    }

    [Fact]
    public void Events_of_two_contacts_are_not_mixed()
    {
        var events = new CallEvents("con_1").Started(0).Written.Concat(new CallEvents("con_2").Started(0).Written);

        Assert.Throws<ArgumentException>(() => ContactReducer.Reduce(events));
        Assert.Throws<ArgumentException>(() => ContactReducer.Reduce([]));
    }

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value, Core.Json.Wire);
}
