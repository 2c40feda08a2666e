using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters;

/// <summary>
/// Looks at every system once when the server has started, and again and again at those that fail, so that a failure is named
/// before a caller meets it and its end is noticed without one. The server starts whatever the systems do.
/// </summary>
internal sealed class HealthWatch(ISystems systems, AdaptersOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<HealthWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            await Task.WhenAll(systems.All.OfType<ConnectedSystem>().Select(s => WatchAsync(s, stoppingToken)));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task WatchAsync(ConnectedSystem system, CancellationToken stoppingToken)
    {
        using var failed = new SemaphoreSlim(0);
        using var subscription = systems.Subscribe(s =>
        {
            if (ReferenceEquals(s, system) && IsFailing(system) && failed.CurrentCount == 0) failed.Release();
        });
        if (system.State.Condition == SystemCondition.Disabled || system.CheckAsync(stoppingToken) is not { } first) return;
        if ((await first).IsFound) logger.SystemReady(system.Id);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!IsFailing(system)) await failed.WaitAsync(stoppingToken);
            await FollowAsync(system, stoppingToken);
        }
    }

    /// <summary>Looks until the system is well again; not while it asks to be left alone.</summary>
    private async Task FollowAsync(ConnectedSystem system, CancellationToken stoppingToken)
    {
        for (var pause = FirstPause; IsFailing(system); pause = Smaller(pause * 2, options.CheckFailedEvery))
        {
            var wait = system.LeftAloneFor is { } left && left > pause ? left : pause;
            system.Care.WillRetry(wait);
            await Task.Delay(wait, time, stoppingToken);
            if (IsFailing(system) && system.CheckAsync(stoppingToken) is { } check) await check;
        }
    }

    private static bool IsFailing(ConnectedSystem system) => system.State.Condition is SystemCondition.Failed or SystemCondition.Open;

    private static TimeSpan Smaller(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }
}
