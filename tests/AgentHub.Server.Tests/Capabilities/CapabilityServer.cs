using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Testing.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Capabilities;

/// <summary>The whole server with the fake systems of Calder Vale and one for everything else, and a program with a token. Dispose it.</summary>
internal sealed class CapabilityServer : IAsyncDisposable
{
    private readonly AgentHubServer _server = new();

    public CapabilityServer()
    {
        World = new(new DateTimeOffset(2026, 11, 12, 9, 14, 0, TimeSpan.Zero), TimeProvider.System);
        Service = new FakeService(new());
        System = new("service", "Service desk", "service", Service, TimeProvider.System);
        _server.With(s => s.AddSingleton<ISystems>(new FakeSystems(World.Crm, World.Erp, World.Tickets, System)));
    }

    public CalderVale World { get; }
    public FakeService Service { get; }
    public FakeSystem System { get; }
    public AgentHubServer Server => _server;

    /// <summary>The program <c>portal</c>, with the scopes asked for.</summary>
    public async Task<HttpClient> PortalAsync(string scope = "agenthub.customers agenthub.customers.change")
    {
        var client = _server.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/identity/development/token")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = scope }),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("portal:portal-secret-for-development-only")));
        var answer = JsonNode.Parse(await (await client.SendAsync(request)).Content.ReadAsStringAsync())!;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (string?)answer["access_token"]);
        return client;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    public static async Task<JsonNode> ReadAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {body}");
        return JsonNode.Parse(body)!;
    }

    public static async Task<(int Status, JsonNode Body)> PostAsync(HttpClient client, string address, string? key, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    public static Payment Payment(int number, string customer = CalderVale.Account) => new()
    {
        Id = $"p{number}", Number = $"PAY-{number}", CustomerId = customer, Amount = Money.From(number, "GBP"), Status = new(PaymentStatus.Cleared, "cleared"), PaidOn = new(2026, 11, 12),
    };
}
