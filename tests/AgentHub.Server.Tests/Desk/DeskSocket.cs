using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgentHub.Core.Documents;
using Microsoft.AspNetCore.TestHost;

namespace AgentHub.Server.Tests.Desk;

/// <summary>A browser's connection to the hub: SignalR's JSON protocol on a bare WebSocket, and the documents it was sent.</summary>
internal sealed class DeskSocket : IAsyncDisposable
{
    private const char End = '\u001e';
    private readonly WebSocket _socket;
    private readonly Queue<JsonObject> _received = new();
    private readonly StringBuilder _text = new();
    private readonly byte[] _buffer = new byte[64 * 1024];

    private DeskSocket(WebSocket socket) => _socket = socket;

    /// <summary>Documents by name, as a browser keeps them.</summary>
    public Dictionary<string, KeptDocument> Documents { get; } = [];

    public static async Task<DeskSocket> ConnectAsync(AgentHubServer server, string person, string? origin = "http://127.0.0.1:5080")
    {
        var cookie = await server.CookieOfAsync(person);
        var client = server.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookie;
            if (origin is not null) request.Headers.Origin = origin;
        };
        var socket = new DeskSocket(await client.ConnectAsync(new Uri("ws://127.0.0.1:5080/hubs/desk"), default).WaitAsync(Limit));
        await socket.SendAsync("""{"protocol":"json","version":1}""");
        await socket.NextRawAsync();
        return socket;
    }

    private static TimeSpan Limit => TimeSpan.FromSeconds(20);

    public Task OpenAsync(string document, string? epoch = null, long n = 0) => CallAsync("open", document, epoch, n);

    public Task CallAsync(string method, params object?[] arguments) =>
        SendAsync(JsonSerializer.Serialize(new { type = 1, target = method, arguments }));

    public async Task SendAsync(string message) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, default).WaitAsync(Limit);

    /// <summary>The next message of one method, other messages are taken in on the way; its argument.</summary>
    public async Task<JsonObject> NextAsync(string method)
    {
        while (true)
        {
            var message = await NextRawAsync();
            if ((int?)message["type"] != 1) continue;
            var argument = (JsonObject)message["arguments"]![0]!;
            TakeIn((string)message["target"]!, argument);
            if ((string?)message["target"] == method) return argument;
        }
    }

    /// <summary>Takes messages in until a document is as wanted, and returns its body.</summary>
    public async Task<JsonObject> UntilAsync(string document, Func<JsonObject, bool> wanted)
    {
        while (!Documents.TryGetValue(document, out var known) || !wanted(known.Body)) await NextMessageAsync();
        return Documents[document].Body;
    }

    /// <summary>Takes one invocation in and returns its name.</summary>
    public async Task<(string Method, JsonObject Argument)> NextMessageAsync()
    {
        while (true)
        {
            var message = await NextRawAsync();
            if ((int?)message["type"] != 1) continue;
            var (method, argument) = ((string)message["target"]!, (JsonObject)message["arguments"]![0]!);
            TakeIn(method, argument);
            return (method, argument);
        }
    }

    /// <summary>Completes when the server ended the connection.</summary>
    public async Task ClosedAsync()
    {
        try
        {
            while ((int?)(await NextRawAsync())["type"] != 7)
            {
            }
        }
        catch (Exception e) when (e is IOException or WebSocketException or OperationCanceledException)
        {
            // Cut without a word.
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        return default;
    }

    private async Task<JsonObject> NextRawAsync()
    {
        while (_received.Count == 0)
        {
            var read = await _socket.ReceiveAsync(_buffer, default).WaitAsync(Limit);
            if (read.MessageType == WebSocketMessageType.Close) throw new IOException("The server closed the connection.");
            _text.Append(Encoding.UTF8.GetString(_buffer, 0, read.Count));
            if (!read.EndOfMessage) continue;
            var text = _text.ToString();
            var whole = text.LastIndexOf(End) + 1;
            foreach (var part in text[..whole].Split(End, StringSplitOptions.RemoveEmptyEntries)) _received.Enqueue((JsonObject)JsonNode.Parse(part)!);
            _text.Clear().Append(text.AsSpan(whole));
        }
        return _received.Dequeue();
    }

    private void TakeIn(string method, JsonObject argument)
    {
        var document = (string?)argument["document"] ?? "";
        switch (method)
        {
            case "snapshot":
                Documents[document] = new((string)argument["epoch"]!, (long)argument["n"]!, (JsonObject)argument["body"]!.DeepClone());
                break;
            case "change":
                var had = Documents[document];
                Assert.Equal((had.Epoch, had.N), ((string)argument["epoch"]!, (long)argument["from"]!));
                Documents[document] = had with { N = (long)argument["n"]!, Body = (JsonObject)MergePatch.Apply(had.Body, argument["patch"])! };
                break;
            case "gone":
                Documents.Remove(document);
                break;
        }
    }
}
