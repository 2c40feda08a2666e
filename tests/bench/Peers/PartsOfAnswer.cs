using System.Text.Json;

namespace AgentHub.Bench.Peers;

/// <summary>A peer that is fast because it has nothing to say is no peer.</summary>
internal static class PartsOfAnswer
{
    /// <exception cref="InvalidOperationException">A wanted part is not in the answer with a value.</exception>
    public static void Check(byte[] answer, IReadOnlySet<string> wanted, string peer)
    {
        using var json = JsonDocument.Parse(answer);
        var missing = wanted.Where(w => !json.RootElement.TryGetProperty(w, out var part) || part.GetProperty("outcome").GetString() != "Found").ToList();
        if (missing.Count > 0) throw new InvalidOperationException($"{peer} did not answer {string.Join(", ", missing)}: {json.RootElement}");
    }
}
