using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Intake;

/// <summary>A server with one known sender, and that sender.</summary>
internal sealed class IntakeServer : IAsyncDisposable
{
    public const string Source = "/switch/test";
    public const string Secret = "a-secret-of-the-test-switch-with-40-chars";

    private readonly HttpClient _client;

    public IntakeServer(Action<AgentHubServer>? change = null)
    {
        Server = new AgentHubServer().With("AgentHub:Intake:Sources:test:Source", Source).With("AgentHub:Intake:Sources:test:Secret", Secret);
        change?.Invoke(Server);
        _client = Server.Anonymous();
    }

    public AgentHubServer Server { get; }

    public IContactLedger Ledger => Server.Services.GetRequiredService<IContactLedger>();

    public DateTimeOffset Now => Server.Services.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>An event as the contract shows it; <paramref name="data"/> fits to <paramref name="type"/>.</summary>
    public JsonObject Event(string type, object data, string id = "evt-1", string subject = "con_1") => new()
    {
        ["specversion"] = "1.0",
        ["id"] = id,
        ["source"] = Source,
        ["type"] = type,
        ["subject"] = subject,
        ["time"] = Now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        ["datacontenttype"] = "application/json",
        ["data"] = JsonSerializer.SerializeToNode(data, Json.Wire),
    };

    public JsonObject Started(string id = "evt-1", string subject = "con_1") =>
        Event(EventTypes.ContactStarted, new { channel = "voice", direction = "inbound", from = "01632 960147", to = "0800 555 0100" }, id, subject);

    public JsonObject Fact(string key, string value, string id = "evt-1") =>
        Event(EventTypes.FactGiven, new { key, value, by = "customer", channel = "ivr" }, id);

    public Task<HttpResponseMessage> SendAsync(JsonNode json) => SendAsync(json.ToJsonString());

    public Task<HttpResponseMessage> SendAsync(string body, string secret = Secret, DateTimeOffset? signedAt = null, string contentType = "application/cloudevents+json") =>
        SendAsync(Encoding.UTF8.GetBytes(body), secret, signedAt, contentType);

    public Task<HttpResponseMessage> SendAsync(byte[] body, string secret = Secret, DateTimeOffset? signedAt = null, string contentType = "application/cloudevents+json")
    {
        var timestamp = (signedAt ?? Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(timestamp + ".").Concat(body).ToArray());
        return SendAsync(body, contentType, ("AgentHub-Timestamp", timestamp), ("AgentHub-Signature", "v1=" + Convert.ToHexStringLower(signature)));
    }

    public async Task<HttpResponseMessage> SendAsync(byte[] body, string contentType, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/intake/events") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        foreach (var (name, value) in headers)
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content.Headers.Add(name, value);
        return await _client.SendAsync(request);
    }

    /// <summary>Sends an event in binary mode, its attributes as headers; <paramref name="tamper"/> changes the request after it was signed.</summary>
    public async Task<HttpResponseMessage> SendBinaryAsync(JsonObject json, Action<HttpRequestMessage>? change = null, Action<HttpRequestMessage>? tamper = null, string secret = Secret)
    {
        var body = json.TryGetPropertyValue("data", out var data) ? Encoding.UTF8.GetBytes(data!.ToJsonString()) : [];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/intake/events") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json");
        foreach (var (name, value) in json.Where(a => a.Key is not ("data" or "datacontenttype"))) request.Headers.TryAddWithoutValidation("ce-" + name, value!.GetValue<string>());
        change?.Invoke(request);
        var timestamp = Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        request.Headers.Add("AgentHub-Timestamp", timestamp);
        request.Headers.Add("AgentHub-Signature", "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(timestamp + "." + Head(request)).Concat(body).ToArray())));
        tamper?.Invoke(request);
        return await _client.SendAsync(request);
    }

    public Task<HttpResponseMessage> SendBatchAsync(params JsonNode[] events) => SendBatchAsync(new JsonArray(events).ToJsonString());

    public Task<HttpResponseMessage> SendBatchAsync(string body) => SendAsync(body, contentType: "application/cloudevents-batch+json");

    public async Task<HttpResponseMessage> OptionsAsync(params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/intake/events");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }

    /// <summary>An event as it lies in the ledger's file; null when it does not.</summary>
    public async Task<(string Type, string Data, string? Attributes)?> StoredAsync(string id)
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(Server.Folder, "ledger.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT type, data, attributes FROM event WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        await using var row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? (row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2)) : null;
    }

    /// <summary>What the contract says is signed before the body, written down a second time.</summary>
    private static string Head(HttpRequestMessage request) => string.Concat(
        request.Headers.NonValidated.Select(h => (Name: h.Key.ToLowerInvariant(), Value: string.Join(',', h.Value)))
            .Where(h => h.Name.StartsWith("ce-", StringComparison.Ordinal))
            .Append(("content-type", request.Content!.Headers.NonValidated["Content-Type"].ToString()))
            .OrderBy(h => h.Item1, StringComparer.Ordinal).Select(h => $"{h.Item1}:{h.Item2}\n")) + "\n";

    public Task<HttpResponseMessage> GetAsync(string path) => _client.GetAsync(path);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }

    /// <summary>Status and stable name of a problem, and its JSON.</summary>
    public static async Task<(int Status, string Problem, JsonNode Body)> ProblemAsync(HttpResponseMessage response)
    {
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return ((int)response.StatusCode, (string?)body["type"] ?? "", body);
    }
}
