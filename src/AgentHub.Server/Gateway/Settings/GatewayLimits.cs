namespace AgentHub.Server.Gateway.Settings;

/// <summary>The bounds of one system, after defaults were filled in. See <see cref="GatewayOptions"/>.</summary>
internal sealed record GatewayLimits(
    TimeSpan Timeout, TimeSpan MaxDuration, long MaxRequestBytes, long MaxAnswerBytes, int MaxConcurrent, int MaxConcurrentPerPerson, TimeSpan WebSocketIdle)
{
    /// <param name="at">Path of the settings, in front of every fault.</param>
    public IEnumerable<string> Faults(string at)
    {
        if (Timeout < TimeSpan.FromMilliseconds(100) || Timeout > TimeSpan.FromSeconds(60)) yield return $"{at}:Timeout must be between 100 ms and 60 s, is {Timeout}";
        if (MaxDuration < Timeout || MaxDuration > TimeSpan.FromMinutes(10))
            yield return $"{at}:MaxDuration must not be below Timeout ({Timeout}) and at most 10 min, is {MaxDuration}";
        if (MaxRequestBytes is < 0 or > 64 * 1024 * 1024) yield return $"{at}:MaxRequestBytes must be between 0 and 64 MiB, is {MaxRequestBytes}";
        if (MaxAnswerBytes is < 1024 or > 256 * 1024 * 1024) yield return $"{at}:MaxAnswerBytes must be between 1 KiB and 256 MiB, is {MaxAnswerBytes}";
        if (MaxConcurrent is < 1 or > 1000) yield return $"{at}:MaxConcurrent must be between 1 and 1000, is {MaxConcurrent}";
        if (MaxConcurrentPerPerson < 1 || MaxConcurrentPerPerson > MaxConcurrent)
            yield return $"{at}:MaxConcurrentPerPerson must be between 1 and MaxConcurrent ({MaxConcurrent}), is {MaxConcurrentPerPerson}";
        if (WebSocketIdle < TimeSpan.FromSeconds(5) || WebSocketIdle > TimeSpan.FromHours(1)) yield return $"{at}:WebSocketIdle must be between 5 s and 1 h, is {WebSocketIdle}";
    }
}
