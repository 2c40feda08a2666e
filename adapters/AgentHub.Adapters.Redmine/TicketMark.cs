using System.Text.RegularExpressions;

namespace AgentHub.Adapters.Redmine;

/// <summary>The last line of what is written here, by which it is recognised when it is sent again.</summary>
internal static partial class TicketMark
{
    public static string Under(string body, string mark) => $"{body}\n\nRef. {mark}";

    /// <summary>What people wrote, without the mark.</summary>
    public static string? Without(string? text) => text is null ? null : Mark().Replace(text, "");

    [GeneratedRegex(@"\s*Ref\. agenthub[0-9a-f]{20}\s*$", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Mark();
}
