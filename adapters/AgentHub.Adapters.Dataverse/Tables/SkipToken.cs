namespace AgentHub.Adapters.Dataverse;

/// <summary>
/// Where the next part of an answer begins. Only the position is taken from the link: the request goes to our own address, whatever host
/// the link names, so that credentials never travel elsewhere.
/// </summary>
internal static class SkipToken
{
    private const int MostChars = 2500;

    /// <summary>Without escapes; null when there is no next part.</summary>
    public static string? In(string? nextLink)
    {
        var question = nextLink?.IndexOf('?', StringComparison.Ordinal) ?? -1;
        if (question < 0) return null;
        var pair = nextLink![(question + 1)..].Split('&').Select(p => p.Split('=', 2)).FirstOrDefault(p => p.Length == 2 && Uri.UnescapeDataString(p[0]) == "$skiptoken");
        var token = pair is null ? null : Uri.UnescapeDataString(pair[1]);
        return token is { Length: > 0 and <= MostChars } ? token : null;
    }
}
