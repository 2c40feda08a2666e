using System.Globalization;

namespace AgentHub.YamlAdapters;

/// <summary>Reads spans of time: <c>400ms</c>, <c>15s</c>.</summary>
internal static class Durations
{
    /// <summary>A span within bounds; null when the member is not there, or wrong.</summary>
    public static TimeSpan? Read(Members members, string name, int leastMilliseconds, int mostMilliseconds)
    {
        if (members.Scalar(name) is not { } node) return null;
        var text = node.Value!;
        var (digits, unit) = text.EndsWith("ms", StringComparison.Ordinal) ? (text[..^2], 1) : text.EndsWith('s') ? (text[..^1], 1000) : ("", 0);
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && (long)value * unit >= leastMilliseconds && (long)value * unit <= mostMilliseconds)
            return TimeSpan.FromMilliseconds((long)value * unit);
        members.Faults.Add(node, $"{name} must be from {leastMilliseconds}ms to {mostMilliseconds / 1000}s with its unit, is {text}; write for instance {(leastMilliseconds < 1000 ? "2500ms" : "15s")}");
        return null;
    }
}
