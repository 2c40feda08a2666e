using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentHub.Sandbox.Tests.Systems;

public sealed class FaultTests : IAsyncLifetime
{
    private const string Invoices = RunningSandbox.Company + "/salesInvoices?$filter=customerNumber eq '7730118420'";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private RunningSandbox _sandbox = null!;

    public async Task InitializeAsync() => _sandbox = await RunningSandbox.StartAsync(o => o with { MaxHeldPerSystem = 2 });

    public async Task DisposeAsync() => await _sandbox.DisposeAsync();

    [Fact]
    public async Task Held_answer_reports_exactly_how_long_it_was_held()
    {
        await _sandbox.SetFaultsAsync("erp", new { mode = "hold" });
        var asked = _sandbox.BusinessCentral.GetAsync(Invoices);
        await UntilAsync("held", 1);

        _sandbox.Time.Advance(TimeSpan.FromMilliseconds(3517));
        var released = (await (await _sandbox.Anonymous.PostAsync("api/systems/erp/release", null)).Content.ReadFromJsonAsync<JsonNode>())!["released"]!.AsArray();
        var answer = await asked.WaitAsync(Patience);
        var logged = (await _sandbox.GetAsync("api/systems/erp/requests"))[0]!;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3517, (double)released.Single()!["heldMs"]!);
        Assert.StartsWith("/companies(", (string?)released.Single()!["path"]);
        Assert.Equal((200, 3517), ((int)logged["status"]!, (double)logged["heldMs"]!));
        Assert.Equal(3517, (double)logged["tookMs"]!);
    }

    [Fact]
    public async Task Releasing_lets_go_what_is_held_and_holds_what_comes_after()
    {
        await _sandbox.SetFaultsAsync("erp", new { mode = "hold" });
        var first = _sandbox.BusinessCentral.GetAsync(Invoices);
        await UntilAsync("held", 1);
        await _sandbox.Anonymous.PostAsync("api/systems/erp/release", null);
        await first.WaitAsync(Patience);

        var second = _sandbox.BusinessCentral.GetAsync(Invoices);
        await UntilAsync("held", 1);

        Assert.False(second.IsCompleted);
        await _sandbox.Anonymous.PostAsync("api/systems/erp/release", null);
        await second.WaitAsync(Patience);
    }

    [Fact]
    public async Task No_more_is_held_than_there_is_room_for()
    {
        await _sandbox.SetFaultsAsync("erp", new { mode = "hold" });
        Task<HttpResponseMessage>[] held = [_sandbox.BusinessCentral.GetAsync(Invoices), _sandbox.BusinessCentral.GetAsync(Invoices)];
        await UntilAsync("held", 2);

        var third = await _sandbox.BusinessCentral.GetAsync(Invoices).WaitAsync(Patience);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, third.StatusCode);
        await _sandbox.Anonymous.PostAsync("api/systems/erp/release", null);
        await Task.WhenAll(held).WaitAsync(Patience);
    }

    [Fact]
    public async Task Delay_of_one_kind_of_question_leaves_the_others_alone()
    {
        await _sandbox.SetFaultsAsync("erp", new { delayMs = 4000, delays = new { companies = 0 } });

        var companies = await _sandbox.BusinessCentral.GetAsync("business-central/companies").WaitAsync(Patience);
        var invoices = _sandbox.BusinessCentral.GetAsync(Invoices);
        await _sandbox.Time.WhenWaitingAsync(1).WaitAsync(Patience);
        var early = invoices.IsCompleted;
        _sandbox.Time.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal((HttpStatusCode.OK, false), (companies.StatusCode, early));
        Assert.Equal(HttpStatusCode.OK, (await invoices.WaitAsync(Patience)).StatusCode);
    }

    [Theory]
    [InlineData("crm", "{\"mode\":\"error\",\"status\":503}", 503, "application/json")]
    [InlineData("erp", "{\"mode\":\"error\"}", 500, "application/json")]
    [InlineData("tickets", "{\"mode\":\"throttle\",\"retryAfterSeconds\":7}", 429, "text/html")]
    [InlineData("erp", "{\"mode\":\"throttle\"}", 429, "application/json")]
    [InlineData("crm", "{\"mode\":\"html\"}", 200, "text/html")]
    public async Task Failure_looks_like_the_vendors(string system, string faults, int status, string contentType)
    {
        await _sandbox.SetFaultsAsync(system, JsonNode.Parse(faults)!);

        var response = await AskAsync(system);

        Assert.Equal(((HttpStatusCode)status, contentType), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        if (status == 429) Assert.Equal(system == "tickets" ? 7 : 30, response.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
    }

    [Fact]
    public async Task Garbage_claims_to_be_json_and_is_not()
    {
        await _sandbox.SetFaultsAsync("crm", new { mode = "garbage" });

        var response = await AskAsync("crm");

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var text = await response.Content.ReadAsStringAsync();
        Assert.ThrowsAny<JsonException>(() => JsonNode.Parse(text));
    }

    [Fact]
    public async Task Refused_connection_is_no_answer_at_all()
    {
        await _sandbox.SetFaultsAsync("crm", new { mode = "refuse" });

        await Assert.ThrowsAsync<HttpRequestException>(() => AskAsync("crm"));
    }

    [Fact]
    public async Task Hanging_system_never_answers_and_forgets_who_left()
    {
        await _sandbox.SetFaultsAsync("erp", new { mode = "hang" });
        using var giveUp = new CancellationTokenSource();
        var asked = _sandbox.BusinessCentral.GetAsync(Invoices, giveUp.Token);
        await UntilAsync("hanging", 1);

        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await UntilAsync("hanging", 0);
    }

    [Fact]
    public async Task Huge_body_goes_on_past_any_sensible_cap()
    {
        await _sandbox.SetFaultsAsync("erp", new { mode = "huge" });

        using var response = await _sandbox.BusinessCentral.GetAsync(Invoices, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var read = 0L;
        var buffer = new byte[1 << 16];
        while (read < 8 << 20)
        {
            var n = await body.ReadAsync(buffer).AsTask().WaitAsync(Patience);
            Assert.True(n > 0, $"the body ended after {read} bytes");
            read += n;
        }
    }

    [Theory]
    [InlineData("{\"mode\":\"sulk\"}")]
    [InlineData("{\"delayMs\":-1}")]
    [InlineData("{\"mode\":\"error\",\"status\":200}")]
    [InlineData("{\"delays\":{\"orders\":600001}}")]
    [InlineData("nonsense")]
    public async Task Settings_that_make_no_sense_change_nothing(string settings)
    {
        var response = await _sandbox.Anonymous.PutAsync("api/systems/erp/faults", new StringContent(settings, null, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("none", (string?)(await _sandbox.GetAsync("api/systems/erp/faults"))["mode"]);
    }

    [Fact]
    public async Task Requests_are_listed_until_they_are_forgotten()
    {
        await AskAsync("crm");
        await _sandbox.Anonymous.GetAsync("hubspot/crm/v3/objects/contacts?limit=1");

        var before = (await _sandbox.GetAsync("api/systems/crm/requests")).AsArray();
        await _sandbox.Anonymous.DeleteAsync("api/systems/crm/requests");
        var after = (await _sandbox.GetAsync("api/systems/crm/requests")).AsArray();

        Assert.Equal([200, 401], before.Select(r => (int)r!["status"]!));
        Assert.Equal("/crm/v3/objects/contacts?limit=1", (string?)before[1]!["path"]);
        Assert.Empty(after);
    }

    [Fact]
    public async Task Sandbox_stops_although_answers_are_held()
    {
        await _sandbox.SetFaultsAsync("erp", new { mode = "hold" });
        var asked = _sandbox.BusinessCentral.GetAsync(Invoices);
        await UntilAsync("held", 1);

        await _sandbox.DisposeAsync().AsTask().WaitAsync(Patience);

        await Assert.ThrowsAnyAsync<Exception>(() => asked);
        _sandbox = await RunningSandbox.StartAsync();
    }

    private Task<HttpResponseMessage> AskAsync(string system) => (system switch
    {
        "crm" => _sandbox.HubSpot.GetAsync("hubspot/crm/v3/objects/contacts"),
        "erp" => _sandbox.BusinessCentral.GetAsync(Invoices),
        _ => _sandbox.Zendesk.GetAsync("zendesk/api/v2/users/me"),
    }).WaitAsync(Patience);

    /// <summary>Asks the sandbox until its count is as expected; each answer is a real round trip, so this does not spin.</summary>
    private async Task UntilAsync(string count, int expected)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!patience.IsCancellationRequested)
        {
            var systems = await _sandbox.GetAsync("api/systems");
            if ((int)systems.AsArray().Single(s => (string?)s!["id"] == "erp")![count]! == expected) return;
        }
        Assert.Fail($"the ERP never had {expected} {count} requests");
    }
}
