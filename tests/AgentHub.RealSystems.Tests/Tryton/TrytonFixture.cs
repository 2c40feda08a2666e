using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.RealSystems.Tests.Running;

namespace AgentHub.RealSystems.Tests.Tryton;

/// <summary>One Tryton for all its tests, which run one after the other.</summary>
public sealed class TrytonFixture : IAsyncLifetime
{
    private const string Script = "tryton/tryton";
    private DebianServer? _server;
    private string? _session;

    internal Uri Address => Server.Address;

    internal JsonNode Seed { get; private set; } = new JsonObject();

    internal string Password => (string)Seed["users"]!["agenthub"]!;

    internal CustomerRef Party(string name) => new(Seed["parties"]![name]!.ToString());

    internal Dictionary<string, string> Settings(string user = "agenthub") => new() { ["Database"] = "crm", ["User"] = user, ["Password"] = (string)Seed["users"]![user]! };

    private DebianServer Server => _server
        ?? throw new InvalidOperationException($"Tryton is not installed here, missing: {DebianServer.Missing(Script)}. ./test installs it.");

    public async Task InitializeAsync()
    {
        if (DebianServer.Missing(Script).Length > 0) return;
        _server = await DebianServer.StartAsync(Script, http => http.PostAsync("", Body("common.server.version")));
        Seed = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_server.Folder, "seed.json")))!;
        _session = await LogInAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    /// <summary>Logs in anew, and gives the value of the header.</summary>
    internal async Task<string> LogInAsync()
    {
        var answer = await SendAsAsync("common.db.login", null, "agenthub", new { password = Password }, "en");
        var result = answer.Answer!["result"]!;
        return "Session " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"agenthub:{result[0]}:{result[1]}"));
    }

    /// <summary>Asks it behind the adapter's back; the whole answer.</summary>
    internal Task<(HttpStatusCode Status, JsonNode? Answer)> SendAsync(string method, params object?[] parameters) => SendAsAsync(method, _session, parameters);

    internal async Task<(HttpStatusCode Status, JsonNode? Answer)> SendAsAsync(string method, string? authorization, params object?[] parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "crm/") { Content = Body(method, parameters) };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var answer = await Server.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text) : null);
    }

    /// <summary>The result of a search of any model.</summary>
    internal async Task<JsonArray> ReadAsync(string model, object?[] domain, params string[] fields)
    {
        var (_, answer) = await SendAsync($"model.{model}.search_read", domain, 0, 1000, null, fields, new { });
        return answer!["result"]?.AsArray() ?? throw new InvalidOperationException(answer.ToJsonString());
    }

    /// <summary>Its length is known: Tryton takes no body that comes in pieces.</summary>
    private static StringContent Body(string method, params object?[] parameters) =>
        new(JsonSerializer.Serialize(new Dictionary<string, object?> { ["id"] = 1, ["method"] = method, ["params"] = parameters }), Encoding.UTF8, "application/json");
}

/// <summary>Gathers the tests of Tryton.</summary>
[CollectionDefinition(Name)]
public sealed class TrytonTests : ICollectionFixture<TrytonFixture>
{
    public const string Name = "Tryton";
}
