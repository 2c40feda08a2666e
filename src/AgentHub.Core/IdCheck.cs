using System.Text.RegularExpressions;

namespace AgentHub.Core;

/// <summary>Decides what may be an id at the public edge.</summary>
public static partial class IdCheck
{
    /// <summary>True for 1–64 characters of <c>A-Z a-z 0-9 _ -</c>.</summary>
    public static bool IsId(string? value) => value is not null && Pattern().IsMatch(value);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,64}\z")]
    private static partial Regex Pattern();
}
