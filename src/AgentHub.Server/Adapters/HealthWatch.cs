using AgentHub.Core.Adapters;

namespace AgentHub.Server.Adapters;

/// <summary>
/// Looks at every system once when the server has started or the system was added or switched on, and again and again at those that fail, so
/// that a failure is named before a caller meets it and its end is noticed without one. The server starts whatever the systems do.
/// </summary>
internal sealed class HealthWatch(ISystems systems, AdaptersOptions options, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<HealthWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly Dictionary<ConnectedSystem, CancellationTokenSource> _watched = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changed = new SemaphoreSlim(1, int.MaxValue); // the set as it is at first counts as changed
        using var subscription = systems.SubscribeSet(() => changed.Release());
        try
        {
            await StartedAsync(stoppingToken);
            while (true)
            {
                await changed.WaitAsync(stoppingToken);
                Follow([.. systems.All.OfType<ConnectedSystem>()], stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            Follow([], stoppingToken);
        }
    }

    private void Follow(IReadOnlyCollection<ConnectedSystem> now, CancellationToken stoppingToken)
    {
        foreach (var gone in _watched.Keys.Except(now).ToArray())
            if (_watched.Remove(gone, out var end))
            {
                end.Cancel();
                end.Dispose();
            }
        foreach (var added in now.Except(_watched.Keys).ToArray())
        {
            var end = _watched[added] = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            _ = WatchUntilAsync(added, end.Token);
        }
    }

    private async Task WatchUntilAsync(ConnectedSystem system, CancellationToken ended)
    {
        try
        {
            await WatchAsync(system, ended);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The system was removed, or the server stops.
        }
        catch (Exception fault)
        {
            logger.WatchFailed(system.Id, fault);
        }
    }

    private async Task WatchAsync(ConnectedSystem system, CancellationToken ended)
    {
        using var turned = new SemaphoreSlim(0);
        using var subscription = systems.Subscribe(s =>
        {
            if (ReferenceEquals(s, system) && (IsFailing(system) || !IsAsked(system) || system.State.Condition == SystemCondition.Idle) && turned.CurrentCount == 0) turned.Release();
        });
        for (var isSeen = false; !ended.IsCancellationRequested;)
        {
            if (!IsAsked(system)) isSeen = false;
            else if (!isSeen)
            {
                if (system.CheckAsync(ended) is not { } first) return;
                isSeen = true;
                if ((await first).IsFound) logger.SystemReady(system.Id);
            }
            if (!IsFailing(system)) await turned.WaitAsync(ended);
            await LookUntilWellAsync(system, ended);
        }
    }

    /// <summary>Looks until the system is well again; not while it asks to be left alone.</summary>
    private async Task LookUntilWellAsync(ConnectedSystem system, CancellationToken ended)
    {
        for (var pause = FirstPause; IsFailing(system); pause = Smaller(pause * 2, options.CheckFailedEvery))
        {
            var wait = system.LeftAloneFor is { } left && left > pause ? left : pause;
            system.Care.WillRetry(wait);
            await Task.Delay(wait, time, ended);
            if (IsFailing(system) && system.CheckAsync(ended) is { } check) await check;
        }
    }

    private static bool IsAsked(ConnectedSystem system) => system.State.Condition != SystemCondition.Disabled;

    private static bool IsFailing(ConnectedSystem system) => system.State.Condition is SystemCondition.Failed or SystemCondition.Open;

    private static TimeSpan Smaller(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }
}
