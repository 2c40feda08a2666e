namespace AgentHub.Server.Intake;

/// <summary>One sender, and how many of its events are worked on.</summary>
internal sealed class EventSource(string name, string secret, int maxConcurrent)
{
    private int _free = maxConcurrent;

    public string Name { get; } = name;

    public string Secret { get; } = secret;

    /// <summary>Takes a place; false when all are taken. Whoever got one calls <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Decrement(ref _free) >= 0) return true;
        Interlocked.Increment(ref _free);
        return false;
    }

    public void Leave() => Interlocked.Increment(ref _free);
}
