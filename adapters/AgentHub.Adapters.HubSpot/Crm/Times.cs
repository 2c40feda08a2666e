using System.Globalization;

namespace AgentHub.Adapters.HubSpot;

/// <summary>Times as HubSpot writes and reads them.</summary>
internal static class Times
{
    /// <summary>UTC; null for a text that is no time.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ms)) return ms is > 0 and < 253_402_300_799_000 ? DateTimeOffset.FromUnixTimeMilliseconds(ms) : null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;
    }

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>The state of an object: when it was changed last; null when it does not say.</summary>
    public static string? Version(CrmObject found) => found.UpdatedAt?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
