using System.Globalization;

namespace AgentHub.Sandbox.HubSpot;

/// <summary>One condition of a search.</summary>
internal sealed record HubSpotFilter
{
    /// <summary>Notes and the like are found by whom they belong to: <c>associations.contact</c>.</summary>
    private const string Associations = "associations.";

    public string PropertyName { get; init; } = "";
    public string Operator { get; init; } = "";
    public string? Value { get; init; }
    public string? HighValue { get; init; }
    public IReadOnlyList<string>? Values { get; init; }

    /// <summary>What HubSpot would object to; null when nothing.</summary>
    /// <param name="known">Properties the account defines for the type; null when that is not known.</param>
    public string? Fault(IReadOnlyDictionary<string, string?>? known)
    {
        if (known is not null && !PropertyName.StartsWith(Associations, StringComparison.Ordinal) && !known.ContainsKey(PropertyName))
            return $"Property '{PropertyName}' does not exist";
        return Operator switch
        {
            "EQ" or "NEQ" or "GT" or "GTE" or "LT" or "LTE" or "CONTAINS_TOKEN" or "NOT_CONTAINS_TOKEN" => Value is null ? $"operator {Operator} requires a value" : null,
            "BETWEEN" => Value is null || HighValue is null ? "operator BETWEEN requires a value and a highValue" : null,
            "IN" or "NOT_IN" => Values is { Count: > 0 and <= 100 } ? null : $"operator {Operator} requires 1 to 100 values",
            "HAS_PROPERTY" or "NOT_HAS_PROPERTY" => null,
            _ => $"'{Operator}' is not a valid operator",
        };
    }

    public bool Holds(HubSpotRecord record) => PropertyName.StartsWith(Associations, StringComparison.Ordinal)
        ? record.Associated.GetValueOrDefault(HubSpotTypes.Plural(PropertyName[Associations.Length..]))?.Any(Matches) == true
        : Matches(record.Properties.GetValueOrDefault(PropertyName));

    private bool Matches(string? value) => Operator switch
    {
        "EQ" => Same(value, Value),
        "NEQ" => value is not null && !Same(value, Value),
        "IN" => Values!.Any(v => Same(value, v)),
        "NOT_IN" => value is not null && !Values!.Any(v => Same(value, v)),
        "HAS_PROPERTY" => !string.IsNullOrEmpty(value),
        "NOT_HAS_PROPERTY" => string.IsNullOrEmpty(value),
        "CONTAINS_TOKEN" => HubSpotTokens.Contain(value, Value!),
        "NOT_CONTAINS_TOKEN" => !HubSpotTokens.Contain(value, Value!),
        "GT" => Compare(value, Value) > 0,
        "GTE" => Compare(value, Value) >= 0,
        "LT" => Compare(value, Value) < 0,
        "LTE" => Compare(value, Value) <= 0,
        "BETWEEN" => Compare(value, Value) >= 0 && Compare(value, HighValue) <= 0,
        _ => false,
    };

    private static bool Same(string? a, string? b) => a is not null && string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null, so that no comparison holds, when the record has no value.</summary>
    internal static int? Compare(string? a, string? b) => a is null || b is null
        ? null
        : Number(a) is { } x && Number(b) is { } y ? x.CompareTo(y) : string.CompareOrdinal(a, b);

    /// <summary>Times are compared as milliseconds since 1970, in which they may be asked for.</summary>
    private static decimal? Number(string text) => decimal.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : text.Length >= 10 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUnixTimeMilliseconds() : null;
}
