using AgentHub.Abstractions;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Interactions;
using AgentHub.Core.Nodes;
using AgentHub.Server.Adapters.Switching;
using AgentHub.Server.Nodes;
using AgentHub.Server.Tests.Adapters.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace AgentHub.Server.Tests.Adapters.Switching;

/// <summary>What is ordered of systems, on two nodes of one installation.</summary>
public sealed class SystemSwitchesTests : IDisposable
{
    private static readonly AgentId Ada = new("ada");
    private readonly InMemoryLedger _ledger = new();
    private readonly InMemoryNodeBus _bus = new();
    private readonly FilesBench _a = new();
    private readonly FilesBench _b = new();

    public void Dispose()
    {
        _a.Dispose();
        _b.Dispose();
    }

    [Fact]
    public async Task What_is_ordered_on_one_node_is_obeyed_on_the_other_too()
    {
        var (here, there) = (Switches(_a), Switches(_b));
        var crm = _b.Systems.All[0];

        await here.OrderAsync("crm", false, reconnect: false, Ada, default);
        var news = LedgerNews.Of(await _ledger.Feed.SinceAsync(0, 10, default));
        await new SystemSwitchNews(there).ReadAsync(Assert.Single(news), default);

        Assert.Equal((SystemCondition.Disabled, SystemCondition.Disabled), (_a.Systems.All[0].State.Condition, crm.State.Condition));
        Assert.Equal((Outcome.Skipped, "is switched off"), await AskAsync(crm));

        await here.OrderAsync("crm", true, reconnect: true, Ada, default);
        await there.CatchUpAsync(default);

        var anew = _b.Systems.All[0];
        Assert.NotSame(crm, anew);
        Assert.Equal((Outcome.Found, null), await AskAsync(anew));
        await there.CatchUpAsync(default);
        Assert.Same(anew, _b.Systems.All[0]);
    }

    [Fact]
    public async Task A_node_that_starts_obeys_what_was_ordered_before_and_connects_nothing_anew()
    {
        await Switches(_a).OrderAsync("crm", null, reconnect: true, Ada, default);
        await Switches(_a).OrderAsync("visits", false, reconnect: false, Ada, default);
        var crm = _b.Systems.All[0];

        await Switches(_b).StartAsync(default);
        _b.Write(VisitsFile.Text(FilesBench.Planner)).Look();

        Assert.Same(crm, _b.Systems.All[0]);
        Assert.Equal(SystemCondition.Idle, crm.State.Condition);
        Assert.Equal(SystemCondition.Disabled, _b.Systems.All[1].State.Condition); // connected after it was switched off

        _b.Write(VisitsFile.Text(FilesBench.Planner, subject: "title")).Look();
        Assert.Equal(SystemCondition.Disabled, _b.Systems.All[1].State.Condition);
    }

    [Fact]
    public async Task A_system_of_a_file_is_connected_anew_and_a_faulty_file_leaves_the_good_version_working()
    {
        _a.Write(VisitsFile.Text(FilesBench.Planner)).Look();
        var switches = Switches(_a);
        var first = _a.Systems.All[1];

        await switches.OrderAsync("visits", null, reconnect: true, Ada, default);

        var second = _a.Systems.All[1];
        Assert.NotSame(first, second);
        Assert.Equal("crm visits", _a.Connected);
        Assert.Empty(_a.Status().Faults);

        _a.Write("no: file");
        await switches.OrderAsync("visits", null, reconnect: true, Ada, default);

        Assert.Same(second, _a.Systems.All[1]);
        Assert.NotEmpty(_a.Status().Faults);
    }

    [Fact]
    public async Task What_was_being_asked_when_it_went_off_is_answered_and_says_nothing_of_the_system_any_more()
    {
        var crm = _a.Systems.All[0];
        var answer = new TaskCompletionSource<Answer<string>>();
        var asking = crm.AskAsync(Capability.Profile, _ => answer.Task, default);

        await Switches(_a).OrderAsync("crm", false, reconnect: false, Ada, default);
        answer.SetResult(Answer.Found("yes"));

        Assert.Equal("yes", (await asking).Value);
        Assert.Equal(SystemCondition.Disabled, crm.State.Condition);
    }

    private SystemSwitches Switches(FilesBench node) => new(_ledger, _bus, node.Systems, node.Files, node.Time, NullLogger<SystemSwitches>.Instance);

    private static async Task<(Outcome, string?)> AskAsync(IConnectedSystem system)
    {
        var answer = await system.AskAsync(Capability.Profile, _ => Task.FromResult(Answer.Found("yes")), default);
        return (answer.Outcome, answer.Reason);
    }
}
