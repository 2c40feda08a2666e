using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentHub.Adapters.Sap;

/// <summary>Dates and times as OData V2 writes them: <c>/Date(1793577600000)/</c>, milliseconds since 1970.</summary>
internal static partial class Instants
{
    private const long LastMillisecond = 253_402_300_799_999;

    /// <summary>A day without a zone (<c>Edm.DateTime</c>); null for none.</summary>
    public static DateOnly? Day(string? text) => Read(text) is { } time && time.Year > 1 ? DateOnly.FromDateTime(time.UtcDateTime) : null;

    /// <summary>An instant (<c>Edm.DateTimeOffset</c>), UTC; null for none.</summary>
    public static DateTimeOffset? Time(string? text) => Read(text);

    private static DateTimeOffset? Read(string? text) =>
        text is not null && Date().Match(text) is { Success: true } match && long.TryParse(match.Groups[1].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var milliseconds)
            && milliseconds is > -62_135_596_800_000 and <= LastMillisecond
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    // What may follow the milliseconds is the zone that the instant was given in; the instant is the same.
    [GeneratedRegex(@"^/Date\((-?\d{1,15})(?:[+-]\d{4})?\)/\z")]
    private static partial Regex Date();
}
