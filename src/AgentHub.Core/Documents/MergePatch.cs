using System.Text.Json.Nodes;

namespace AgentHub.Core.Documents;

/// <summary>
/// JSON merge patches (RFC 7396): makes and applies them. Null removes a member, so bodies hold no null
/// (<see cref="DocumentBody"/>); arrays are replaced whole.
/// </summary>
public static class MergePatch
{
    /// <summary>The patch that leads from one body to another; null when they are equal. Shares no node with either.</summary>
    public static JsonObject? Diff(JsonObject from, JsonObject to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Diff(from, to, default);
    }

    /// <summary>The same for two versions of a document; parts they have in common are passed over.</summary>
    public static JsonObject? Diff(DocumentSnapshot from, DocumentSnapshot to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        return Diff(from.Body, to.Body, new(from.Parts, to.Parts, null));
    }

    /// <summary>The target with a patch applied, as a new tree; neither argument is changed.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes) return patch?.DeepClone();
        var result = new JsonObject();
        if (target is JsonObject old)
            foreach (var (name, value) in old)
                if (!changes.ContainsKey(name)) result[name] = value?.DeepClone();
        foreach (var (name, change) in changes)
            if (change is not null) result[name] = Apply((target as JsonObject)?[name], change);
        return result;
    }

    private static JsonObject? Diff(JsonObject from, JsonObject to, PartsAt parts)
    {
        if (ReferenceEquals(from, to)) return null;
        JsonObject? patch = null;
        foreach (var (name, _) in from)
            if (!to.ContainsKey(name)) (patch ??= [])[name] = null;
        foreach (var (name, value) in to)
            if (Member(from, name, value, parts) is { Differs: true } change) (patch ??= [])[name] = change.Patch;
        return patch;
    }

    private static (bool Differs, JsonNode? Patch) Member(JsonObject from, string name, JsonNode? value, PartsAt parts)
    {
        if (parts.Both(name) is var (oldPart, newPart)) return newPart.PatchFrom(oldPart) is { } change ? (true, change) : default;
        if (!from.TryGetPropertyValue(name, out var old)) return (true, value?.DeepClone());
        if (old is JsonObject before && value is JsonObject after)
            return Diff(before, after, parts.Below(name)) is { } patch ? (true, patch) : default;
        return JsonNode.DeepEquals(old, value) ? default : (true, value?.DeepClone());
    }

    /// <summary>The parts of two versions, seen from the body or from one member of it.</summary>
    private readonly record struct PartsAt(IReadOnlyDictionary<string, DocumentPart>? From, IReadOnlyDictionary<string, DocumentPart>? To, string? Member)
    {
        public (DocumentPart Old, DocumentPart New)? Both(string name)
        {
            if (From is null || To is null) return null;
            var path = Member is null ? name : Member + "/" + name;
            return To.TryGetValue(path, out var newPart) && From.TryGetValue(path, out var oldPart) ? (oldPart, newPart) : null;
        }

        public PartsAt Below(string name) => From is null || To is null || Member is not null ? default : this with { Member = name };
    }
}
