using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Survival;

/// <summary>Something that dies in the middle of a call.</summary>
internal static class Fault
{
    /// <summary>How soon an agent is back at another node with everything (fault matrix, row 11).</summary>
    public static readonly TimeSpan BackWithin = TimeSpan.FromSeconds(5);

    /// <summary>The node at which Dana is, killed; her browser goes to the other. Afterwards it is started again.</summary>
    public static async Task<Round> NodeDiesAsync(TwoNodes nodes, IPage dana, TimeSpan after)
    {
        var call = await BeginAsync(nodes, dana, after);
        var fault = TimeProvider.System.GetUtcNow();
        var port = await nodes.KillNodeAsync();
        await call.TypeAsync("during");
        var round = await call.IsBackAsync(fault);
        Assert.NotEqual(port, nodes.Door.LastUsed);
        await FinishAsync(call);
        await nodes.StartAsync(port);
        return round;
    }

    /// <summary>
    /// The same, asked to end in order as a rolling restart does. It keeps the line until it ends, so what counts is for how long
    /// Dana had none, and that her note is safe meanwhile.
    /// </summary>
    public static async Task<Round> NodeStopsAsync(TwoNodes nodes, IPage dana)
    {
        var call = await BeginAsync(nodes, dana, TimeSpan.Zero);
        var fault = TimeProvider.System.GetUtcNow();
        var stopping = nodes.StopNodeAsync();
        await call.TypeAsync("during");
        var safe = (await call.IsBackAsync(fault)).NoteSafe;
        var port = await stopping;
        var round = await call.IsBackAsync(fault);
        round = round with { NoteSafe = safe, LineBack = await LineWatch.LongestAwayAsync(dana, fault) };
        Assert.NotEqual(port, nodes.Door.LastUsed);
        await nodes.StartAsync(port);
        await FinishAsync(call);
        return round;
    }

    /// <summary>Redis, killed; it comes back empty when Dana has gone on without it.</summary>
    public static async Task<Round> RedisDiesAsync(TwoNodes nodes, IPage dana, TimeSpan after)
    {
        var call = await BeginAsync(nodes, dana, after);
        var fault = TimeProvider.System.GetUtcNow();
        await nodes.Shared.Redis.KillAsync();
        await call.TypeAsync("during");
        var round = await call.IsBackAsync(fault);
        await nodes.Shared.Redis.StartAgainAsync();
        await FinishAsync(call);
        return round;
    }

    /// <summary>PostgreSQL, killed and started again; nothing can be saved before it is back.</summary>
    public static async Task<Round> PostgresDiesAsync(TwoNodes nodes, IPage dana, TimeSpan after)
    {
        var call = await BeginAsync(nodes, dana, after);
        await nodes.Shared.Postgres.CrashAsync();
        await call.TypeAsync("during");
        await nodes.Shared.Postgres.StartAgainAsync();
        var round = await call.IsBackAsync(TimeProvider.System.GetUtcNow());
        await FinishAsync(call);
        return round;
    }

    /// <summary>Dana's line, cut for a while; meanwhile the caller is put on hold at her telephone.</summary>
    public static async Task<Round> LineIsCutAsync(TwoNodes nodes, IPage dana, TimeSpan howLong)
    {
        var call = await BeginAsync(nodes, dana, TimeSpan.Zero);
        await nodes.Door.CutAsync();
        await dana.The("connection").Has("data-state", "lost");
        await call.TypeAsync("during");
        await nodes.Sandbox.ActAsync(call.Call, new { agentId = "dana", command = "hold", reason = "research" });
        // How long the line is gone is what this is about; browser and socket know no other clock.
        await Task.Delay(howLong, TimeProvider.System);
        var joined = TimeProvider.System.GetUtcNow();
        nodes.Door.Join();
        var round = await call.IsBackAsync(joined);
        await dana.The("retrieve").IsThere();
        var shown = await DeskAsync(dana);
        await dana.ReloadAsync();
        await dana.The("retrieve").IsThere();
        await call.HasWholeViewAsync();
        Assert.Equal(await DeskAsync(dana), shown);
        await dana.Press("retrieve");
        await LineWatch.BeginAsync(dana);
        await FinishAsync(call);
        return round;
    }

    private static async Task<NotedCall> BeginAsync(TwoNodes nodes, IPage dana, TimeSpan after)
    {
        var call = new NotedCall(nodes, dana);
        await call.BeginAsync();
        // Kills fall at chance moments of a call; this is the chance.
        await Task.Delay(after, TimeProvider.System);
        return call;
    }

    private static async Task FinishAsync(NotedCall call)
    {
        await call.EndAsync();
        await call.IsNotedOnceAsync();
    }

    /// <summary>What the desk shows, as far as it is no clock: every named place with its state.</summary>
    private static async Task<string> DeskAsync(IPage dana) => string.Join('\n', (await dana.Locator("[data-testid]").EvaluateAllAsync<string[]>(
        "all => all.map(e => [e.dataset.testid, e.dataset.state ?? '', e.dataset.level ?? ''].join(' '))")).Order(StringComparer.Ordinal));
}
