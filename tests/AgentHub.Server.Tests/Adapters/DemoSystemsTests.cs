using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Adapters;

/// <summary>The systems of the demo as configured for Development, asked through the server, answered by the stand-ins.</summary>
public sealed class DemoSystemsTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly AgentHubServer _server = new();
    private WebApplication _sandbox = null!;
    private HttpClient _api = null!;
    private ISystems _systems = null!;

    public async Task InitializeAsync()
    {
        _sandbox = SandboxHost.Build(new SandboxOptions { Url = new("http://127.0.0.1:0"), Hub = new("http://127.0.0.1:1"), Secret = "a-secret-for-the-tests-of-the-adapters-only" });
        await _sandbox.StartAsync();
        var address = _sandbox.Urls.Single();
        _api = new() { BaseAddress = new Uri(address) };
        foreach (var (id, path) in new[] { ("crm", "hubspot"), ("erp", "business-central"), ("tickets", "zendesk"), ("amr-2014", "amr-2014"), ("carrier", "carrier"), ("network", "network-status") })
            _server.With($"AgentHub:Adapters:Systems:{id}:BaseUrl", $"{address}/{path}");
        _systems = _server.Services.GetRequiredService<ISystems>();
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _api.Dispose();
        await _sandbox.StopAsync();
        await _sandbox.DisposeAsync();
    }

    private IConnectedSystem System(string id) => _systems.All.Single(s => s.Id == id);

    private Task SetAsync(string system, object faults) => _api.PutAsJsonAsync($"/api/systems/{system}/faults", faults);

    private static Task<Answer<IReadOnlyList<FoundCustomer>>> FindMariaAsync(IConnectedSystem system) => system.AskAsync(Capability.FindCustomers,
        t => system.Adapter.As<IFindCustomers>()!.FindCustomersAsync(new(KeyKind.CustomerNumber, "7730118420"), t), CancellationToken.None);

    [Fact]
    public async Task Each_system_knows_Maria_by_her_account_number()
    {
        foreach (var system in _systems.All.Where(s => s.Adapter.As<IFindCustomers>() is not null))
        {
            var found = await FindMariaAsync(system).WaitAsync(Soon);
            Assert.Equal("Maria Okafor", Assert.Single(found.Value ?? []).Name);
            Assert.Equal(system.Id, found.System);
        }
    }

    [Fact]
    public async Task The_systems_beside_them_know_her_reading_of_an_engineer_her_parcel_and_the_outage_of_a_neighbour()
    {
        var (archive, carrier, network) = (System("amr-2014"), System("carrier"), System("network"));

        var readings = await archive.AskAsync(Capability.Timeline, t => archive.Adapter.As<IListTimeline>()!.ListTimelineAsync(new("7730118420"), PageRequest.First, t), CancellationToken.None).WaitAsync(Soon);
        var parcels = await carrier.AskAsync(Capability.Deliveries, t => carrier.Adapter.As<IListDeliveries>()!.ListDeliveriesAsync(new("7730118420"), PageRequest.First, t), CancellationToken.None).WaitAsync(Soon);
        var outages = await network.AskAsync(Capability.ServiceStatus, t => network.Adapter.As<IListServiceIncidents>()!.ListServiceIncidentsAsync(new() { Customer = new("7730122245") }, PageRequest.First, t), CancellationToken.None).WaitAsync(Soon);

        Assert.Equal(("47,902 kWh", "read by engineer", 5), (readings.Value![0].Title, readings.Value[0].By, readings.Total));
        Assert.Equal(("CVE0018402", DeliveryStatus.Delivered), (Assert.Single(parcels.Value!).Number, parcels.Value![0].Status.Value));
        Assert.Equal(("INC-2207", IncidentStatus.Identified), (Assert.Single(outages.Value!).Number, outages.Value![0].Status.Value));
        Assert.Equal(("erp", new DateOnly(2027, 6, 30), "archive"), (archive.Archive!.Successor, archive.Archive.OffOn, archive.Kind));
        Assert.Null(carrier.Archive);
    }

    [Fact]
    public async Task The_odd_bill_and_the_missed_promise_are_there()
    {
        var (erp, tickets) = (System("erp"), System("tickets"));

        var invoices = await erp.AskAsync(Capability.Invoices, t => erp.Adapter.As<IListInvoices>()!.ListInvoicesAsync(new("7730118420"), PageRequest.First, t), CancellationToken.None);
        var detail = await erp.AskAsync(Capability.InvoiceDetail, t => erp.Adapter.As<IGetInvoice>()!.GetInvoiceAsync(new("7730118420"), invoices.Value![0].Id, t), CancellationToken.None);
        var maria = (await FindMariaAsync(tickets)).Value![0].RecordId;
        var open = (await tickets.AskAsync(Capability.Tickets, t => tickets.Adapter.As<IListTickets>()!.ListTicketsAsync(new(maria), PageRequest.First, t), CancellationToken.None)).Value![0];

        Assert.Equal(("INV-88214", new Money(41260, "GBP"), 13), (invoices.Value![0].Number, invoices.Value[0].Total, invoices.Total));
        Assert.Contains("51,940 (estimated)", detail.Value!.Lines[0].Description);
        Assert.Equal(("T-5512", "Bill too high", "Billing back office", TicketStatus.Open), (open.Number, open.Subject, open.Owner, open.Status.Value));
        Assert.Equal(TimeSpan.FromHours(24), open.DueAt - open.OpenedAt);
    }

    [Fact]
    public async Task What_an_answer_took_is_what_the_system_kept_it_back()
    {
        var erp = System("erp");
        await FindMariaAsync(erp).WaitAsync(Soon);
        await SetAsync("erp", new { mode = "hold" });
        var answer = FindMariaAsync(erp);
        await UntilHeldAsync("erp");

        var released = (await (await _api.PostAsync("/api/systems/erp/release", null)).Content.ReadFromJsonAsync<JsonNode>())!["released"]!.AsArray();

        var took = (await answer.WaitAsync(Soon)).Took.TotalMilliseconds;
        var held = (double)Assert.Single(released)!["heldMs"]!;
        Assert.InRange(took, held, held + 2_000);
    }

    [Fact]
    public async Task A_system_that_hangs_holds_nobody_else()
    {
        await SetAsync("erp", new { mode = "hang" });
        var hanging = FindMariaAsync(System("erp"));
        await UntilHeldAsync("erp", "hanging");

        Assert.True((await FindMariaAsync(System("crm")).WaitAsync(Soon)).IsFound);
        Assert.True((await FindMariaAsync(System("tickets")).WaitAsync(Soon)).IsFound);
        Assert.False(hanging.IsCompleted);
        Assert.Equal(1, _systems.Asking);
    }

    /// <summary>Completes when the stand-in holds an answer; asked again as fast as it answers, at most for <see cref="Soon"/>.</summary>
    private async Task UntilHeldAsync(string system, string what = "held")
    {
        using var patience = new CancellationTokenSource(Soon);
        while (true)
        {
            var all = await _api.GetFromJsonAsync<JsonArray>("/api/systems/", patience.Token);
            if ((int?)all!.Single(s => (string?)s!["id"] == system)![what] > 0) return;
        }
    }
}
