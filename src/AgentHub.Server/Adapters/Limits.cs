namespace AgentHub.Server.Adapters;

/// <summary>The bounds of one system or capability, after defaults were filled in.</summary>
internal sealed record Limits(TimeSpan ShowWithout, TimeSpan GiveUp, int MaxConcurrent, int QueueLimit, long MaxBodyBytes)
{
    /// <param name="at">Path of the settings, in front of every fault.</param>
    public IEnumerable<string> Faults(string at)
    {
        if (ShowWithout < TimeSpan.FromMilliseconds(50) || ShowWithout > TimeSpan.FromSeconds(10))
            yield return $"{at}:ShowWithout must be between 50 ms and 10 s, is {ShowWithout}";
        if (GiveUp < TimeSpan.FromMilliseconds(100) || GiveUp > TimeSpan.FromSeconds(60))
            yield return $"{at}:GiveUp must be between 100 ms and 60 s, is {GiveUp}";
        if (GiveUp < ShowWithout) yield return $"{at}:GiveUp must not be below ShowWithout ({ShowWithout}), is {GiveUp}";
        if (MaxConcurrent is < 1 or > 256) yield return $"{at}:MaxConcurrent must be between 1 and 256, is {MaxConcurrent}";
        if (QueueLimit is < 0 or > 10_000) yield return $"{at}:QueueLimit must be between 0 and 10000, is {QueueLimit}";
        if (MaxBodyBytes is < 1024 or > 64 * 1024 * 1024) yield return $"{at}:MaxBodyBytes must be between 1 KiB and 64 MiB, is {MaxBodyBytes}";
    }
}
