using System.Diagnostics;
using AgentHub.Bench.BackEnds;
using AgentHub.Bench.Peers;
using AgentHub.Bench.Runs;

namespace AgentHub.Bench.Load;

/// <summary>
/// Calls at fixed times (an open loop, so that a server that falls behind cannot hide it), faster step by step until one
/// step is not held.
/// </summary>
internal sealed class LoadRun(BenchPlan plan, BackEndsProcess backEnds, IPeer peer, IReadOnlySet<string> wanted)
{
    public const int Agents = 40;

    // The runtime compiles what runs often a second and third time; that is not what a day of calls costs.
    private const int WarmUpPerSecond = 30;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(25);

    // The bench's customers begin at 0; these are others.
    private int _customers = 500_000;

    /// <summary>Calls that nobody counts, until what runs often is compiled as it stays.</summary>
    public Task WarmUpAsync(CancellationToken cancellationToken) => StepAsync(WarmUpPerSecond, WarmUp, cancellationToken);

    /// <summary>The steps, after a warm-up, the last of which may not be held; then the highest held one for long.</summary>
    public async Task<LoadFigures> MeasureAsync(CancellationToken cancellationToken)
    {
        if (!plan.IsSmoke) await WarmUpAsync(cancellationToken);
        var steps = new List<LoadStep>();
        foreach (var perSecond in plan.PerSecond)
        {
            steps.Add(await StepAsync(perSecond, plan.StepLength, cancellationToken));
            Console.Error.WriteLine($"{perSecond} calls a second: {(steps[^1].IsHeld ? "held" : "not held")}");
            if (!steps[^1].IsHeld) break;
        }

        return new(steps, await HoldAsync(steps, cancellationToken));
    }

    /// <summary>What is held for seconds need not be held for minutes: if not, the next lower rate is tried, at most twice.</summary>
    private async Task<IReadOnlyList<LoadStep>> HoldAsync(IReadOnlyList<LoadStep> steps, CancellationToken cancellationToken)
    {
        var held = new List<LoadStep>();
        foreach (var rate in steps.Where(s => s.IsHeld).Select(s => s.PerSecond).Reverse().Take(2))
        {
            Console.Error.WriteLine($"{rate} calls a second for {plan.HoldFor.TotalSeconds} s");
            held.Add(await StepAsync(rate, plan.HoldFor, cancellationToken));
            if (held[^1].IsHeld) break;
        }

        return held;
    }

    private async Task<LoadStep> StepAsync(int perSecond, TimeSpan length, CancellationToken cancellationToken)
    {
        await backEnds.TakeCallsAsync(cancellationToken);
        var cpu = peer.Cpu;
        var began = Stopwatch.GetTimestamp();
        var calls = new List<Task<PeerCall?>>();
        for (var i = 0; i < perSecond * length.TotalSeconds; i++)
        {
            await UntilAsync(began, TimeSpan.FromSeconds(i / (double)perSecond), cancellationToken);
            calls.Add(CallAsync(cancellationToken));
        }

        var made = (await Task.WhenAll(calls)).OfType<PeerCall>().ToList();
        var took = Stopwatch.GetElapsedTime(began);
        cpu = peer.Cpu - cpu;
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
            return await peer.CallAsync(BenchCustomers.Number(_customers++), wanted, patience.Token);
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException or InvalidOperationException && !cancellationToken.IsCancellationRequested)
        {
            Console.Error.WriteLine($"a call was lost: {e.Message}");
            return null;
        }
    }
}
