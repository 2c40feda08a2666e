using AgentHub.Core.Supervision;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Supervision;

/// <summary>The demo's billing dispute on the supervisor's board: every number of the story.</summary>
public class BillingDisputeBoardTests
{
    private readonly BoardFixture _fixture = new();

    [Fact]
    public void Both_agents_handle_times_are_shown_with_the_consult_apart()
    {
        var board = _fixture.Play(BillingDispute.Events()).Board();

        var dana = board.Interactions[BillingDispute.Dana];
        var ravi = board.Interactions[BillingDispute.Ravi];
        Assert.Equal((244, 110, 20, 374, 0), (dana.Talk, dana.Hold, dana.WrapUp, dana.Handle, dana.Consult));
        Assert.Equal((240, 0, 45, 285, 40), (ravi.Talk, ravi.Hold, ravi.WrapUp, ravi.Handle, ravi.Consult));
        Assert.Equal((1, 374, 0), (board.Agents["dana"].Handled, board.Agents["dana"].HandleSeconds, board.Agents["dana"].ConsultSeconds));
        Assert.Equal((1, 285, 40), (board.Agents["ravi"].Handled, board.Agents["ravi"].HandleSeconds, board.Agents["ravi"].ConsultSeconds));
    }

    [Fact]
    public void Average_handle_time_is_329_5_per_interaction_and_659_per_contact()
    {
        var board = _fixture.Play(BillingDispute.Events()).Board();

        Assert.Equal(329.5, board.Tiles["ahtInteraction"].Value);
        Assert.Equal(659, board.Tiles["ahtContact"].Value);
        Assert.Equal("(talk + hold + wrap-up) ÷ 2 interactions, booked at wrap-up end", board.Tiles["ahtInteraction"].Formula);
    }

    [Fact]
    public void The_3_5_seconds_of_the_invoice_detail_are_booked_to_the_erp()
    {
        var board = _fixture.Play(BillingDispute.Events()).Wait(BillingDispute.Dana, "dana", "erp", 270, 273.5).Board();

        var tile = board.Tiles["systemWait"];
        Assert.Equal((3.5, 3.5, "erp", 0.5), (tile.Value, tile.PerSystem!["erp"], tile.Worst, tile.OfHandlePercent));
        var erp = board.Systems["erp"];
        Assert.Equal((3.5, 3.5, 1, 0, 3500d, 3500d, 1), (erp.WaitSeconds, erp.ExclusiveSeconds, erp.Contacts, erp.Censored, erp.P50Ms, erp.P90Ms, erp.N));
        Assert.Equal((0, 0), (board.Systems["crm"].WaitSeconds, board.Systems["crm"].N));
        Assert.Equal(3.5, board.Interactions[BillingDispute.Dana].SystemWaitBySystem["erp"]);
    }

    [Fact]
    public void Nothing_was_asked_twice() =>
        Assert.Equal((0, BoardStatus.Fine), _fixture.Play(BillingDispute.Events()).Board().Tiles["repeats"] is var t ? (t.Value, t.Status) : default);

    [Fact]
    public void In_the_control_run_three_things_were_asked_twice()
    {
        var call = BillingDispute.Events()
            .Reasked(240, BillingDispute.Dana, "account.number").Reasked(250, BillingDispute.Dana, "dob").Reasked(600, BillingDispute.Ravi, "account.number");

        var board = _fixture.Play(call).Board();

        Assert.Equal(3, board.Tiles["repeats"].Value);
        Assert.Equal((2, 1), (board.Agents["dana"].Repeats, board.Agents["ravi"].Repeats));
        Assert.Equal((2, 1), (board.Interactions[BillingDispute.Dana].Repeats, board.Interactions[BillingDispute.Ravi].Repeats));
    }

    [Fact]
    public void An_event_that_comes_late_counts_its_interaction_anew_and_does_not_add_to_it()
    {
        var call = BillingDispute.Events();
        var late = call.Written.Where(e => e.Type.Contains("held", StringComparison.Ordinal) || e.Type.Contains("retrieved", StringComparison.Ordinal)).ToList();
        var inTime = call.Written.Except(late).ToList();
        _fixture.Book.Take(Interactions(inTime));
        Assert.Equal((314, 40), Held(_fixture.Board()));

        _fixture.Book.Take(Interactions([.. inTime, .. late]));
        _fixture.Book.Take(Interactions(inTime));   // an older reduction comes after it

        Assert.Equal((244, 110), Held(_fixture.Board()));
        Assert.Equal(659, _fixture.Board().Tiles["ahtContact"].Value);
    }

    private static (double, double) Held(BoardDocument board) => (board.Interactions[BillingDispute.Dana].Talk, board.Interactions[BillingDispute.Dana].Hold);

    private static Core.Interactions.ContactState Interactions(List<Core.Interactions.ContactEvent> events) => Core.Interactions.ContactReducer.Reduce(events);
}
