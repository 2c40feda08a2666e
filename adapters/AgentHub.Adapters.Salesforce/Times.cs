using System.Globalization;

namespace AgentHub.Adapters.Salesforce;

/// <summary>Times as Salesforce writes them: <c>2026-11-12T09:27:40.000+0000</c>, an offset without colon.</summary>
internal static class Times
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'"];

    /// <summary>UTC; null for none and for what is no time.</summary>
    public static DateTimeOffset? Of(string? text) =>
        DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    /// <summary>A time that must be there.</summary>
    /// <exception cref="UnreadableException">It is not.</exception>
    public static DateTimeOffset Needed(string? text) => Of(text) ?? throw new UnreadableException("sent a record without its time");

    /// <summary>For <c>If-Unmodified-Since</c>: of whole seconds, as Salesforce counts them.</summary>
    public static string Http(DateTimeOffset time) => time.ToString("R", CultureInfo.InvariantCulture);
}
