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

    /// <summary>The same body when it holds no null member, else a copy without them.</summary>
    public static JsonObject WithoutNulls(JsonObject body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return HoldsNull(body) ? Copy(body) : body;
    }

    private static bool HoldsNull(JsonObject body)
    {
        foreach (var (_, value) in body)
            if (value is null || (value is JsonObject inner && HoldsNull(inner))) return true;
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
