using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AgentHub.Core.Documents;

/// <summary>A merge patch (RFC 7396) as it goes over the wire. Immutable.</summary>
/// <param name="utf8">A JSON object.</param>
[JsonConverter(typeof(DocumentPatchConverter))]
public sealed class DocumentPatch(ReadOnlyMemory<byte> utf8)
{
    /// <summary>Changes nothing.</summary>
    public static DocumentPatch Empty { get; } = new("{}"u8.ToArray());

    /// <summary>The JSON.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>A copy as nodes.</summary>
    public JsonObject ToNode() => JsonNode.Parse(Utf8.Span)!.AsObject();

    /// <summary>True when this one member is all that it changes.</summary>
    public bool ChangesOnly(string member)
    {
        var reader = new Utf8JsonReader(Utf8.Span);
        reader.Read();
        if (!reader.Read() || reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals(member)) return false;
        reader.Read();
        reader.Skip();
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject;
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);
}
