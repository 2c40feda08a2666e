using System.Text.RegularExpressions;

namespace AgentHub.JmesPath.Values;

/// <summary>The specification's <c>json-number</c>, which <c>to_number</c> takes and nothing else.</summary>
internal static partial class JsonNumber
{
    public static bool Matches(string text) => Grammar().IsMatch(text);

    [GeneratedRegex(@"\A-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
