using System.Globalization;
using System.Text.RegularExpressions;

namespace AgentHub.Server.Intake.CloudEvents;

/// <summary>Times as RFC 3339 writes them: date, time, and always an offset.</summary>
internal static partial class Rfc3339
{
    /// <summary>UTC; fractions beyond 100 ns are cut.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        var match = Pattern().Match(text);
        if (!match.Success) return false;
        var fraction = match.Groups["fraction"].Value;
        var exact = string.Concat(match.Groups["seconds"].Value.Replace('t', 'T').Replace(' ', 'T'), fraction.Length > 8 ? fraction[..8] : fraction,
            match.Groups["offset"].Value.ToUpperInvariant());
        if (!DateTimeOffset.TryParse(exact, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed)) return false;
        time = parsed.ToUniversalTime();
        return true;
    }

    [GeneratedRegex(@"\A(?<seconds>\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2})(?<fraction>\.\d+)?(?<offset>[Zz]|[+-]\d{2}:\d{2})\z", RegexOptions.ECMAScript)]
    private static partial Regex Pattern();
}
