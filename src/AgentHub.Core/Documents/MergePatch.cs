using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Core.Documents;

/// <summary>
/// JSON merge patches (RFC 7396): makes and applies them. Null removes a member, so bodies hold no null
/// (<see cref="DocumentBody"/>); arrays are replaced whole.
/// </summary>
public static class MergePatch
{
    /// <summary>The patch that leads from one body to another; null when they are equal. Parts they have in common are passed over.</summary>
    public static DocumentPatch? Diff(DocumentBody from, DocumentBody to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        using var patch = new PatchWriter();
        Write(from, to, patch);
        return patch.ToPatch();
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

    private static void Write(DocumentBody from, DocumentBody to, PatchWriter patch)
    {
        if (from.Members is not { } old || to.Members is not { } members)
        {
            Write(from.InOnePiece, to.InOnePiece, patch);
            return;
        }
        foreach (var (name, member) in members)
            if (!old.TryGetValue(name, out var before)) patch.Set(name, member);
            else if (!ReferenceEquals(before, member)) Write(name, before, member, patch);
        foreach (var name in old.Keys)
            if (!members.ContainsKey(name)) patch.Remove(name);
    }

    /// <summary>What was rendered in one piece remembers its patches.</summary>
    private static void Write(string name, DocumentBody from, DocumentBody to, PatchWriter patch)
    {
        if (from.Members is null && to.Members is null)
        {
            if (to.PatchFrom(from) is { } known) patch.Set(name, known);
            return;
        }
        patch.Enter(name);
        Write(from, to, patch);
        patch.Leave();
    }

    /// <summary>Two versions mostly have the same members in the same order: they are gone through side by side for as long as that is so.</summary>
    private static void Write(JsonElement from, JsonElement to, PatchWriter patch)
    {
        var (old, inStep) = (from.EnumerateObject(), true);
        Dictionary<string, JsonElement>? others = null;
        foreach (var member in to.EnumerateObject())
        {
            if (inStep && (inStep = old.MoveNext() && SameName(old.Current, member))) Write(old.Current.Value, member, patch);
            else if ((others ??= Rest(from, to)).Remove(member.Name, out var before)) Write(before, member, patch);
            else patch.Set(member);
        }
        if (inStep && !old.MoveNext()) return;
        foreach (var name in (others ?? Rest(from, to)).Keys) patch.Remove(name);
    }

    private static void Write(JsonElement from, JsonProperty to, PatchWriter patch)
    {
        if (SameBytes(from, to.Value)) return;
        if (from.ValueKind == JsonValueKind.Object && to.Value.ValueKind == JsonValueKind.Object)
        {
            patch.Enter(to.Name);
            Write(from, to.Value, patch);
            patch.Leave();
        }
        else patch.Set(to);
    }

    /// <summary>Members from the first on that is not at the same place in both.</summary>
    private static Dictionary<string, JsonElement> Rest(JsonElement from, JsonElement to)
    {
        var (rest, now, inStep) = (new Dictionary<string, JsonElement>(StringComparer.Ordinal), to.EnumerateObject(), true);
        foreach (var member in from.EnumerateObject())
            if (!(inStep = inStep && now.MoveNext() && SameName(member, now.Current))) rest[member.Name] = member.Value;
        return rest;
    }

    /// <summary>Both were written by the same serialiser: what is equal is written alike.</summary>
    private static bool SameBytes(JsonElement a, JsonElement b) => JsonMarshal.GetRawUtf8Value(a).SequenceEqual(JsonMarshal.GetRawUtf8Value(b));

    private static bool SameName(JsonProperty a, JsonProperty b) => JsonMarshal.GetRawUtf8PropertyName(a).SequenceEqual(JsonMarshal.GetRawUtf8PropertyName(b));
}
