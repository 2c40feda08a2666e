using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Server.Gateway;
using AgentHub.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>
/// The whole server over real Kestrel, with one system called <c>archive</c> behind its gateway: everything under
/// <c>/api</c>, most methods, a bearer token. Dispose it.
/// </summary>
internal sealed class GatewayServer : IAsyncDisposable
{
    /// <summary>Must never be seen by a browser or in a log.</summary>
    public const string Secret = "canary-secret-4711";

    private const string At = "AgentHub:Gateway:Systems:archive:";
    private readonly AgentHubServer _server = new();
    private readonly List<HttpClient> _clients = [];

    private GatewayServer(string backEnd)
    {
        Set("BaseUrl", backEnd + "/base");
        Set("Title", "Archive");
        Set("Paths:0", "/api");
        foreach (var (method, i) in new[] { "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS" }.Select((m, i) => (m, i))) Set($"Methods:{i}", method);
        Set("Credential:Scheme", "Bearer");
        Set("Credential:Secret", Secret);
        _server.At(Time).UseKestrel(0);
    }

    /// <summary>The server's clock; stands still unless the test moves it.</summary>
    public ManualTime Time { get; } = new();

    public AgentHubServer Server => _server;

    public CurrentGateway Gateway => Get<CurrentGateway>();

    public Uri Address { get; private set; } = null!;

    public CapturedLogs Logs => _server.Logs;

    /// <param name="change">Further settings and services, before the start.</param>
    public static GatewayServer Start(EchoSystem system, Action<GatewayServer>? change = null) => Start(system.Address, change);

    public static GatewayServer Start(string backEnd, Action<GatewayServer>? change = null)
    {
        var gateway = new GatewayServer(backEnd);
        change?.Invoke(gateway);
        gateway._server.StartServer();
        var addresses = gateway.Get<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        gateway.Address = new UriBuilder(addresses.First()) { Host = "127.0.0.1" }.Uri;
        return gateway;
    }

    /// <summary>Sets one setting of the system <c>archive</c>.</summary>
    public GatewayServer Set(string name, string? value)
    {
        _server.With(At + name, value);
        return this;
    }

    public T Get<T>() where T : notnull => _server.Services.GetRequiredService<T>();

    /// <summary>A person's browser, as a page of ours sends requests; follows nothing, keeps no cookies.</summary>
    public async Task<HttpClient> AsAsync(string person)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("Cookie", await _server.CookieOfAsync(person));
        client.DefaultRequestHeaders.Add("X-AgentHub", "1");
        _clients.Add(client);
        return client;
    }

    /// <summary>Sends bytes as they are and reads until the server closes.</summary>
    /// <param name="head">First line and headers, without Host, Cookie, Connection and the empty line.</param>
    public async Task<string> SendRawAsync(string head, string body = "", string person = "dana")
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, Address.Port);
        var stream = connection.GetStream();
        var text = $"{head}\r\nHost: 127.0.0.1:{Address.Port}\r\nCookie: {await _server.CookieOfAsync(person)}\r\nX-AgentHub: 1\r\nConnection: close\r\n\r\n{body}";
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    /// <summary>Status and type of a problem document.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return $"{(int)answer.StatusCode} {(text.StartsWith('{') ? (string?)JsonNode.Parse(text)!["type"] : text)}";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        await _server.DisposeAsync();
    }
}
