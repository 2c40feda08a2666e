namespace AgentHub.Server.Gateway.Paths;

/// <summary>Which paths are let through: each beginning itself and what lies below it. Compared exactly, as the path is forwarded.</summary>
internal sealed class PathRule(IEnumerable<string> beginnings)
{
    private readonly string[] _beginnings = [.. beginnings.Select(b => b.TrimEnd('/'))];

    /// <param name="path">Begins with <c>/</c>, checked by <see cref="PathCheck"/>.</param>
    public bool Allows(ReadOnlySpan<char> path)
    {
        foreach (var beginning in _beginnings)
            if (path.StartsWith(beginning, StringComparison.Ordinal) && (path.Length == beginning.Length || path[beginning.Length] == '/')) return true;
        return false;
    }

    /// <summary>What is wrong with a beginning; null when nothing is.</summary>
    public static string? Fault(string beginning) =>
        beginning is not ['/', ..] ? $"must begin with /, is {(beginning.Length == 0 ? "empty" : beginning)}"
        : beginning.Contains('*') ? $"must be a beginning without *, is {beginning}"
        : beginning.Contains('?') ? $"must be a path without a query, is {beginning}"
        : beginning.Length > 500 ? "must have at most 500 characters"
        : PathCheck.Fault(beginning) is { } fault ? $"{fault}, is {beginning}" : null;
}
