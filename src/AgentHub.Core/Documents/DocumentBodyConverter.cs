using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Core.Documents;

/// <summary>Writes bodies as they were rendered.</summary>
internal sealed class DocumentBodyConverter : JsonConverter<DocumentBody>
{
    public override DocumentBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => DocumentBody.Of(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, DocumentBody value, JsonSerializerOptions options) => value.WriteTo(writer);
}
