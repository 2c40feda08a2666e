using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Adapters;

/// <summary>
/// Gets an application's token (OAuth 2.0 client credentials, RFC 6749 section 4.4) and keeps it until shortly before it ends.
/// One request at a time, however many ask. Thread safe.
/// </summary>
internal sealed class OAuthToken(OAuthApp app, HttpClient http, TimeProvider time) : IAuthorization, IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Kept? _kept;

    public bool CanRenew => true;

    public async ValueTask<string> ValueAsync(CancellationToken cancellationToken)
    {
        if (Usable(_kept) is { } value) return value;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Usable(_kept) is { } meanwhile) return meanwhile;
            var token = await AskAsync(cancellationToken);
            _kept = token;
            return token.Value;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <remarks>Of many who were refused with the same token the first takes it away; the others find a newer one, and leave it.</remarks>
    public void Forget(string value)
    {
        var kept = _kept;
        if (kept?.Value == value) Interlocked.CompareExchange(ref _kept, null, kept);
    }

    public void Dispose() => _gate.Dispose();

    private string? Usable(Kept? kept) => kept is not null && time.GetElapsedTime(kept.Since) < kept.Lasts ? kept.Value : null;

    private async Task<Kept> AskAsync(CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials" };
        if (!app.SecretInHeader) (form["client_id"], form["client_secret"]) = (app.ClientId, app.ClientSecret);
        if (app.Scope is { } scope) form["scope"] = scope;
        using var request = new HttpRequestMessage(HttpMethod.Post, app.TokenAddress) { Content = new FormUrlEncodedContent(form) };
        if (app.SecretInHeader) request.Headers.TryAddWithoutValidation("Authorization", BasicPassword.Of(Uri.EscapeDataString(app.ClientId), Uri.EscapeDataString(app.ClientSecret)));
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode) throw new SignInRefusedException((int)response.StatusCode, RetryAfter.Of(response.Headers));
        var token = await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellationToken);
        if (string.IsNullOrEmpty(token?.AccessToken) || token.AccessToken.Any(char.IsControl)) throw new UnreadableException("gave no token at sign-in");
        var lasts = token.ExpiresIn is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)) : app.Lasts;
        return new("Bearer " + token.AccessToken, since, lasts > Early * 2 ? lasts - Early : lasts / 2);
    }

    private sealed record Kept(string Value, long Since, TimeSpan Lasts);

    private sealed record TokenAnswer
    {
        [JsonPropertyName("access_token")] public string? AccessToken { get; init; }
        [JsonPropertyName("expires_in")] public int? ExpiresIn { get; init; }
    }
}
