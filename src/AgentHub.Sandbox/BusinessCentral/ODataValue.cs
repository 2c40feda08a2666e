using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.BusinessCentral;

/// <summary>A value in a row or in a filter; numbers compare as numbers, all else as text (dates are ISO, so text order is time order).</summary>
internal readonly record struct ODataValue(string Text, decimal? Number) : IComparable<ODataValue>
{
    public static ODataValue Of(string? text) => new(text ?? "", null);

    public static ODataValue Of(decimal number) => new("", number);

    public static ODataValue Of(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), null);

    public static ODataValue Of(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => new("", decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)),
        JsonValueKind.True => new("true", null),
        JsonValueKind.False => new("false", null),
        null => new("", null),
        _ => new(node.ToString(), null),
    };

    public int CompareTo(ODataValue other) => Number is { } a && other.Number is { } b ? a.CompareTo(b) : string.CompareOrdinal(Text, other.Text);
}
