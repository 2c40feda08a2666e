using System.Net.Http.Headers;
using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>
/// Access tokens by OAuth 2.0 client credentials: one is kept and shared, renewed before it ends, and asked for once however
/// many questions want it. Thread safe.
/// </summary>
internal sealed class AccessTokens(TokenPlan plan, Uri url, string clientId, string clientSecret, HttpClient http, TimeSpan timeout, TimeProvider time)
{
    private const int MostBytes = 64 * 1024;
    private const int MostChars = 16 * 1024;

    /// <summary>Life of a token whose answer does not tell it.</summary>
    private static readonly TimeSpan UsualLife = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    /// <summary>A token is renewed so long before its end, or after nine tenths of its life.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);
    private static readonly RefitSettings Wire = WireSettings.With(null);

    private readonly Lock _lock = new();
    private AccessToken? _now;
    private Task<AccessToken>? _asking;
    private DateTimeOffset _notBefore = DateTimeOffset.MinValue;

    /// <summary>A token that counts. Waits only while there is none; renewing goes on beside.</summary>
    /// <exception cref="TokenRefusedException">None was given.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        Task<AccessToken> asking;
        lock (_lock)
        {
            var now = time.GetUtcNow();
            var counts = _now is not null && now < _now.EndsAt;
            if (counts && (now < _now!.RenewAt || now < _notBefore)) return _now.Value;
            asking = _asking ??= Begin_NeedsLock();
            if (counts) return _now!.Value;
        }
        // Who leaves does not end it for the others.
        return (await asking.WaitAsync(cancellationToken)).Value;
    }

    /// <summary>The system refused it; the next who asks gets another.</summary>
    public void Forget(string token)
    {
        lock (_lock)
        {
            if (_now?.Value == token) _now = null;
        }
    }

    private Task<AccessToken> Begin_NeedsLock()
    {
        var asking = Task.Run(AskAsync, CancellationToken.None);
        // While the last token counts nobody may be waiting for this one, and its failure is nobody's.
        _ = asking.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return asking;
    }

    private async Task<AccessToken> AskAsync()
    {
        AccessToken? got = null;
        try
        {
            return got = await RequestAsync();
        }
        finally
        {
            lock (_lock)
            {
                _asking = null;
                if (got is not null) _now = got;
                else _notBefore = time.GetUtcNow() + PauseAfterFailure;
            }
        }
    }

    private async Task<AccessToken> RequestAsync()
    {
        using var late = new CancellationTokenSource(timeout, time);
        using var request = Request();
        var since = time.GetUtcNow();
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, late.Token);
        var body = await BoundedBody.ReadAsync(response.Content, MostBytes, cut: !response.IsSuccessStatusCode, late.Token);
        if (response.IsSuccessStatusCode) return Read(body, since);
        // What it says may repeat what it was sent.
        response.Content = new ByteArrayContent([]);
        throw new TokenRefusedException(await ApiException.Create(request, request.Method, response, Wire));
    }

    private HttpRequestMessage Request()
    {
        var form = new List<KeyValuePair<string, string>> { new("grant_type", "client_credentials") };
        if (plan.Scope is { } scope) form.Add(new("scope", scope));
        if (plan.InBody) form.AddRange([new("client_id", clientId), new("client_secret", clientSecret)]);
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(form) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        // RFC 6749 section 2.3.1: both are encoded as in a form before they are put together.
        if (!plan.InBody) request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes($"{Form(clientId)}:{Form(clientSecret)}")));
        return request;
    }

    private static string Form(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);

    private static AccessToken Read(byte[] body, DateTimeOffset since)
    {
        using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 8 });
        if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("access_token", out var token) || token.ValueKind != JsonValueKind.String
            || token.GetString() is not { Length: > 0 and <= MostChars } value || value.Any(c => c is <= ' ' or > '~'))
            throw new UnreadableException("gave no access token that can be used");
        var life = json.RootElement.TryGetProperty("expires_in", out var seconds) && Seconds(seconds) is { } said and > 0
            ? TimeSpan.FromSeconds(Math.Min(said, LongestLife.TotalSeconds)) : UsualLife;
        var ahead = life / 10 < Ahead ? life / 10 : Ahead;
        return new(value, since + life - ahead, since + life);
    }

    // Some servers send the number as text.
    private static double? Seconds(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        _ => null,
    };
}
