using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.RealSystems.Tests.Running;

namespace AgentHub.RealSystems.Tests.Redmine;

/// <summary>One Redmine for all its tests, which run one after the other.</summary>
public sealed class RedmineFixture : IAsyncLifetime
{
    private const string Script = "redmine/redmine";
    private DebianServer? _server;
    private JsonNode _keys = new JsonObject();

    internal Uri Address => Server.Address;

    /// <summary>The key of a user with the rights that the adapter's README asks for.</summary>
    internal string Key => (string)_keys["key"]!;

    /// <summary>The key of a user who may not set notes as private.</summary>
    internal string PublicNotesKey => (string)_keys["publicNotesKey"]!;

    internal Dictionary<string, string> Settings(string key) => new()
    {
        ["Key"] = key,
        ["Project"] = (string)_keys["project"]!,
        ["Tracker"] = _keys["tracker"]!.ToString(),
        ["EmailField"] = _keys["emailField"]!.ToString(),
        ["NumberField"] = _keys["numberField"]!.ToString(),
        ["NameField"] = _keys["nameField"]!.ToString(),
    };

    private DebianServer Server => _server
        ?? throw new InvalidOperationException($"Redmine is not installed here, missing: {DebianServer.Missing(Script)}. ./test installs it.");

    public async Task InitializeAsync()
    {
        if (DebianServer.Missing(Script).Length > 0) return;
        // Anybody may read the public project; the first answer comes when all that later ones need is loaded.
        _server = await DebianServer.StartAsync(Script, http => http.GetAsync("issues.json?limit=1"));
        _keys = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_server.Folder, "keys.json")))!;
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
    }

    /// <summary>Asks it as its administrator, with another key, or (empty) without any.</summary>
    internal async Task<(HttpStatusCode Status, JsonNode? Answer)> SendAsync(HttpMethod method, string path, object? body = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body, options: JsonSerializerOptions.Default) };
        if (key != "") request.Headers.Add("X-Redmine-API-Key", key ?? (string)_keys["adminKey"]!);
        using var answer = await Server.Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, string.IsNullOrWhiteSpace(text) ? null : JsonNode.Parse(text));
    }

    internal async Task<JsonNode> ReadAsync(string path, string? key = null) => (await SendAsync(HttpMethod.Get, path, key: key)).Answer!;
}

/// <summary>Gathers the tests of Redmine.</summary>
[CollectionDefinition(Name)]
public sealed class RedmineTests : ICollectionFixture<RedmineFixture>
{
    public const string Name = "Redmine";
}
