using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.RealSystems.Tests.Running;

/// <summary>A Request Tracker from Debian's packages with a database of its own, filled with the people of scenario A.</summary>
internal sealed class RequestTrackerProcess : IAsyncDisposable
{
    /// <summary>Its own links lead here, where nobody listens: whoever followed one would fail.</summary>
    public const int PortInLinks = 9;

    private const string Script = "request-tracker/rt";
    private readonly DebianServer _server;

    private RequestTrackerProcess(DebianServer server)
    {
        _server = server;
        Http.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("root:password"u8));
    }

    public Uri Address => _server.Address;

    /// <summary>A token whose owner may read telephone numbers.</summary>
    public string Token => File.ReadAllText(Path.Combine(_server.Folder, "token"));

    /// <summary>A token whose owner may do what tickets need and no more.</summary>
    public string LeastToken => File.ReadAllText(Path.Combine(_server.Folder, "token-least"));

    /// <summary>Asks it behind the adapter's back, as its administrator.</summary>
    public HttpClient Http => _server.Http;

    /// <summary>Debian packages that are missing for it; empty when all are there, and a reason when that cannot be told.</summary>
    public static string Missing() => DebianServer.Missing(Script);

    public static async Task<RequestTrackerProcess> StartAsync()
    {
        // Its page to log in is there for anybody.
        var server = await DebianServer.StartAsync(Script, http => http.GetAsync(""), $"{PortInLinks}");
        var running = new RequestTrackerProcess(server);
        try
        {
            await running.WarmAsync();
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads a resource of its REST API, such as <c>ticket/5512/history?fields=Data</c>.</summary>
    /// <remarks>Its rows have members that differ in case only (<c>type</c>, <c>Type</c>).</remarks>
    public async Task<JsonNode> ReadAsync(string path) => JsonNode.Parse(await Http.GetStringAsync($"REST/2.0/{path}"))!;

    /// <summary>Sends a body, its members written as they are called, with an <c>If-Match</c> where one is given.</summary>
    public async Task<(HttpStatusCode Status, JsonNode? Answer)> SendAsync(HttpMethod method, string path, object body, string? version = null)
    {
        using var request = new HttpRequestMessage(method, $"REST/2.0/{path}") { Content = JsonContent.Create(body, options: JsonSerializerOptions.Default) };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        using var answer = await Http.SendAsync(request);
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>Stops it with its workers and throws its data away.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Each of its four workers takes seconds for its first question; afterwards all are alike.</summary>
    private Task WarmAsync() => Task.WhenAll(Enumerable.Range(0, 8).Select(i => ReadAsync(i % 2 == 0 ? "tickets?query=id>0&per_page=1&fields=Subject,Requestor" : "users?per_page=1&fields=Name")));
}
