using AgentHub.Abstractions;

namespace AgentHub.Server.Context.Asking;

/// <summary>When a question that failed is asked again by itself.</summary>
internal static class Retries
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(10);

    /// <param name="options">First pause and number of tries.</param>
    /// <param name="failures">Failures in a row, this one included; 1 or more.</param>
    /// <param name="asked">How long the system asked to be left alone; null when it did not say.</param>
    /// <param name="now">Hub clock.</param>
    /// <returns>Null when it is not asked again.</returns>
    public static DateTimeOffset? At(ContextOptions options, int failures, TimeSpan? asked, DateTimeOffset now)
    {
        if (failures > options.MaxRetries) return null;
        var pause = TimeSpan.FromTicks(Math.Min(Longest.Ticks, options.RetryAfter.Ticks << Math.Min(failures - 1, 10)));
        if (asked is { } longer && longer > pause) pause = longer < LongestAsked ? longer : LongestAsked;
        return now + pause;
    }
}
