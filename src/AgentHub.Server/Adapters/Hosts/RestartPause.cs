namespace AgentHub.Server.Adapters.Hosts;

/// <summary>How long after its end an adapter host is started again.</summary>
internal static class RestartPause
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>A process that ran so long counts as having been well.</summary>
    public static TimeSpan WellAfter { get; } = TimeSpan.FromMinutes(1);

    /// <param name="ends">Ends in a row, this one included; 1 or more.</param>
    /// <returns>250 ms, then twice the last, at most 30 s.</returns>
    public static TimeSpan After(int ends)
    {
        var pause = First * Math.Pow(2, Math.Min(ends - 1, 10));
        return pause < Longest ? pause : Longest;
    }
}
