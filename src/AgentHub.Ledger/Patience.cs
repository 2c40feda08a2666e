using AgentHub.Core.Interactions;

namespace AgentHub.Ledger;

/// <summary>
/// Tries again what failed for a reason that passes, with growing pauses, for a bounded time. Once the server has been away for
/// that time, everything is tried once and not waited for: nobody queues behind a server that does not come back. Thread safe.
/// </summary>
/// <param name="use">What is tried.</param>
/// <param name="within">How long.</param>
/// <param name="judge">What a failure means.</param>
/// <param name="name">Of the database, for people.</param>
/// <param name="settings">The clock, and who is told.</param>
internal sealed class Patience(LedgerUse use, TimeSpan within, Func<Exception, FailureKind> judge, string name, LedgerSettings settings)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private long? _awaySince; // timestamp of the first failure since the last success

    /// <exception cref="LedgerUnavailableException">It failed as long as may be waited.</exception>
    public async Task<T> TryAsync<T>(Func<CancellationToken, Task<T>> attempt, CancellationToken cancellationToken)
    {
        var began = settings.Time.GetTimestamp();
        for (var pause = FirstPause; ; pause = Longer(pause))
        {
            TimeSpan left;
            try
            {
                var result = await attempt(cancellationToken);
                Succeeded();
                return result;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested && judge(e) is var kind and not FailureKind.Final)
            {
                var spent = Spent(began, kind, e);
                left = within - spent;
                if (left <= TimeSpan.Zero) throw Unavailable(kind, spent, e);
            }
            // Not all nodes at the same moment; the last attempt when the time is up.
            await Task.Delay(Shorter(pause * (0.75 + Random.Shared.NextDouble() / 2), left), settings.Time, cancellationToken);
        }
    }

    private TimeSpan Spent(long began, FailureKind kind, Exception failure)
    {
        var own = settings.Time.GetElapsedTime(began);
        if (kind != FailureKind.Away) return own;
        var away = Failed(failure);
        return away > own ? away : own;
    }

    private TimeSpan Failed(Exception failure)
    {
        long since;
        bool first;
        lock (_lock)
        {
            first = _awaySince is null;
            since = _awaySince ??= settings.Time.GetTimestamp();
        }
        if (first) settings.Lost?.Invoke(use, failure);
        return settings.Time.GetElapsedTime(since);
    }

    private void Succeeded()
    {
        if (_awaySince is null) return;
        long? since;
        lock (_lock) (since, _awaySince) = (_awaySince, null);
        if (since is { } lost) settings.Back?.Invoke(use, settings.Time.GetElapsedTime(lost));
    }

    private LedgerUnavailableException Unavailable(FailureKind kind, TimeSpan spent, Exception failure)
    {
        var what = use == LedgerUse.Reading ? "read" : "written to";
        var why = kind == FailureKind.Busy ? "another node is in the way" : "its database is away";
        return new($"The ledger ({name}) cannot be {what}, since {spent.TotalSeconds:0.#} s: {why} ({failure.Message.TrimEnd('.')}). It is tried again with the next use.", failure);
    }

    private static TimeSpan Longer(TimeSpan pause) => Shorter(pause * 2, LongestPause);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
