using System.Net.Http.Json;
using System.Text.Json.Serialization;

namespace AgentHub.Adapters.BusinessCentral;

/// <summary>
/// Gets an application's token from Entra ID (OAuth 2.0 client credentials, RFC 6749 section 4.4) and keeps it until shortly
/// before it ends. One request at a time, however many ask. Thread safe.
/// </summary>
internal sealed class EntraToken(EntraApp app, HttpClient http, TimeProvider time) : IAuthorization, IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _gate = new(1);
    private volatile Kept? _kept;

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

    public void Forget() => _kept = null;

    public void Dispose() => _gate.Dispose();

    private string? Usable(Kept? kept) => kept is not null && time.GetElapsedTime(kept.Since) < kept.Lasts ? kept.Value : null;

    private async Task<Kept> AskAsync(CancellationToken cancellationToken)
    {
        var since = time.GetTimestamp();
        using var request = new HttpRequestMessage(HttpMethod.Post, app.TokenAddress)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = app.ClientId,
                ["client_secret"] = app.ClientSecret,
                ["scope"] = "https://api.businesscentral.dynamics.com/.default",
            }),
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode) throw new SignInRefusedException((int)response.StatusCode);
        var token = await response.Content.ReadFromJsonAsync<TokenAnswer>(cancellationToken);
        if (string.IsNullOrEmpty(token?.AccessToken) || token.AccessToken.Any(char.IsControl)) throw new UnreadableException("gave no token at sign-in");
        var lasts = TimeSpan.FromSeconds(Math.Clamp(token.ExpiresIn ?? 3600, 0, 86_400));
        return new("Bearer " + token.AccessToken, since, lasts > Early * 2 ? lasts - Early : lasts / 2);
    }

    private sealed record Kept(string Value, long Since, TimeSpan Lasts);

    private sealed record TokenAnswer
    {
        [JsonPropertyName("access_token")] public string? AccessToken { get; init; }
        [JsonPropertyName("expires_in")] public int? ExpiresIn { get; init; }
    }
}
