using System.Diagnostics;
using AgentHub.Bench.BackEnds;
using AgentHub.Bench.Peers;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Load;

/// <summary>
/// Calls at fixed times (an open loop, so that a server that falls behind cannot hide it), faster step by step until one
/// step is not held.
/// </summary>
internal sealed class LoadRun(BackEndsProcess backEnds, AgentHubPeer agentHub, IReadOnlySet<string> wanted)
{
    public const int Agents = 40;
    private static readonly int[] PerSecond = [10, 25, 50, 75, 100, 150, 200, 300, 400];
    private static readonly TimeSpan StepLength = TimeSpan.FromSeconds(6);

    // The bench's customers begin at 0; these are others.
    private int _customers = 500_000;

    /// <summary>The steps, the first as warm-up twice; the last one may not be held.</summary>
    public async Task<IReadOnlyList<LoadStep>> MeasureAsync(CancellationToken cancellationToken)
    {
        await StepAsync(PerSecond[1], cancellationToken);
        await StepAsync(PerSecond[2], cancellationToken);
        var steps = new List<LoadStep>();
        foreach (var perSecond in PerSecond)
        {
            steps.Add(await StepAsync(perSecond, cancellationToken));
            Console.Error.WriteLine($"{perSecond} calls a second: {(steps[^1].IsHeld ? "held" : "not held")}");
            if (!steps[^1].IsHeld) break;
        }

        return steps;
    }

    private async Task<LoadStep> StepAsync(int perSecond, CancellationToken cancellationToken)
    {
        await backEnds.TakeCallsAsync(cancellationToken);
        var cpu = agentHub.Cpu;
        var began = Stopwatch.GetTimestamp();
        var calls = new List<Task<PeerCall?>>();
        for (var i = 0; i < perSecond * StepLength.TotalSeconds; i++)
        {
            await UntilAsync(began, TimeSpan.FromSeconds(i / (double)perSecond), cancellationToken);
            calls.Add(CallAsync(cancellationToken));
        }

        var made = (await Task.WhenAll(calls)).OfType<PeerCall>().ToList();
        var took = Stopwatch.GetElapsedTime(began);
        cpu = agentHub.Cpu - cpu;
        var asked = await backEnds.TakeCallsAsync(cancellationToken);
        return new LoadStep(perSecond, [.. made.Select(c => CallFigures.Of(c, asked[c.Customer]))], calls.Count - made.Count, took, cpu);
    }

    private static async Task UntilAsync(long began, TimeSpan at, CancellationToken cancellationToken)
    {
        var left = at - Stopwatch.GetElapsedTime(began);
        if (left > TimeSpan.FromMilliseconds(1)) await Task.Delay(left, TimeProvider.System, cancellationToken);
    }

    private async Task<PeerCall?> CallAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(BenchPlan.MostPerCall);
        try
        {
            return await agentHub.CallAsync(BenchCustomers.Number(_customers++), wanted, patience.Token);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
