namespace AgentHub.Server.Gateway.Paths;

/// <summary>What a request's first line asks for, exactly as it was sent: the system, and what is forwarded to it.</summary>
internal readonly ref struct RequestTarget(ReadOnlySpan<char> system, ReadOnlySpan<char> path, ReadOnlySpan<char> query)
{
    private const string Root = "/systems/";

    /// <summary>Id of the system as written.</summary>
    public ReadOnlySpan<char> System { get; } = system;

    /// <summary>Begins with <c>/</c>; the slash is added when nothing follows the id.</summary>
    public ReadOnlySpan<char> Path { get; } = path;

    /// <summary>With its question mark; empty when there is none.</summary>
    public ReadOnlySpan<char> Query { get; } = query;

    /// <summary>Takes a raw target apart; false when it does not begin with <c>/systems/</c> as it stands, such as <c>/x/../systems/erp</c>.</summary>
    public static bool TryRead(string raw, out RequestTarget target)
    {
        target = default;
        if (!raw.StartsWith(Root, StringComparison.Ordinal)) return false;
        var rest = raw.AsSpan(Root.Length);
        var question = rest.IndexOf('?');
        var query = question < 0 ? default : rest[question..];
        if (question >= 0) rest = rest[..question];
        var slash = rest.IndexOf('/');
        target = slash < 0 ? new(rest, "/", query) : new(rest[..slash], rest[slash..], query);
        return true;
    }

    /// <summary>What is wrong with what would be forwarded; reads on from "the address". Null when nothing is.</summary>
    public string? Fault() => PathCheck.Fault(Path) is { } fault ? fault
        : Query.ContainsAnyExceptInRange('!', '~') || Query.Contains('#') ? "has a query with a character that must be escaped" : null;
}
