using AgentHub.Core.Interactions;
using AgentHub.Core.Supervision;
using AgentHub.Testing.Interactions;

namespace AgentHub.Core.Tests.Supervision;

public class BoardTests
{
    private readonly BoardFixture _fixture = new();

    [Fact]
    public void An_empty_day_has_a_board_without_made_up_numbers()
    {
        var board = _fixture.Board();

        Assert.Null(board.Tiles["ahtInteraction"].Value);
        Assert.Null(board.Tiles["systemWait"].Value);
        Assert.Equal(0, board.Tiles["waiting"].Value);
        Assert.Equal(["Billing", "Metering"], board.Queues.Keys);
        Assert.Equal(["dana", "ravi"], board.Agents.Keys.Order());
    }

    [Fact]
    public void A_waiting_caller_is_counted_and_the_wait_turns_to_over_at_its_limit()
    {
        _fixture.Play(new CallEvents().Started(0).Queued(70));
        var since = BoardFixture.Start.AddSeconds(70);

        _fixture.Now = since.AddSeconds(120);
        var (waiting, longest, queue) = (_fixture.Board().Tiles["waiting"], _fixture.Board().Tiles["longestWait"], _fixture.Board().Queues["Billing"]);
        Assert.Equal((1, BoardStatus.Fine, since), (waiting.Value, longest.Status, longest.Since));
        Assert.Equal((1, since, BoardStatus.AtRisk), (queue.Waiting, queue.LongestSince, queue.Status));   // nobody is ready

        _fixture.Now = since.AddSeconds(181);
        Assert.Equal(BoardStatus.Over, _fixture.Board().Tiles["longestWait"].Status);
        Assert.Equal("Billing", _fixture.Board().Tiles["longestWait"].Detail);
    }

    [Fact]
    public void A_caller_who_gave_up_is_part_of_those_who_queued()
    {
        _fixture.Play(new CallEvents("con_1").Started(0).Queued(10).Abandoned(60)).Play(new CallEvents("con_2").Started(0).Queued(10));

        var board = _fixture.Board();

        Assert.Equal((50, "1 abandoned in a queue ÷ 2 queued"), (board.Tiles["abandoned"].Value, board.Tiles["abandoned"].Formula));
        Assert.Equal((1, 1), (board.Queues["Billing"].Abandoned, board.Queues["Billing"].Waiting));
    }

    [Theory]
    [InlineData(1, AgentState.NotReady, null)]
    [InlineData(7, AgentState.Offered, null)]
    [InlineData(9, AgentState.Talking, null)]
    [InlineData(10, AgentState.Holding, "research")]
    [InlineData(14, AgentState.Holding, "consult")]
    [InlineData(17, AgentState.WrapUp, null)]
    [InlineData(22, AgentState.NotReady, null)]
    public void The_first_agents_state_follows_the_call(int events, AgentState state, string? reason)
    {
        _fixture.Availability[new("dana")] = new(new("dana"), Availability.NotReady, null, BoardFixture.Start.AddHours(-1));
        var call = BillingDispute.Events();
        call.Written.RemoveRange(events + 1 > call.Written.Count ? call.Written.Count : events + 1, Math.Max(0, call.Written.Count - events - 1));

        var dana = _fixture.Play(call).Board().Agents["dana"];

        Assert.Equal((state, reason), (dana.State, dana.Reason));
    }

    [Fact]
    public void Whoever_is_asked_by_a_colleague_is_talking()
    {
        var call = BillingDispute.Events();
        call.Written.RemoveRange(15, call.Written.Count - 15);

        var ravi = _fixture.Play(call).Board().Agents["ravi"];

        Assert.Equal((AgentState.Talking, "consult"), (ravi.State, ravi.Reason));
    }

    [Fact]
    public void An_agent_is_ready_since_the_last_wrap_up_ended()
    {
        _fixture.Availability[new("dana")] = new(new("dana"), Availability.Ready, null, BoardFixture.Start.AddHours(-1));

        var board = _fixture.Play(BillingDispute.Events()).Board();

        Assert.Equal((AgentState.Ready, BoardFixture.Start.AddSeconds(600)), (board.Agents["dana"].State, board.Agents["dana"].Since));
        Assert.Equal((1, 1), (board.Tiles["agentsReady"].Value, board.Tiles["agentsReady"].Of));
    }

    [Fact]
    public void A_panel_that_waits_now_names_its_system_beside_the_agent()
    {
        var call = BillingDispute.Events();
        call.Written.RemoveRange(10, call.Written.Count - 10);
        _fixture.Play(call);
        _fixture.Book.Take([new SystemWait("w", new(BillingDispute.Dana), new("con_4f1c"), new("dana"), "erp", "invoiceDetail", BoardFixture.Start.AddSeconds(270), null, false)]);

        Assert.Equal("Billing ERP", _fixture.Board().Agents["dana"].WaitingFor);
    }

    [Fact]
    public void A_call_counts_for_the_day_in_which_its_wrap_up_ended_in_the_zone_of_the_organisation()
    {
        var late = new CallEvents("con_4f1c", new(2026, 6, 30, 22, 50, 0, TimeSpan.Zero));   // 23:50 in London
        late.Started(0).Offered(5, "int_1", "dana").Connected(10, "int_1").Disconnected(500, "int_1").Ended(500).Completed(610, "int_1");
        _fixture.Play(late);

        _fixture.Now = late.At(620);
        Assert.Equal((1, new DateTimeOffset(2026, 6, 30, 23, 0, 0, TimeSpan.Zero)), (_fixture.Board().Agents["dana"].Handled, _fixture.Board().Day.From));
        _fixture.Now = late.At(620).AddDays(1);
        Assert.Equal(0, _fixture.Board().Agents["dana"].Handled);
    }

    [Fact]
    public void Yesterdays_finished_contacts_are_let_go_and_running_ones_kept()
    {
        _fixture.Play(BillingDispute.Events()).Wait(BillingDispute.Dana, "dana", "erp", 270, 273.5)
            .Play(new CallEvents("con_2").Started(0).Offered(1, "int_2", "dana").Connected(2, "int_2"));

        var gone = _fixture.Book.Forget(BoardFixture.Start.AddDays(1));

        Assert.Equal(1, gone);
        Assert.Equal("con_2", Assert.Single(_fixture.Book.Now.Contacts).Key.Value);
        Assert.Empty(_fixture.Book.Now.Waits);
        Assert.Single(_fixture.Book.Now.OnDesk(new("dana")));
        Assert.Empty(_fixture.Book.Now.OnDesk(new("ravi")));
    }

    [Fact]
    public void The_day_begins_at_midnight_also_when_the_clocks_change()
    {
        var sydney = TimeZoneInfo.FindSystemTimeZoneById("Australia/Sydney");
        var santiago = TimeZoneInfo.FindSystemTimeZoneById("America/Santiago");   // skips midnight on 6 September 2026

        Assert.Equal(new DateTimeOffset(2026, 11, 11, 13, 0, 0, TimeSpan.Zero), Midnight.Before(BoardFixture.Start, sydney));
        Assert.Equal(new DateTimeOffset(2026, 9, 6, 4, 0, 0, TimeSpan.Zero), Midnight.Before(new(2026, 9, 6, 15, 0, 0, TimeSpan.Zero), santiago));
    }
}
