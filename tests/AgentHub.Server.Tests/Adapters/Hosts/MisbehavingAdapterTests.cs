using AgentHub.Abstractions;

namespace AgentHub.Server.Tests.Adapters.Hosts;

/// <summary>What an adapter does to its process it does to nobody else.</summary>
public sealed class MisbehavingAdapterTests
{
    [Theory]
    [InlineData("overflow")]
    [InlineData("fail fast")]
    [InlineData("exit")]
    [InlineData("memory")]
    public async Task What_ends_the_process_of_an_adapter_is_an_answer_here_and_it_comes_back_by_itself(string text)
    {
        await using var depot = await HostedDepot.StartAsync(s => s.With("AgentHub:Adapters:Systems:depot:Host:MaxMemoryMb", "64"));
        var process = depot.Host.ProcessId;

        var answer = await depot.SearchAsync(text);

        // Out of memory may also be caught within the process, which then goes on.
        Assert.Contains(answer.Outcome, text == "memory" ? new[] { Outcome.Unreachable, Outcome.Unreadable } : [Outcome.Unreachable]);
        Assert.All(new[] { "127.0.0.1", "http", "Exception" }, secret => Assert.DoesNotContain(secret, answer.Reason, StringComparison.OrdinalIgnoreCase));
        await HostedDepot.UntilAsync(() => depot.IsUp);
        Assert.Equal("hello", Assert.Single((await depot.SearchAsync("hello")).Value ?? []).Title);
        if (text == "memory") return;
        Assert.NotEqual(process, depot.Host.ProcessId);
        Assert.Contains(depot.Server.Logs.Lines, l => l.Contains("The adapter host of system depot ended with exit code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_of_the_adapter_is_told_without_what_it_said()
    {
        await using var depot = await HostedDepot.StartAsync();
        var process = depot.Host.ProcessId;

        var answer = await depot.SearchAsync("throw");

        Assert.Equal((Outcome.Unreadable, "could not be understood by its adapter"), (answer.Outcome, answer.Reason));
        Assert.Equal(process, depot.Host.ProcessId);
        Assert.DoesNotContain(depot.Server.Logs.Lines, l => l.Contains("okafor", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task One_that_does_not_listen_and_one_that_writes_without_end_hold_up_nobody_but_their_own_question()
    {
        await using var depot = await HostedDepot.StartAsync(s => s.With("AgentHub:Adapters:Systems:depot:GiveUp", "00:00:02").With("AgentHub:Adapters:Systems:depot:ShowWithout", "00:00:01"));

        var deaf = await depot.SearchAsync("deaf");
        var writing = await depot.SearchAsync("endless line");

        Assert.Equal((Outcome.TimedOut, Outcome.TimedOut), (deaf.Outcome, writing.Outcome));
        Assert.Equal("hello", Assert.Single((await depot.SearchAsync("hello")).Value ?? []).Title);
    }

    [Fact]
    public async Task Nothing_of_the_servers_own_environment_reaches_an_adapter()
    {
        Environment.SetEnvironmentVariable("AGENTHUBTESTS_SECRET", "hush");
        await using var depot = await HostedDepot.StartAsync();

        var names = Assert.Single((await depot.SearchAsync("secrets")).Value ?? []).Title;

        Assert.Contains("AGENTHUB_ADAPTERHOST_Secret", names, StringComparison.Ordinal);
        Assert.DoesNotContain("AGENTHUBTESTS_SECRET", names, StringComparison.Ordinal);
    }
}
