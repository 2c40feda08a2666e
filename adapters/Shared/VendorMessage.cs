using System.Text.Json;
using System.Text.RegularExpressions;

namespace AgentHub.Adapters;

/// <summary>Finds the sentence a vendor says when it refuses, and lets it through only when it is safe to show.</summary>
internal static partial class VendorMessage
{
    private const int MaxChars = 120;
    private static readonly string[] Names = ["message", "description", "error_description", "title", "error", "errors"];

    /// <summary>The sentence, or null when there is none or it may hold an address, a path or somebody's data.</summary>
    public static string? In(string? content)
    {
        if (string.IsNullOrWhiteSpace(content) || content.Length > 64 * 1024) return null;
        try
        {
            using var json = JsonDocument.Parse(content, new JsonDocumentOptions { MaxDepth = 16 });
            return Clean(Find(json.RootElement, depth: 3));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Find(JsonElement element, int depth)
    {
        // Several sentences at once (Salesforce): the first one.
        if (element.ValueKind == JsonValueKind.Array) element = element.EnumerateArray().FirstOrDefault();
        if (element.ValueKind != JsonValueKind.Object || depth == 0) return null;
        foreach (var name in Names)
        {
            if (!element.TryGetProperty(name, out var value)) continue;
            // Several sentences: the first one.
            if (value.ValueKind == JsonValueKind.Array) value = value.EnumerateArray().FirstOrDefault();
            var found = value.ValueKind == JsonValueKind.String ? value.GetString() : Find(value, depth - 1);
            if (!string.IsNullOrWhiteSpace(found)) return found;
        }
        return null;
    }

    /// <summary>One line of at most 120 characters; quoted parts are replaced, because they repeat what was asked.</summary>
    public static string? Clean(string? message)
    {
        if (string.IsNullOrWhiteSpace(message)) return null;
        var line = Blanks().Replace(Quoted().Replace(message, "…"), " ").Trim();
        if (Unsafe().IsMatch(line)) return null;
        return line.Length <= MaxChars ? line.TrimEnd('.') : line[..(MaxChars - 1)].TrimEnd() + "…";
    }

    [GeneratedRegex("""'[^']*'|"[^"]*"|`[^`]*`|\([^)]*\)""", RegexOptions.None, 100)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.None, 100)]
    private static partial Regex Blanks();

    // An address, a path, an e-mail, markup, or four digits in a row (an account, a phone, a port).
    [GeneratedRegex(@"://|www\.|@|[<>{}\\]|/\S|\d[\d\s-]{2,}\d", RegexOptions.None, 100)]
    private static partial Regex Unsafe();
}
