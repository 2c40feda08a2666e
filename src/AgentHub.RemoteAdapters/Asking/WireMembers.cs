using System.Collections.Frozen;
using System.Text.Json;
using AgentHub.RemoteAdapters.Protocol;

namespace AgentHub.RemoteAdapters.Asking;

/// <summary>Tells where an answer is wrong, but only by names of the protocol: another program may have put anything into a name.</summary>
internal static class WireMembers
{
    private static readonly FrozenSet<string> Names = typeof(Profile).Assembly.GetExportedTypes()
        .Concat([typeof(WireAnswer<>), typeof(AdapterDescription)]).SelectMany(t => t.GetProperties())
        .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The place as a path (<c>value[3].total.minor</c>), or null when it cannot be told.</summary>
    public static string? In(string? jsonPath)
    {
        if (jsonPath is not { Length: > 2 and <= 80 } || !jsonPath.StartsWith("$.", StringComparison.Ordinal)) return null;
        var path = jsonPath[2..];
        return path.Split('.').All(part => Names.Contains(part.Split('[')[0]) && part.Split('[').Skip(1).All(IsIndex)) ? path : null;
    }

    private static bool IsIndex(string text) => text.Length is >= 2 and <= 4 && text[^1] == ']' && text[..^1].All(char.IsAsciiDigit);
}
