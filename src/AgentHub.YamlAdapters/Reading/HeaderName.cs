namespace AgentHub.YamlAdapters;

internal static class HeaderName
{
    private static readonly string[] Ours = ["Authorization", "Host", "Cookie", "Content-Length", "Transfer-Encoding", "Connection", "Content-Type"];

    /// <summary>Whether it is a header that a file may send.</summary>
    public static bool IsGood(string name) => name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && !IsOurs(name);

    public static bool IsOurs(string name) => name != "Authorization" && Ours.Contains(name, StringComparer.OrdinalIgnoreCase);
}
