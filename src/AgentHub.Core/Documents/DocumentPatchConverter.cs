using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Core.Documents;

/// <summary>Writes patches as they were made.</summary>
internal sealed class DocumentPatchConverter : JsonConverter<DocumentPatch>
{
    public override DocumentPatch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(JsonSerializer.SerializeToUtf8Bytes(JsonElement.ParseValue(ref reader)));

    public override void Write(Utf8JsonWriter writer, DocumentPatch value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
}
