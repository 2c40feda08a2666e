using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Core.Interactions;
using AgentHub.Sandbox;
using AgentHub.Testing;
using AgentHub.Testing.Interactions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Context;

/// <summary>
/// Dana's part of the billing dispute against the stand-ins, on one clock that the test holds: what a system keeps back it keeps
/// back to the millisecond, and nobody waits in truth.
/// </summary>
public sealed class ScenarioAWithArchiveTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly ManualTime _time = new(ContextBench.Start);
    private readonly AgentHubServer _server = new();
    private WebApplication _sandbox = null!;
    private HttpClient _api = null!;
    private HttpClient _dana = null!;

    public async Task InitializeAsync()
    {
        _sandbox = SandboxHost.Build(new SandboxOptions { Url = new("http://127.0.0.1:0"), Hub = new("http://127.0.0.1:1"), Secret = "a-secret-for-the-tests-of-the-adapters-only", Customers = 0 }, _time);
        await _sandbox.StartAsync();
        var address = _sandbox.Urls.Single();
        _api = new() { BaseAddress = new Uri(address) };
        foreach (var (id, path) in new[] { ("crm", "hubspot"), ("erp", "business-central"), ("tickets", "zendesk"), ("amr-2014", "amr-2014"), ("carrier", "carrier"), ("network", "network-status") })
            _server.With($"AgentHub:Adapters:Systems:{id}:BaseUrl", $"{address}/{path}");
        _server.At(_time);
        _dana = await _server.SignInAsAsync("dana");
    }

    public async Task DisposeAsync()
    {
        _dana.Dispose();
        await _server.DisposeAsync();
        _api.Dispose();
        await _sandbox.StopAsync();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task The_archive_takes_nine_seconds_of_Danas_call_the_invoice_three_and_a_half_and_together_they_are_twelve_and_a_half()
    {
        await ConnectAsync();
        var ready = await ContextAsync(b => b.State("invoices") == "fresh" && b.State("deliveries") == "fresh" && b.State("serviceStatus") == "empty");
        Assert.Equal("skipped", ready.State("timeline"));
        Assert.DoesNotContain(await AskedAsync("amr-2014"), path => path.StartsWith("/readings", StringComparison.Ordinal));

        var invoice = (string)ready.Facet("invoices")!["items"]!.AsObject().Single(i => (string?)i.Value!["number"] == "INV-88214").Value!["id"]!;
        _time.AdvanceTo(ContextBench.Start.AddSeconds(270));
        await WaitForAsync("erp", $"invoiceDetail:erp:{invoice}", TimeSpan.FromSeconds(3.5));
        _time.AdvanceTo(ContextBench.Start.AddSeconds(310));
        await WaitForAsync("amr-2014", "timeline:amr-2014", TimeSpan.FromSeconds(9));

        var body = await ContextAsync(b => b.State("timeline") == "fresh");
        var (archive, row) = (body.Source("timeline", "amr-2014")!, body.Facet("timeline")!["items"]!.AsObject().Select(i => i.Value!).OrderBy(i => (int)i["order"]!).First());
        Assert.Equal((9000, "Billing ERP", "2027-06-30"), ((double?)archive["tookMs"], (string?)archive["archive"]!["successor"], (string?)archive["archive"]!["offOn"]));
        Assert.Equal(("47,902 kWh", "amr-2014"), ((string?)row["title"], (string?)row["system"]));
        Assert.Equal("ok", (string?)body["sources"]!["amr-2014"]!["state"]);
        using var desk = JsonDocumentOf(await _dana.GetStringAsync("/api/desk"));
        var seconds = desk.RootElement.GetProperty("body").GetProperty("interactions").GetProperty("int_a1").GetProperty("seconds");
        Assert.Equal(12.5, seconds.GetProperty("systemWait").GetDouble());
        Assert.Equal((3.5, 9.0), (seconds.GetProperty("systemWaitBySystem").GetProperty("erp").GetDouble(), seconds.GetProperty("systemWaitBySystem").GetProperty("amr-2014").GetDouble()));
        using var ada = await _server.SignInAsAsync("ada");
        Assert.Equal(1, (int?)(await ada.GetFromJsonAsync<JsonObject>("/api/archives"))!["archives"]![0]!["uses"]);
    }

    [Fact]
    public async Task An_archive_that_hangs_changes_nothing_of_the_other_systems_and_is_given_up_after_a_minute()
    {
        await ConnectAsync();
        var before = await ContextAsync(b => b.State("invoices") == "fresh" && b.State("tickets") == "fresh");
        await SetAsync("amr-2014", new { mode = "hang" });
        await AskAsync("timeline:amr-2014");
        await UntilAsync("amr-2014", "hanging");

        _time.Advance(TimeSpan.FromSeconds(59));
        var meanwhile = await ContextAsync(b => b.State("timeline") == "loading");
        Assert.All(new[] { "profile", "orders", "invoices", "tickets" }, f => Assert.Equal(before.State(f), meanwhile.State(f)));
        _time.Advance(TimeSpan.FromSeconds(2));

        var after = await ContextAsync(b => b.State("timeline") == "failed");
        Assert.Equal("did not answer in 60 s", (string?)after.Source("timeline", "amr-2014")!["reason"]);
        Assert.Equal("fresh", after.State("invoices"));
    }

    private async Task ConnectAsync()
    {
        var call = new CallEvents("con_1", ContextBench.Start).Started(0, from: "+441632960147").Fact(12, "account.number", "7730118420").Verified(41, 2)
            .Queued(70).Offered(220, "int_a1", "dana").Alerting(220, "int_a1").Connected(226, "int_a1");
        var ledger = _server.Services.GetRequiredService<IContactLedger>();
        // The clock first: a step of it while a system is asked would be that system's.
        _time.AdvanceTo(call.Written[^1].Time);
        foreach (var e in call.Written) await ledger.AppendAsync(e, CancellationToken.None);
    }

    /// <summary>Dana asks; the system keeps its answer back for so long; her browser reports what it measured.</summary>
    private async Task WaitForAsync(string system, string facet, TimeSpan span)
    {
        await SetAsync(system, new { mode = "hold" });
        await AskAsync(facet);
        await UntilAsync(system, "held");
        _time.Advance(span);
        (await _api.PostAsync($"/api/systems/{system}/release", null)).EnsureSuccessStatusCode();
        await SetAsync(system, new { mode = "none" });
        await ContextAsync(b => b.State(facet.EndsWith(system, StringComparison.Ordinal) ? "timeline" : facet) == "fresh");
        var report = new { waits = new[] { new { id = "w-" + system, system, capability = facet.Split(':')[0], state = "ended", durationMs = span.TotalMilliseconds, endedAgoMs = 0 } } };
        Assert.Equal(HttpStatusCode.NoContent, (await _dana.PostAsJsonAsync("/api/interactions/int_a1/waits", report)).StatusCode);
    }

    private async Task AskAsync(string facet) => Assert.Equal(HttpStatusCode.Accepted, (await _dana.PostAsync($"/api/contacts/con_1/facets/{facet}", null)).StatusCode);

    private async Task SetAsync(string system, object faults) => (await _api.PutAsJsonAsync($"/api/systems/{system}/faults", faults)).EnsureSuccessStatusCode();

    private async Task<IEnumerable<string>> AskedAsync(string system) => (await _api.GetFromJsonAsync<JsonArray>($"/api/systems/{system}/requests"))!.Select(r => (string)r!["path"]!);

    /// <summary>Completes when the stand-in has a request in hand.</summary>
    private async Task UntilAsync(string system, string what)
    {
        using var patience = new CancellationTokenSource(Soon);
        while ((int?)(await _api.GetFromJsonAsync<JsonArray>("/api/systems/", patience.Token))!.Single(s => (string?)s!["id"] == system)![what] is not > 0) { }
    }

    private async Task<JsonObject> ContextAsync(Func<JsonObject, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Soon);
        JsonObject? body = null;
        try
        {
            while (true)
            {
                body = JsonNode.Parse(await _dana.GetStringAsync("/api/contacts/con_1/context", patience.Token))!["body"]!.AsObject();
                if (isSo(body)) return body;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("The document did not come to it: " + body?["facets"]?.ToJsonString());
        }
    }

    private static System.Text.Json.JsonDocument JsonDocumentOf(string text) => System.Text.Json.JsonDocument.Parse(text);
}
