namespace AgentHub.Core.Context.Parts;

/// <summary>
/// Numbers askings so that a later one always has the larger number, also when the clock stands still, and between
/// nodes when each number of another node is told with <see cref="Seen"/>. Thread safe.
/// </summary>
public sealed class AskingNumbers(TimeProvider time)
{
    private long _last;

    /// <summary>
    /// Another node gave this number: the next one here is larger, also when that node's clock is ahead of ours.
    /// </summary>
    public void Seen(long number)
    {
        while (Volatile.Read(ref _last) is var last && number > last)
            if (Interlocked.CompareExchange(ref _last, number, last) == last) return;
    }

    /// <summary>The next number.</summary>
    public long Next()
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(last + 1, time.GetUtcNow().UtcTicks);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }
}
