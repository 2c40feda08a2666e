using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Testing;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Context;

/// <summary>The whole server with fake systems and a manual clock, and a call on it. Dispose it.</summary>
internal sealed class ContextServer : IAsyncDisposable
{
    private readonly AgentHubServer _server;
    private int _told;

    /// <param name="more">Makes a system beside the three.</param>
    /// <param name="prepare">Changes the systems before the server starts.</param>
    public ContextServer(Func<TimeProvider, FakeSystem>? more = null, Action<CalderVale>? prepare = null)
    {
        World = new(ContextBench.Start, Time);
        prepare?.Invoke(World);
        var systems = more is null ? World.Systems : new FakeSystems(World.Crm, World.Erp, World.Tickets, more(Time));
        _server = new AgentHubServer().At(Time).With(s => s.AddSingleton<ISystems>(systems));
        _ = _server.Server;
        Call = new("con_1", ContextBench.Start);
    }

    public ManualTime Time { get; } = new(ContextBench.Start);
    public CalderVale World { get; }
    public CallEvents Call { get; }

    public Task<HttpClient> SignInAsAsync(string person) => _server.SignInAsAsync(person);

    public T Get<T>() where T : notnull => _server.Services.GetRequiredService<T>();

    /// <summary>A fact as the intake would store it: hashed, and without its value when it is a secret.</summary>
    public CallEvents Given(double second, string key, string value, string channel = "ivr", double confidence = 1)
    {
        var kind = Get<FactDictionary>().Find(key)!;
        return Call.Fact(second, key, value, channel, confidence, hash: Get<IFactHash>().Of(key, kind.Normalise(value)!));
    }

    /// <summary>Commits what the call wrote since the last time.</summary>
    public async Task TellAsync()
    {
        foreach (var e in Call.Written.Skip(_told))
        {
            Time.AdvanceTo(e.Time);
            await Get<IContactLedger>().AppendAsync(e, CancellationToken.None);
        }
        _told = Call.Written.Count;
    }

    /// <summary>Maria's call, connected to Dana at level 2, with all facets there.</summary>
    public async Task ConnectedAsync(int level = 2)
    {
        Call.Started(0);
        Given(12, "account.number", "7730118420");
        Given(26, "postcode", "CV1 4QT");
        Given(30, "dob", "1984-03-12");
        Call.Verified(41, level).Queued(70).Offered(75, "int_a1", "dana").Connected(80, "int_a1");
        await TellAsync();
        await UntilAsync(b => b.State("tickets") == "fresh" && b.State("invoices") == (level >= 2 ? "fresh" : "forbidden"), level);
    }

    /// <summary>The body once it is so.</summary>
    public async Task<JsonObject> UntilAsync(Func<JsonObject, bool> isSo, int level = 2)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var source = Get<IEnumerable<IDocumentSource>>().First(s => s.Makes("contact/con_1"));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if ((await source.ReadAsync("contact/con_1", $"agent@{level}", patience.Token))?.Body.ToNode() is { } body && isSo(body)) return body;
            await Task.Yield();
        }
    }

    public async Task<ContactState> StateAsync() => (await Get<IContactLedger>().FindAsync(new("con_1"), CancellationToken.None))!;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    /// <summary>Types values as an agent; result by key.</summary>
    public static async Task<Dictionary<string, string>> TypeAsync(HttpClient agent, string interaction, params (string Key, string Value)[] values)
    {
        var answer = await agent.PostAsJsonAsync("/api/contacts/con_1/facts", new { interactionId = interaction, values = values.ToDictionary(v => v.Key, v => v.Value) });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var results = await answer.Content.ReadFromJsonAsync<JsonObject>();
        return results!.ToDictionary(r => r.Key, r => r.Value!["result"]!.GetValue<string>());
    }
}
