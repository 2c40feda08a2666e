using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Core.Interactions;
using AgentHub.Server.Tests.Desk;
using AgentHub.Testing.Interactions;

namespace AgentHub.Server.Tests.Gateway;

/// <summary>A request is measured by the gateway; the agent's waiting is measured by the browser, and only that is booked, once.</summary>
public sealed class WaitBookingTests : IAsyncLifetime
{
    private readonly StoryTime _time = new();
    private EchoSystem _system = null!;
    private GatewayServer _gateway = null!;

    public async Task InitializeAsync()
    {
        _system = await EchoSystem.StartAsync();
        _gateway = GatewayServer.Start(_system, g => g.Server.At(_time)
            .With($"AgentHub:Gateway:Systems:{Measured.System}:BaseUrl", _system.Address + "/base").With($"AgentHub:Gateway:Systems:{Measured.System}:Paths:0", "/api"));
        var ledger = _gateway.Get<IContactLedger>();
        foreach (var contactEvent in BillingDispute.Events().Written.Take(10)) await ledger.AppendAsync(contactEvent, default);
        _time.Now = new(2026, 11, 12, 9, 18, 30, TimeSpan.Zero);
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task A_request_for_an_interaction_is_measured_by_system_and_books_nothing_by_itself()
    {
        using var measured = new Measured("agenthub.gateway.request.duration");
        var dana = await _gateway.AsAsync("dana");

        using var answer = await GetAsync(dana, "int_a1", Measured.System);
        using var other = await GetAsync(dana, null, Measured.System);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await Eventually.BecomesAsync(2, () => measured.All.Count);
        Assert.Equal(["answered no", "answered yes"], measured.All.Order());
        Assert.Null(_system.All[0]["X-AgentHub-Interaction"]);
        Assert.Equal(0, await BookedAsync("waitSeconds", Measured.System));
    }

    [Fact]
    public async Task The_wait_the_browser_reports_for_it_is_booked_to_the_system_once_however_often_it_is_told()
    {
        var dana = await _gateway.AsAsync("dana");
        using var answer = await GetAsync(dana, "int_a1");

        await ReportAsync(dana, ("w1", "archive", 3500, 1000));
        await ReportAsync(dana, ("w1", "archive", 3500, 1000));

        Assert.Equal(3.5, await BookedAsync("waitSeconds"));
    }

    [Fact]
    public async Task A_panel_and_a_micro_app_that_waited_for_the_same_system_at_the_same_time_waited_once()
    {
        var dana = await _gateway.AsAsync("dana");

        await ReportAsync(dana, ("panel", "archive", 4000, 0), ("app", "archive", 3000, 0));

        Assert.Equal((4.0, 4.0, 2.0), (await BookedAsync("waitSeconds"), await BookedAsync("exclusiveSeconds"), await BookedAsync("n")));
    }

    [Fact]
    public async Task Waiting_for_two_systems_at_once_is_booked_to_the_one_that_finished_last()
    {
        var dana = await _gateway.AsAsync("dana");

        await ReportAsync(dana, ("panel", "erp", 5000, 0), ("app", "archive", 3000, 1000));

        Assert.Equal((0.0, 3.0), (await BookedAsync("waitSeconds"), await BookedAsync("p50Ms") / 1000));
        Assert.Equal(5, await BookedAsync("waitSeconds", "erp"));
    }

    [Theory]
    [InlineData("dana", "int_none", "404 /problems/no-such-interaction")]
    [InlineData("ravi", "int_a1", "403 /problems/not-yours")]
    [InlineData("dana", "int a1", "400 /problems/malformed-request")]
    [InlineData("dana", "int_a1, int_b2", "400 /problems/malformed-request")]
    public async Task A_request_names_an_interaction_of_its_own_agent_or_is_not_passed_on(string person, string interaction, string expected)
    {
        var client = await _gateway.AsAsync(person);

        using var answer = await GetAsync(client, interaction);

        Assert.Equal(expected, await GatewayServer.ProblemAsync(answer));
        Assert.Empty(_system.All);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client, string? interaction, string system = "archive")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/systems/{system}/api/orders");
        if (interaction is not null) request.Headers.Add("X-AgentHub-Interaction", interaction);
        return client.SendAsync(request);
    }

    private static async Task ReportAsync(HttpClient client, params (string Id, string System, double Ms, double EndedAgo)[] waits)
    {
        var body = new { waits = waits.Select(w => new { id = w.Id, system = w.System, capability = "orders", state = "ended", durationMs = w.Ms, endedAgoMs = w.EndedAgo }) };
        using var answer = await client.PostAsJsonAsync("/api/interactions/int_a1/waits", body);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    private async Task<double> BookedAsync(string figure, string system = "archive")
    {
        var sam = await _gateway.AsAsync("sam");
        var row = JsonNode.Parse(await sam.GetStringAsync("/api/board"))!["body"]!["systems"]![system]!;
        return (double?)row[figure] ?? 0;
    }

    /// <summary>What an instrument recorded for a system that only this test has, as its tags: instruments are the whole process's.</summary>
    private sealed class Measured : IDisposable
    {
        public const string System = "measured-here";

        private readonly ConcurrentQueue<string> _all = new();
        private readonly MeterListener _listener = new();

        public Measured(string instrument)
        {
            _listener.InstrumentPublished = (i, l) =>
            {
                if (i.Name == instrument) l.EnableMeasurementEvents(i);
            };
            _listener.SetMeasurementEventCallback<double>((_, _, tags, _) =>
            {
                var named = tags.ToArray().ToDictionary(t => t.Key, t => t.Value);
                if (named["system"] is System && named["outcome"] is "answered") _all.Enqueue($"{named["outcome"]} {named["interaction"]}");
            });
            _listener.Start();
        }

        public IReadOnlyCollection<string> All => _all;

        public void Dispose() => _listener.Dispose();
    }
}
