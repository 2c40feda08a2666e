using AgentHub.Core.Adapters;

namespace AgentHub.Server.Sandbox;

/// <summary>Moves the clock, but never over a wait: nothing is skipped while a system of record is being asked. Thread safe.</summary>
internal sealed class SandboxClock(SandboxTimeProvider clock, ISystems systems)
{
    /// <summary>Longest wait for the systems; a question may take as long (decision 15).</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>
    /// How long nobody may have been asked before time is skipped: what an event sets going, such as the first questions
    /// about a caller, begins a moment after the event was acknowledged.
    /// </summary>
    internal static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(150);

    /// <summary>
    /// Carries an order out. A skip waits until no system is being asked or the clock has got there by itself; meanwhile it
    /// runs, and stands at the time to skip to. Release and hold are in force after that.
    /// </summary>
    /// <returns>False when a system was still being asked after 60 s; the clock then stands or runs as before the skip.</returns>
    public async Task<bool> CarryOutAsync(ClockOrder order, CancellationToken cancellationToken)
    {
        if (order.SkipTo is { } time && time > clock.GetUtcNow())
        {
            clock.HoldAt(time);
            if (!await ReachAsync(time, cancellationToken)) return false;
            clock.SkipTo(time);
        }
        if (order.HoldAt is { } hold) clock.HoldAt(hold);
        else if (order.Release) clock.Release();
        return true;
    }

    private async Task<bool> ReachAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var left = time - clock.GetUtcNow();
        var reached = Task.Delay(left < Patience ? left : Patience, clock.Real, enough.Token);
        var idle = IdleAsync(enough.Token);
        var first = await Task.WhenAny(reached, idle);
        await enough.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return first == idle || left < Patience;
    }

    private async Task IdleAsync(CancellationToken cancellationToken)
    {
        do
        {
            await systems.WhenIdleAsync(cancellationToken);
            await Task.Delay(Quiet, clock.Real, cancellationToken);
        }
        while (systems.Asking > 0);
    }
}
