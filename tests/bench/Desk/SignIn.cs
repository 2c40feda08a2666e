using System.Collections.Concurrent;
using System.Net;

namespace AgentHub.Bench.Desk;

/// <summary>Signs in as a browser does: code flow with PKCE at the provider built in for Development.</summary>
internal static class SignIn
{
    private const int MostSteps = 10;

    private const int AtOnce = 4;

    /// <summary>The session cookies of many people as a header says them, by person.</summary>
    /// <exception cref="InvalidOperationException">The way in did not end in a session.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> AllAsync(IEnumerable<string> people, Uri server, CancellationToken cancellationToken)
    {
        var cookies = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (person, stop) => cookies[person] = (await AsAsync(person, server, stop)).GetCookieHeader(server));
        return cookies;
    }

    /// <summary>The session cookies of a person.</summary>
    /// <exception cref="InvalidOperationException">The way in did not end in a session.</exception>
    public static async Task<CookieContainer> AsAsync(string person, Uri server, CancellationToken cancellationToken)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        var at = new Uri(server, "/signin?returnTo=/api/me");
        for (var step = 0; step < MostSteps; step++)
        {
            using var response = await http.GetAsync(at, cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK && at.AbsolutePath == "/api/me") return cookies;
            var next = response.Headers.Location ?? PageAfterCallback(at, response.StatusCode) ?? throw new InvalidOperationException($"Signing in stopped at {at.AbsolutePath} with {(int)response.StatusCode}.");
            at = Chosen(new Uri(at, next), person);
        }

        throw new InvalidOperationException("Signing in went in circles.");
    }

    /// <summary>The callback sets the cookie and leaves it to its page to go on, so that the cookie may be strict.</summary>
    private static Uri? PageAfterCallback(Uri at, HttpStatusCode status) =>
        at.AbsolutePath == "/signin/callback" && status == HttpStatusCode.OK ? new Uri("/api/me", UriKind.Relative) : null;

    private static Uri Chosen(Uri uri, string person) =>
        uri.AbsolutePath.EndsWith("/authorize", StringComparison.Ordinal) ? new Uri($"{uri}&person={person}") : uri;
}
