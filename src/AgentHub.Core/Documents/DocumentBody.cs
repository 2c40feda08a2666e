using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Core.Documents;

/// <summary>Keeps the rule of document bodies: a member without a value is absent, never null.</summary>
public static class DocumentBody
{
    /// <summary>The body of a record.</summary>
    /// <exception cref="ArgumentException">The record is not written as a JSON object.</exception>
    public static JsonObject Of<T>(T record) =>
        JsonSerializer.SerializeToNode(record, Json.Document) as JsonObject
        ?? throw new ArgumentException($"{typeof(T).Name} is not written as a JSON object.", nameof(record));

    /// <summary>The same version when its body holds no null member, else one without them. Parts hold none.</summary>
    public static DocumentSnapshot WithoutNulls(DocumentSnapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return HoldsNull(snapshot.Body, snapshot.Parts, null) ? snapshot with { Body = Copy(snapshot.Body), Parts = null } : snapshot;
    }

    private static bool HoldsNull(JsonObject body, IReadOnlyDictionary<string, DocumentPart>? parts, string? member)
    {
        foreach (var (name, value) in body)
        {
            if (value is null) return true;
            if (parts?.ContainsKey(member is null ? name : member + "/" + name) == true) continue;
            if (value is JsonObject inner && HoldsNull(inner, member is null ? parts : null, name)) return true;
        }
        return false;
    }

    private static JsonObject Copy(JsonObject body)
    {
        var copy = new JsonObject();
        foreach (var (name, value) in body)
            if (value is not null) copy[name] = value is JsonObject inner ? Copy(inner) : value.DeepClone();
        return copy;
    }
}
