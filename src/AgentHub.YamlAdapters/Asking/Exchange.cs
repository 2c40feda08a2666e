using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace AgentHub.YamlAdapters;

/// <summary>Sends requests of a plan and reads their answers, within the base address, the time and the size of the plan.</summary>
internal sealed class Exchange
{
    private static readonly RefitSettings Wire = WireSettings.With(null);
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 32 };
    private const int MostErrorBytes = 64 * 1024;
    private readonly AdapterPlan _plan;
    private readonly AdapterSettings _settings;
    private readonly Uri _baseUrl;
    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly Credentials _credentials;

    public Exchange(AdapterPlan plan, AdapterSettings settings, Uri baseUrl, HttpClient http, TimeProvider time)
    {
        (_plan, _settings, _baseUrl, _http, _time) = (plan, settings, baseUrl, http, time);
        var auth = plan.Http.Auth;
        var tokens = auth.Tokens is { } from ? new AccessTokens(from, new Uri(baseUrl, from.Url), Setting(auth.User!), Setting(auth.Secret!), http, plan.Http.Timeout, time) : null;
        _credentials = new(auth, Setting, tokens);
    }

    public MapRun Run(CancellationToken cancellationToken) => new(new() { MaxSteps = _plan.Http.MaxSteps }, cancellationToken);

    /// <summary>The value of a setting.</summary>
    public string Setting(string name) => _settings[name]?.Trim() ?? "";

    /// <exception cref="OutsideException">A value makes a request that would leave the base address, or cannot be sent.</exception>
    /// <exception cref="ApiException">The system refused.</exception>
    public Task<Received> SendAsync(RequestPlan request, Func<string, string> values, bool bodyNeeded, CancellationToken cancellationToken) =>
        SendAsync(() => RequestWriter.Write(request, name => name.StartsWith("settings.", StringComparison.Ordinal) ? Setting(name["settings.".Length..]) : values(name), _baseUrl), bodyNeeded, cancellationToken);

    /// <summary>Asks an address that the system itself gave.</summary>
    /// <exception cref="OutsideException">It is not below the base address.</exception>
    public Task<Received> SendAsync(Uri address, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, RequestWriter.Inside(address, _baseUrl)), true, cancellationToken);

    private async Task<Received> SendAsync(Func<HttpRequestMessage> write, bool bodyNeeded, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var late = new CancellationTokenSource(_plan.Http.Timeout, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        for (var isAgain = false; ; isAgain = true)
        {
            using var request = write();
            var token = await _credentials.AddAsync(request, both.Token);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, both.Token);
            // A token may end before its time. Whoever refuses it has done nothing, so that a write may be sent again too.
            if (response.StatusCode == HttpStatusCode.Unauthorized && !isAgain && token is not null)
            {
                _credentials.Forget(token);
                continue;
            }
            if (!response.IsSuccessStatusCode)
            {
                response.Content = new ByteArrayContent(await BoundedBody.ReadAsync(response.Content, MostErrorBytes, cut: true, both.Token));
                throw await ApiException.Create(request, request.Method, response, Wire);
            }
            var body = await BoundedBody.ReadAsync(response.Content, _plan.Http.MaxBytes, cut: false, both.Token);
            var link = response.Headers.TryGetValues("Link", out var links) ? string.Join(",", links) : null;
            return new(bodyNeeded ? JsonDocument.Parse(body, Json) : null, link, request.RequestUri!);
        }
    }
}
