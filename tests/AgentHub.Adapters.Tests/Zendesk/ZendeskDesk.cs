using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Adapters.Zendesk;

namespace AgentHub.Adapters.Tests.Zendesk;

/// <summary>The adapter before the stand-in, with a tap between them and a way past both.</summary>
internal sealed class ZendeskDesk : IDisposable
{
    private const string Basic = "Basic YWdlbnRodWJAY2FsZGVyLmV4YW1wbGUvdG9rZW46c2FuZGJveC16ZW5kZXNrLXRva2Vu";
    private readonly SandboxSystems _sandbox;
    private readonly HttpClient _client;

    public ZendeskDesk(SandboxSystems sandbox, params (string Name, string Value)[] values)
    {
        _sandbox = sandbox;
        _client = new(Tap) { BaseAddress = new Uri(sandbox.Address, "zendesk") };
        var all = values.ToDictionary(v => v.Name, v => v.Value);
        (all["User"], all["Token"]) = ("agenthub@calder.example", "sandbox-zendesk-token");
        Adapter = new ZendeskAdapterFactory().Create(new() { SystemId = "tickets", BaseUrl = _client.BaseAddress, Values = all }, _client);
    }

    public IAdapter Adapter { get; }

    public RequestTap Tap { get; } = new() { InnerHandler = new SocketsHttpHandler { UseProxy = false } };

    /// <summary>What changed something.</summary>
    public IEnumerable<RequestTap.Sent> Writes => Tap.Requests.Where(r => r.Method != HttpMethod.Get);

    public async Task<CustomerRef> FindAsync(string account) =>
        new((await ReadAsync($"users/search?external_id={account}"))["users"]![0]!["id"]!.ToString());

    /// <summary>Reads behind the adapter's back.</summary>
    public Task<JsonNode> ReadAsync(string path) => _sandbox.ReadAsync($"zendesk/api/v2/{path}", Basic);

    /// <summary>Reads a list to its end.</summary>
    public static async Task<List<T>> AllAsync<T>(Func<PageRequest, Task<Answer<IReadOnlyList<T>>>> list, int size)
    {
        var all = new List<T>();
        for (string? cursor = null; ;)
        {
            var answer = await list(new(size, cursor));
            Assert.True(answer.IsFound, $"{answer.Outcome} {answer.Reason}");
            Assert.InRange(answer.Value.Count, 0, size);
            all.AddRange(answer.Value);
            if ((cursor = answer.Next) is null) return all;
            Assert.InRange(all.Count, 0, 2_000);
        }
    }

    public void Dispose() => _client.Dispose();
}
