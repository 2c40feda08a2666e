using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Interactions;

/// <summary>A server with a fake switch and a call that has come so far.</summary>
internal sealed class CallServer : IAsyncDisposable
{
    public CallServer(Action<AgentHubServer>? change = null)
    {
        Server = new AgentHubServer()
            .With("AgentHub:Interactions:Queues:Billing:Dispositions:billCorrected:Label", "Bill corrected")
            .With(s => s.AddSingleton<ITelephoneSwitch>(Switch));
        change?.Invoke(Server);
    }

    public AgentHubServer Server { get; }

    public FakeSwitch Switch { get; } = new();

    public CallEvents Call { get; } = new();

    public T Get<T>() where T : notnull => Server.Services.GetRequiredService<T>();

    /// <summary>Stores what happened so far, as the switch's events.</summary>
    public async Task HappenAsync(Func<CallEvents, CallEvents> events)
    {
        var before = Call.Written.Count;
        events(Call);
        foreach (var e in Call.Written.Skip(before)) await Get<IContactLedger>().AppendAsync(e, default);
    }

    public async Task<InteractionState> InteractionAsync(string id) =>
        (await Get<IContactLedger>().FindByInteractionAsync(new InteractionId(id), default))!.Interaction(new InteractionId(id))!;

    public Task<HttpClient> DanaAsync() => Server.SignInAsAsync("dana");

    public static async Task<(int Status, JsonNode? Body)> PostAsync(HttpClient client, string path, object? body = null, string? key = "k-1")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        if (body is not null) request.Content = JsonContent.Create(body, body.GetType());
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
