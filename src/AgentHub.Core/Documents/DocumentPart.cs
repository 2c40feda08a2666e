using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Core.Documents;

/// <summary>
/// A part of a body that is rendered once and stands in many versions, or in many bodies: what did not change is neither
/// rendered nor compared again. Thread safe.
/// </summary>
public sealed class DocumentPart
{
    private readonly JsonElement _json;
    private Step? _step;

    private DocumentPart(JsonElement json) => _json = json;

    /// <summary>Renders a part.</summary>
    /// <exception cref="ArgumentException">It is not written as a JSON object.</exception>
    public static DocumentPart Of<T>(T part)
    {
        var json = JsonSerializer.SerializeToElement(part, Json.Document);
        return json.ValueKind == JsonValueKind.Object ? new(json) : throw new ArgumentException($"{typeof(T).Name} is not written as a JSON object.", nameof(part));
    }

    /// <summary>The part as a member of one body.</summary>
    public JsonObject ToNode() => JsonObject.Create(_json)!;

    /// <summary>The patch that leads here from another part; null when they are equal. Remembered for the next who asks.</summary>
    internal JsonObject? PatchFrom(DocumentPart from)
    {
        if (ReferenceEquals(from, this)) return null;
        var step = Volatile.Read(ref _step);
        if (step is null || !ReferenceEquals(step.From, from)) Volatile.Write(ref _step, step = new(from, Patch(from)));
        return step.Patch is { } patch ? JsonObject.Create(patch) : null;
    }

    private JsonElement? Patch(DocumentPart from) =>
        MergePatch.Diff(from.ToNode(), ToNode()) is { } patch ? JsonSerializer.SerializeToElement(patch, Json.Wire) : null;

    private sealed record Step(DocumentPart From, JsonElement? Patch);
}
