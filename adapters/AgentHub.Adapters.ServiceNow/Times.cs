using System.Globalization;

namespace AgentHub.Adapters.ServiceNow;

/// <summary>Times as ServiceNow stores them: <c>2026-11-10 14:05:00</c>, in UTC. What it displays is in the zone and notation of our user.</summary>
internal static class Times
{
    /// <summary>Null for none, and for anything else.</summary>
    public static DateTimeOffset? Read(string? value) =>
        DateTimeOffset.TryParseExact(value, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
