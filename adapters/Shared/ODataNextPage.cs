namespace AgentHub.Adapters;

/// <summary>
/// Where the next page of an OData answer begins. Only the position is taken from the link: the request goes to our own address, whatever
/// host the link names, so that credentials never travel elsewhere.
/// </summary>
internal readonly record struct ODataNextPage(string? SkipToken, string? Skip)
{
    public static ODataNextPage? In(string? nextLink)
    {
        var question = nextLink?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (question < 0) return null;
        string? skipToken = null, skip = null;
        foreach (var pair in nextLink![(question + 1)..].Split('&'))
        {
            var parts = pair.Split('=', 2);
            if (parts.Length != 2) continue;
            var (name, value) = (Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts[1]));
            if (name.Equals("$skiptoken", StringComparison.OrdinalIgnoreCase)) skipToken = value;
            if (name.Equals("$skip", StringComparison.OrdinalIgnoreCase)) skip = value;
        }
        return skipToken is null && skip is null ? null : new(skipToken, skip);
    }
}
