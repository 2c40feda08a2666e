using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AgentHub.Core.Documents;

/// <summary>
/// The JSON object of a document, or of a part of one. Rendered once it stands in many versions and in many bodies: what is the
/// same object is neither rendered nor compared again. A member without a value is absent, never null, because a merge patch
/// uses null to remove one. Immutable; thread safe.
/// </summary>
[JsonConverter(typeof(DocumentBodyConverter))]
public sealed class DocumentBody
{
    private readonly JsonElement _json;   // of a body that was rendered in one piece
    private Step? _step;

    private DocumentBody(JsonElement json) => _json = json;

    private DocumentBody(IReadOnlyDictionary<string, DocumentBody> members) => Members = members;

    /// <summary>What a body was put together from; null of one that was rendered in one piece.</summary>
    internal IReadOnlyDictionary<string, DocumentBody>? Members { get; }

    /// <summary>The whole as one piece of JSON.</summary>
    internal JsonElement InOnePiece => Members is null ? _json : JsonSerializer.SerializeToElement(this);

    /// <summary>Renders a record, a dictionary or a JSON object in one piece.</summary>
    /// <exception cref="ArgumentException">It is not written as a JSON object.</exception>
    public static DocumentBody Of<T>(T value)
    {
        var json = JsonSerializer.SerializeToElement(value, Json.Document);
        if (json.ValueKind != JsonValueKind.Object) throw new ArgumentException($"{typeof(T).Name} is not written as a JSON object.", nameof(value));
        return new(WithoutNulls(json));
    }

    /// <summary>A body put together from parts, by the names of its members; the dictionary is not changed afterwards.</summary>
    public static DocumentBody Together(IReadOnlyDictionary<string, DocumentBody> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        return new(members);
    }

    /// <summary>The patch that leads here from another body; null when they are equal. Remembered for the next who asks.</summary>
    public DocumentPatch? PatchFrom(DocumentBody from)
    {
        ArgumentNullException.ThrowIfNull(from);
        if (ReferenceEquals(from, this)) return null;
        if (Volatile.Read(ref _step) is { } known && known.LeadsFrom(from)) return known.Patch;
        var step = new Step(new(from), MergePatch.Diff(from, this));
        Volatile.Write(ref _step, step);
        return step.Patch;
    }

    /// <summary>The text at a path of member names; null when there is none.</summary>
    public string? Text(params ReadOnlySpan<string> path)
    {
        if (path.Length > 1 && Members is not null) return Members.TryGetValue(path[0], out var member) ? member.Text(path[1..]) : null;
        var at = InOnePiece;
        foreach (var name in path)
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at)) return null;
        return at.ValueKind == JsonValueKind.String ? at.GetString() : null;
    }

    /// <summary>A copy as nodes.</summary>
    public JsonObject ToNode() => JsonObject.Create(InOnePiece)!;

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this);

    /// <summary>Writes the object.</summary>
    internal void WriteTo(Utf8JsonWriter writer)
    {
        if (Members is null)
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(_json), skipInputValidation: true);
            return;
        }
        writer.WriteStartObject();
        foreach (var (name, member) in Members)
        {
            writer.WritePropertyName(name);
            member.WriteTo(writer);
        }
        writer.WriteEndObject();
    }

    private static JsonElement WithoutNulls(JsonElement json) =>
        JsonMarshal.GetRawUtf8Value(json).IndexOf("null"u8) >= 0 && HoldsNull(json) ? JsonSerializer.SerializeToElement(Copy(json)) : json;

    private static bool HoldsNull(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.Null || (member.Value.ValueKind == JsonValueKind.Object && HoldsNull(member.Value))) return true;
        return false;
    }

    private static JsonObject Copy(JsonElement json)
    {
        var copy = new JsonObject();
        foreach (var member in json.EnumerateObject())
            if (member.Value.ValueKind == JsonValueKind.Object) copy[member.Name] = Copy(member.Value);
            else if (member.Value.ValueKind != JsonValueKind.Null) copy[member.Name] = JsonSerializer.SerializeToNode(member.Value);
        return copy;
    }

    /// <summary>Weak, because each body would else keep all that were before it.</summary>
    private sealed record Step(WeakReference<DocumentBody> From, DocumentPatch? Patch)
    {
        public bool LeadsFrom(DocumentBody body) => From.TryGetTarget(out var from) && ReferenceEquals(from, body);
    }
}
