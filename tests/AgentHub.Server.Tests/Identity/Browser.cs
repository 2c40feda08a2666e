using System.Net;
using Microsoft.AspNetCore.TestHost;

namespace AgentHub.Server.Tests.Identity;

/// <summary>As much of a browser as signing in needs: keeps cookies by name, follows redirects, asks for pages.</summary>
internal sealed class Browser(AgentHubServer server, string address = "http://127.0.0.1:5080") : IDisposable
{
    private const int MaxRedirects = 10;
    private readonly HttpClient _client = new(server.Server.CreateHandler()) { BaseAddress = new Uri(address) };
    private readonly Dictionary<string, string> _cookies = [];

    /// <summary>Every Set-Cookie header seen.</summary>
    public List<string> SetCookies { get; } = [];

    public void Keep(string cookie) => _cookies[cookie[..cookie.IndexOf('=')]] = cookie[(cookie.IndexOf('=') + 1)..];

    public void Forget(string cookie) => _cookies.Remove(cookie);

    /// <summary>Opens a page and follows where it is sent.</summary>
    public async Task<Page> OpenAsync(string path, params (string Name, string Value)[] headers)
    {
        for (var i = 0; i < MaxRedirects; i++)
        {
            using var answer = await SendAsync(path, "text/html", headers);
            if (answer.Headers.Location is not { } location)
                return new Page(answer.StatusCode, answer.RequestMessage!.RequestUri!.ToString(), await answer.Content.ReadAsStringAsync());
            path = location.ToString();
        }
        throw new InvalidOperationException($"More than {MaxRedirects} redirects, the last to {path}");
    }

    /// <summary>Where a page sends the browser, without going there.</summary>
    public async Task<string> RedirectOfAsync(string path)
    {
        using var answer = await SendAsync(path, "text/html", []);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"No redirect but {answer.StatusCode}");
    }

    /// <summary>Asks for data, as script does.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(path, "application/json", []);

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(string path, string accept, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", accept);
        if (_cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        var answer = await _client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies)) Store(cookies);
        return answer;
    }

    private void Store(IEnumerable<string> cookies)
    {
        foreach (var cookie in cookies)
        {
            SetCookies.Add(cookie);
            var pair = cookie.Split(';')[0];
            if (cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)) Forget(pair[..pair.IndexOf('=')]);
            else Keep(pair);
        }
    }

    internal sealed record Page(HttpStatusCode Status, string Address, string Html);
}
