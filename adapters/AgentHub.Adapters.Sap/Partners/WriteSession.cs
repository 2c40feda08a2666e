using System.Net;

namespace AgentHub.Adapters.Sap;

/// <summary>
/// The token without which SAP takes no change (<c>X-CSRF-Token</c>), and the cookies it belongs to. Kept as long as it is good: one
/// that has ended is got anew, once. Thread safe.
/// </summary>
internal sealed class WriteSession
{
    private const string Header = "x-csrf-token";
    private const int MostCookies = 20;
    private const int MostCookieChars = 8000;
    private volatile Kept? _kept;

    /// <summary>Writes with a token.</summary>
    /// <param name="asked">The services.</param>
    /// <param name="write">Gets the token and the cookies.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ApiException">SAP refused the change.</exception>
    public async Task WriteAsync(Asked asked, Func<string, string?, Task> write, CancellationToken cancellationToken)
    {
        var kept = _kept ?? await FetchAsync(asked, cancellationToken);
        try
        {
            await write(kept.Token, kept.Cookies);
        }
        catch (ApiException refusal) when (WantsToken(refusal))
        {
            var fresh = await FetchAsync(asked, cancellationToken);
            await write(fresh.Token, fresh.Cookies);
        }
    }

    /// <summary>A 403 that says that a token is required; any other is a right that is missing.</summary>
    private static bool WantsToken(ApiException refusal) => refusal.StatusCode == HttpStatusCode.Forbidden
        && refusal.Headers.TryGetValues(Header, out var values) && values.Any(v => v.Trim().Equals("Required", StringComparison.OrdinalIgnoreCase));

    private async Task<Kept> FetchAsync(Asked asked, CancellationToken cancellationToken)
    {
        using var response = await asked.Api.Look("Fetch", asked.Client, asked.Authorization, cancellationToken);
        if (response.Error is { } refusal) throw refusal;
        if (!response.Headers.TryGetValues(Header, out var tokens) || tokens.FirstOrDefault() is not { Length: > 0 } token) throw new UnreadableException("gave no token for changes");
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set.Take(MostCookies).Select(c => c.Split(';', 2)[0].Trim()).Where(c => c.Contains('=', StringComparison.Ordinal)) : [];
        var line = string.Join("; ", cookies);
        if (line.Length > MostCookieChars) throw new UnreadableException("gave more cookies than may be kept");
        var kept = new Kept(token, line.Length == 0 ? null : line);
        _kept = kept;
        return kept;
    }

    private sealed record Kept(string Token, string? Cookies);
}
