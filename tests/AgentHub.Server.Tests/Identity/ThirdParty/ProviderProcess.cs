using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Browser.Tests.Running;
using Microsoft.AspNetCore.WebUtilities;

namespace AgentHub.Server.Tests.Identity.ThirdParty;

/// <summary>The provider's process, and a person's browser at it. Dispose it: the process ends with its input.</summary>
internal sealed class ProviderProcess : IAsyncDisposable
{
    public const string Audience = "urn:agenthub";
    public const string OtherAudience = "urn:somebody-elses-api";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly HttpClient _client = new();

    private ProviderProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public string Issuer => $"http://127.0.0.1:{Port}";

    /// <param name="port">The one it had before, to come back with other keys; 0 for a free one.</param>
    /// <param name="redirectUri">Of the desk.</param>
    public static async Task<ProviderProcess> StartAsync(string redirectUri = "https://desk.example.com/signin/callback", int port = 0)
    {
        port = port > 0 ? port : FreePort.Take();
        var settings = JsonSerializer.Serialize(new
        {
            port, redirectUri, audience = Audience, keys = new[] { NewKey() },
            roles = new Dictionary<string, string[]> { ["kim"] = ["agent"], ["sue"] = ["supervisor"], ["guest"] = [] },
        });
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = ProviderFactAttribute.Folder() };
        start.ArgumentList.Add("provider.mjs");
        start.ArgumentList.Add(settings);
        var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.True(line == "ready", $"The provider did not start: {line}");
        return new(process, port);
    }

    /// <summary>A service's token by client credentials.</summary>
    public async Task<string> ServiceTokenAsync(string scope, string audience = Audience)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Issuer + "/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["resource"] = audience, ["scope"] = scope }),
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("wallboard:secret-of-the-wallboard"))) },
        };
        return await AccessTokenAsync(request);
    }

    /// <summary>A person's token for a program on their machine, by the code flow.</summary>
    public async Task<string> PersonTokenAsync(string person, string scope, string audience = Audience)
    {
        const string redirect = "http://127.0.0.1:4711/answer";
        var verifier = new string('v', 64);
        var answer = await SignInAsync(person, QueryHelpers.AddQueryString(Issuer + "/auth", new Dictionary<string, string?>
        {
            ["client_id"] = "report-tool", ["response_type"] = "code", ["redirect_uri"] = redirect, ["scope"] = "openid " + scope, ["resource"] = audience,
            ["code_challenge"] = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))), ["code_challenge_method"] = "S256", ["state"] = "s",
        }));
        using var request = new HttpRequestMessage(HttpMethod.Post, Issuer + "/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "authorization_code", ["code"] = QueryHelpers.ParseQuery(answer.Query)["code"].ToString(), ["client_id"] = "report-tool",
                ["redirect_uri"] = redirect, ["code_verifier"] = verifier, ["resource"] = audience,
            }),
        };
        return await AccessTokenAsync(request);
    }

    /// <summary>Goes through the provider's own pages as this person, in a browser of their own; returns where it is sent in the end.</summary>
    public async Task<Uri> SignInAsync(string person, string authorize)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
        var address = new Uri(authorize);
        for (var i = 0; i < 12; i++)
        {
            using var page = await browser.GetAsync(address);
            var next = page.Headers.Location;
            if (next is null)
            {
                var isLogin = (await page.Content.ReadAsStringAsync()).Contains("name=\"login\"", StringComparison.Ordinal);
                using var form = new FormUrlEncodedContent(isLogin ? new Dictionary<string, string> { ["prompt"] = "login", ["login"] = person, ["password"] = "any" } : new() { ["prompt"] = "consent" });
                using var done = await browser.PostAsync(address, form);
                next = done.Headers.Location ?? throw new InvalidOperationException($"The provider's page answered {(int)done.StatusCode}");
            }
            address = new Uri(address, next);
            if (address.GetLeftPart(UriPartial.Authority) != Issuer) return address;
        }
        throw new InvalidOperationException("The provider's pages do not end.");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
        }
        _process.Dispose();
    }

    private async Task<string> AccessTokenAsync(HttpRequestMessage request)
    {
        using var answer = await _client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (string?)JsonNode.Parse(text)!["access_token"] ?? throw new InvalidOperationException(text);
    }

    private static object NewKey()
    {
        using var rsa = RSA.Create(2048);
        var p = rsa.ExportParameters(includePrivateParameters: true);
        string Text(byte[]? part) => WebEncoders.Base64UrlEncode(part!);
        return new
        {
            kty = "RSA", use = "sig", alg = "RS256", kid = Text(SHA256.HashData(p.Modulus!)[..9]), n = Text(p.Modulus), e = Text(p.Exponent), d = Text(p.D), p = Text(p.P), q = Text(p.Q),
            dp = Text(p.DP), dq = Text(p.DQ), qi = Text(p.InverseQ),
        };
    }
}
