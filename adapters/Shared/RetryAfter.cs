using System.Net.Http.Headers;

namespace AgentHub.Adapters;

/// <summary>How long a system asks to be left alone.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Between zero and one hour; null when the system does not say, or says it in a way that cannot be read.</summary>
    /// <remarks>A date is compared with the answer's own <c>Date</c>, so that only the system's clock counts.</remarks>
    public static TimeSpan? Of(HttpResponseHeaders headers)
    {
        var wait = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when headers.Date is { } now => date - now,
            _ => (TimeSpan?)null,
        };
        return wait is null ? null : TimeSpan.FromTicks(Math.Clamp(wait.Value.Ticks, 0, Longest.Ticks));
    }
}
