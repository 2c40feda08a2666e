using System.Globalization;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>Times as Request Tracker writes them.</summary>
internal static class Times
{
    /// <summary>UTC; null for "not set", which is 1970-01-01, and for what is no time.</summary>
    public static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) && time > DateTimeOffset.UnixEpoch
            ? time : null;
}
