using AgentHub.Core.Interactions;

namespace AgentHub.Server.Interactions.WriteBacks;

/// <summary>Works on what is due until it is done or given up, also what an earlier run of the server left.</summary>
internal sealed class WriteBackLoop(WriteBackQueue queue, IWriteBackStore store, WriteBackAttempt attempt, TimeProvider time, ILogger<WriteBackLoop> log) : BackgroundService
{
    private const int Together = 4;
    private const int Batch = 100;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What was waited for by timers counts as due, also where the sandbox holds the clock still meanwhile.
        var until = time.GetUtcNow();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var now = Later(time.GetUtcNow(), until);
                await WorkAsync(now, stoppingToken);
                var wait = await WaitAsync(now, stoppingToken);
                if (await queue.WaitAsync(wait, now, time, stoppingToken)) until = now + wait;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.WriteBacksStuck(e, AfterFailure);
                await queue.WaitAsync(AfterFailure, time.GetUtcNow(), time, stoppingToken);
            }
        }
    }

    private async Task WorkAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (await store.DueAsync(now, Batch, cancellationToken) is { Count: > 0 } due)
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = Together, CancellationToken = cancellationToken },
                (writeBack, token) => attempt.MakeAsync(writeBack, now, token));
    }

    private async Task<TimeSpan> WaitAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = await store.DueAsync(DateTimeOffset.MaxValue, 1, cancellationToken);
        var wait = next is [{ DueAt: { } due }] && due - now < LongestWait ? due - now : LongestWait;
        return wait > TimeSpan.FromMilliseconds(10) ? wait : TimeSpan.FromMilliseconds(10);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
