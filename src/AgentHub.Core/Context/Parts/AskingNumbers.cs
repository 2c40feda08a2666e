namespace AgentHub.Core.Context.Parts;

/// <summary>
/// Numbers askings so that a later one always has the larger number, also when the clock stands still, and nearly always
/// between nodes whose clocks agree. Thread safe.
/// </summary>
public sealed class AskingNumbers(TimeProvider time)
{
    private long _last;

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
