using System.Collections.Frozen;
using System.Net.Http.Headers;
using System.Text;

namespace AgentHub.Server.Gateway.Headers;

/// <summary>The content type an answer leaves with: the system's own, but script is plain text.</summary>
internal static class ContentType
{
    private static readonly FrozenSet<string> Scripts = new[]
    {
        "text/javascript", "application/javascript", "application/x-javascript", "text/x-javascript", "text/ecmascript", "application/ecmascript", "text/x-ecmascript",
        "application/x-ecmascript", "text/jscript", "text/livescript", "text/javascript1.0", "text/javascript1.1", "text/javascript1.2", "text/javascript1.3",
        "text/javascript1.4", "text/javascript1.5", "application/wasm",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ScriptsBySpan = Scripts.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Null when the system said none, or several; then nothing is guessed (nosniff).</summary>
    public static string? Of(HttpContentHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("Content-Type", out var values) || values.Count != 1) return null;
        var type = values.ToString();
        if (!Ascii.IsValid(type.AsSpan())) return null;
        var end = type.AsSpan().IndexOfAny(';', ',');
        var essence = (end < 0 ? type : type.AsSpan(0, end)).Trim();
        return type.Contains(',') ? null : ScriptsBySpan.Contains(essence) ? "text/plain; charset=utf-8" : type;
    }
}
