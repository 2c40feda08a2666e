namespace AgentHub.Server.Intake;

/// <summary>So much of something may be in use at a time; who gets none is refused at once and never waits. Thread safe.</summary>
internal sealed class Bound(long max)
{
    private long _taken;

    /// <summary>In use now.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    /// <summary>Takes so much; false when less than that is free, and then nothing was taken. Whoever got it calls <see cref="Return"/>.</summary>
    public bool TryTake(long amount)
    {
        for (var taken = Taken; taken + amount <= max;)
        {
            var seen = Interlocked.CompareExchange(ref _taken, taken + amount, taken);
            if (seen == taken) return true;
            taken = seen;
        }
        return false;
    }

    public void Return(long amount) => Interlocked.Add(ref _taken, -amount);
}
