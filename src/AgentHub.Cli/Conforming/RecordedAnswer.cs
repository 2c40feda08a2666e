namespace AgentHub.Cli;

/// <summary>What a file's fixture answers, and to which request.</summary>
/// <param name="Method">GET or POST.</param>
/// <param name="Address">The address the adapter asks for it.</param>
/// <param name="Body">What it sends there; empty when nothing.</param>
/// <param name="Asked">The value it was asked with: a key, a customer, an invoice.</param>
/// <param name="Given">The recorded answer.</param>
/// <param name="Everybody">The same with rows of somebody else, as from a system that ignores its filters; null where none could be added.</param>
internal sealed record RecordedAnswer(HttpMethod Method, Uri Address, string Body, IReadOnlyList<string> Asked, string Given, string? Everybody)
{
    /// <summary>Whether a request is the one that was recorded.</summary>
    public bool IsFor(HttpRequestMessage request, string body) => request.Method == Method && request.RequestUri == Address && body == Body;

    /// <summary>Whether it is that request with another value in it.</summary>
    public bool IsLike(HttpRequestMessage request)
    {
        if (request.Method != Method) return false;
        var (theirs, ours) = (request.RequestUri!.AbsolutePath.Split('/'), Address.AbsolutePath.Split('/'));
        return theirs.Length == ours.Length && ours.Zip(theirs).All(p => p.First == p.Second || Asked.Any(a => Uri.UnescapeDataString(p.First).Contains(a, StringComparison.Ordinal)))
            && Names(request.RequestUri).SequenceEqual(Names(Address));
    }

    private static IEnumerable<string> Names(Uri address) => address.Query.TrimStart('?').Split('&').Select(p => p.Split('=')[0]).Order(StringComparer.Ordinal);
}
