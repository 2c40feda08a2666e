using System.Globalization;
using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Values as systems send them.</summary>
internal static class WireValue
{
    private const int MostChars = 4000;

    /// <summary>Text of a text, number or truth value; null for null.</summary>
    /// <exception cref="UnreadableException">It is a list or an object.</exception>
    public static string? Text(JsonElement value, string field) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => Cut(Read(value, field)),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => throw new UnreadableException($"sent {field} in another shape than a value"),
    };

    /// <exception cref="UnreadableException">It is no number.</exception>
    public static decimal? Number(JsonElement value, string field)
    {
        var text = Text(value, field);
        if (string.IsNullOrWhiteSpace(text)) return null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw new UnreadableException($"sent {field} that is no number");
    }

    private static string Read(JsonElement value, string field)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new UnreadableException($"sent {field} with broken Unicode");
        }
    }

    private static string Cut(string text) => text.Length <= MostChars ? text : text[..(char.IsHighSurrogate(text[MostChars - 1]) ? MostChars - 1 : MostChars)];
}
