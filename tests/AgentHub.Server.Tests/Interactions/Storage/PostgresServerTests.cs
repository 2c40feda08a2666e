using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Interactions;
using AgentHub.Server.Tests.Intake;
using AgentHub.Testing.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Interactions.Storage;

/// <summary>The whole server with its ledger on a real PostgreSQL.</summary>
public sealed class PostgresServerTests : IAsyncLifetime
{
    private PostgresServer _postgres = null!;
    private string _connectionString = "";

    public async Task InitializeAsync()
    {
        if (PostgresServer.Missing is { } missing) throw new InvalidOperationException("$XunitDynamicSkip$" + missing);
        _postgres = await PostgresServer.StartAsync();
        _connectionString = await _postgres.CreateDatabaseAsync();
    }

    public async Task DisposeAsync()
    {
        if (_postgres is not null) await _postgres.DisposeAsync();
    }

    [Fact]
    public async Task While_PostgreSQL_is_away_events_are_answered_503_the_node_is_not_ready_and_all_heals_when_it_is_back()
    {
        await using var intake = new IntakeServer(s => OnPostgres(s, "a"));
        using var probe = intake.Server.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await intake.SendAsync(intake.Started("evt-1"))).StatusCode);
        await _postgres.CrashAsync();

        using (var refused = await intake.SendAsync(intake.Started("evt-2")))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter!.Delta);
            Assert.Equal("/problems/ledger-unavailable", (string?)JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["type"]);
        }
        using (var notReady = await probe.GetAsync("/readyz"))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);
            Assert.Equal("{\"status\":\"notReady\",\"notReady\":[\"ledger\"],\"degraded\":[]}", await notReady.Content.ReadAsStringAsync());
        }
        Assert.Equal(HttpStatusCode.OK, (await probe.GetAsync("/healthz")).StatusCode);

        await _postgres.StartAgainAsync();

        using (var repeated = await intake.SendAsync(intake.Started("evt-2")))
            Assert.Equal("{\"id\":\"evt-2\",\"duplicate\":false}", await repeated.Content.ReadAsStringAsync());
        Assert.Equal("{\"status\":\"ready\",\"notReady\":[],\"degraded\":[]}", await probe.GetStringAsync("/readyz"));
        Assert.Single(intake.Server.Logs.Lines, m => m.Contains("database is away (Writing)", StringComparison.Ordinal));
        Assert.Single(intake.Server.Logs.Lines, m => m.Contains("database is back (Writing)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_servers_on_one_database_see_each_others_calls()
    {
        await using var a = new IntakeServer(s => OnPostgres(s, "a"));
        await using var b = new IntakeServer(s => OnPostgres(s, "b"));

        await a.SendAsync(a.Started("evt-1"));
        await b.SendAsync(b.Event(EventTypes.ContactQueued, new { queue = "Billing" }, "evt-2"));

        Assert.Equal("Billing", (await a.Ledger.FindAsync(new ContactId("con_1"), default))!.Queue);
        Assert.Equal(["evt-1", "evt-2"], (await b.Server.Services.GetRequiredService<ILedgerFeed>().SinceAsync(0, 10, default)).Changes.Select(c => c.Event!.Id));
    }

    private void OnPostgres(AgentHubServer server, string node) => server
        .With("ConnectionStrings:Ledger", _connectionString)
        .With("AgentHub:Interactions:Node", node)
        .With("AgentHub:Ledger:WriteWithin", "00:00:01")
        .With("AgentHub:Ledger:ReadWithin", "00:00:01");
}
