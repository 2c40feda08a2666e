using AgentHub.Browser.Tests.Running;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>What Dana notices of a node, Redis or PostgreSQL that dies while she talks, or of a line that is cut: each once.</summary>
/// <remarks>Many times, at random moments and for longer: <see cref="SurvivalSoak"/>.</remarks>
[Collection(Running.StoriesAlone.Name)]
public sealed class SurvivalTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(300);

    /// <summary>Two cores carry the browser, two nodes, PostgreSQL and Redis here.</summary>
    private static readonly TimeSpan BusyMachine = TimeSpan.FromSeconds(2);

    [SeveralNodesFact]
    public async Task A_node_killed_in_a_call_has_its_agent_at_the_other_within_five_seconds_and_her_note_once()
    {
        var dana = await nodes.DanaAsync();

        var round = await Fault.NodeDiesAsync(nodes, dana, AtOnce);

        Assert.InRange(round.LineBack, TimeSpan.FromTicks(1), Fault.BackWithin);
        await NothingIsLostAsync(round);
    }

    [SeveralNodesFact]
    public async Task Redis_killed_in_a_call_costs_nobody_their_line_and_no_note()
    {
        var dana = await nodes.DanaAsync();

        var round = await Fault.RedisDiesAsync(nodes, dana, AtOnce);

        Assert.Equal(TimeSpan.Zero, round.LineBack);
        Assert.InRange(round.NoteSafe, TimeSpan.Zero, Fault.BackWithin);
        await NothingIsLostAsync(round);
    }

    [SeveralNodesFact]
    public async Task PostgreSQL_killed_in_a_call_holds_the_note_up_until_it_is_back_and_loses_nothing()
    {
        var dana = await nodes.DanaAsync();

        var round = await Fault.PostgresDiesAsync(nodes, dana, AtOnce);

        Assert.InRange(round.NoteSafe, TimeSpan.Zero, Fault.BackWithin + BusyMachine);
        await NothingIsLostAsync(round);
    }

    [SeveralNodesFact]
    public async Task Both_nodes_are_restarted_one_after_the_other_and_no_call_is_dropped()
    {
        var dana = await nodes.DanaAsync();

        Round[] rounds = [await Fault.NodeStopsAsync(nodes, dana), await Fault.NodeStopsAsync(nodes, dana)];

        Assert.All(rounds, r => Assert.InRange(r.LineBack, TimeSpan.Zero, Fault.BackWithin));
        await NothingIsLostAsync(rounds);
    }

    [SeveralNodesTheory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task A_line_cut_for_some_seconds_shows_afterwards_what_the_server_knows_and_the_note_arrives_once(int seconds)
    {
        var dana = await nodes.DanaAsync();

        var round = await Fault.LineIsCutAsync(nodes, dana, TimeSpan.FromSeconds(seconds));

        Assert.InRange(round.LineBack, TimeSpan.Zero, TimeSpan.FromSeconds(2) + BusyMachine);
        await NothingIsLostAsync(round);
    }

    private async Task NothingIsLostAsync(params Round[] rounds)
    {
        var reckoning = await Reckoning.MakeAsync(nodes, rounds);

        Assert.Equal((0, 0, 0, 0), (reckoning.Lost, reckoning.NotReduced, reckoning.NotWritten, reckoning.WrittenTwice));
        Assert.True(nodes.Center.Complaints.Count == 0, string.Join("\n", nodes.Center.Complaints));
    }
}
