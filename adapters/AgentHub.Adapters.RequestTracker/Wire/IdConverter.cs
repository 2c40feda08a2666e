using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Adapters.RequestTracker;

/// <summary>An id is a number when one record is read, and text in lists and when something was created.</summary>
internal sealed class IdConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number when reader.TryGetInt64(out var id) => id.ToString(CultureInfo.InvariantCulture),
        _ => throw new JsonException("An id is a number or a text."),
    };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
