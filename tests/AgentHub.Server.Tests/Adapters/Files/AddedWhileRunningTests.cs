using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Server.Tests.Context;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Adapters.Files;

/// <summary>The whole server, a real REST system on loopback and a real folder; a file comes, changes and goes while it runs.</summary>
public sealed class AddedWhileRunningTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder _folder = new();
    private AgentHubServer _server = null!;
    private VisitPlanner _planner = null!;

    public async Task InitializeAsync()
    {
        _planner = await VisitPlanner.StartAsync();
        _server = new AgentHubServer().With("AgentHub:AdapterFiles:Folder", Path.GetDirectoryName(_folder.File("x"))).With("AgentHub:AdapterFiles:Settle", "00:00:00.01")
            .With("AgentHub:AdapterFiles:LookEvery", "00:00:01").With("AgentHub:AdapterFiles:Systems:cards:Values:Secret", PunchcardDesk.Secret)
            .With("AgentHub:AdapterFiles:Systems:support:Values:ApiKey", HelpDesk.ApiKey).With("AgentHub:AdapterFiles:Systems:support:Values:Password", "X");
        foreach (var id in new[] { "crm", "erp", "tickets" }) _server.With($"AgentHub:Adapters:Systems:{id}:Enabled", "false");
        _ = _server.Server;
    }

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        await _planner.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_system_added_while_the_server_runs_shows_its_facet_on_the_next_call_and_removed_is_gone_from_it()
    {
        var before = await CallAsync("con_before");
        Assert.Null((await UntilAsync(before, b => b["sources"]!["erp"] is not null))["facets"]!["appointments"]);

        await ChangeAsync(() => Write(VisitsFile.Text(_planner.Address)));

        var next = await UntilAsync(await CallAsync("con_next"), b => b.State("appointments") == "fresh");
        Assert.Contains("Meter exchange", next["facets"]!["appointments"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Visit planner", (string?)next["sources"]!["visits"]!["title"]);
        // And the call that was open all the time has it too, without anybody asking.
        await UntilAsync(before, b => b.State("appointments") == "fresh");

        await ChangeAsync(() => File.Delete(_folder.File("visits.yaml")));

        var after = await UntilAsync(await CallAsync("con_after"), b => b["sources"]!["erp"] is not null);
        Assert.Null(after["facets"]!["appointments"]);
        Assert.Null(after["sources"]!["visits"]);
        await UntilAsync(before, b => b["facets"]!["appointments"] is null && b["sources"]!["visits"] is null);
    }

    [Fact]
    public async Task A_changed_version_answers_the_next_call_at_once_and_a_faulty_one_leaves_it_working()
    {
        await ChangeAsync(() => Write(VisitsFile.Text(_planner.Address)));
        await UntilAsync(await CallAsync("con_1"), b => Text(b).Contains("Meter exchange", StringComparison.Ordinal));

        // The copy of the first answer is seconds old, and was read by the old version.
        await ChangeAsync(() => Write(VisitsFile.Text(_planner.Address, subject: "title")));
        await UntilAsync(await CallAsync("con_2"), b => b.State("appointments") == "fresh" && Text(b).Contains("Exchange of the smart meter", StringComparison.Ordinal));

        Write(VisitsFile.Text(_planner.Address, subject: "title..").Replace("kind:", "kin:", StringComparison.Ordinal));
        await UntilLoggedAsync("visits.yaml is not used (3 faults), and its last good version stays in use");
        var asked = _planner.Asked;
        await UntilAsync(await CallAsync("con_3"), b => b.State("appointments") == "fresh" && Text(b).Contains("Exchange of the smart meter", StringComparison.Ordinal));
        Assert.Equal(asked, _planner.Asked); // its copies still count
        await AskAgainAsync("con_3");
        Assert.Equal(asked + 1, _planner.Asked);

        using var ada = await _server.SignInAsAsync("ada");
        var visits = (await CapabilitiesAsync(ada)).Single(a => (string?)a!["system"] == "visits")!;
        Assert.Equal(("degraded", "visits.yaml", 3), ((string?)visits["condition"], (string?)visits["file"], visits["faults"]!.AsArray().Count));
        using var dana = await _server.SignInAsAsync("dana");
        Assert.Equal(403, (int)(await dana.GetAsync("/api/adapters")).StatusCode);
    }

    [Fact]
    public async Task A_system_behind_another_program_comes_and_goes_like_any_other()
    {
        await using var desk = await PunchcardDesk.StartAsync();
        await File.WriteAllTextAsync(_folder.File("cards.yaml"), $"apiVersion: agenthub/adapter.v1\nid: cards\ntitle: Punchcards\nkind: tickets\nremote: {{baseUrl: \"{desk.Address}\"}}\n");

        var next = await UntilAsync(await CallAsync("con_next"), b => b.State("tickets") == "fresh");
        Assert.Contains("Punched twice", next["facets"]!["tickets"]!.ToJsonString(), StringComparison.Ordinal);

        File.Delete(_folder.File("cards.yaml"));
        await UntilAsync("con_next", b => b["sources"]!["cards"] is null && !b.ToJsonString().Contains("Punched twice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_a_few_lines_connects_a_product_by_the_adapter_that_ships()
    {
        await using var desk = await HelpDesk.StartAsync();
        await ChangeAsync(() => File.WriteAllText(_folder.File("support.yaml"), $"apiVersion: agenthub/adapter.v1\nuse: freshdesk\nid: support\ntitle: Support desk\nbaseUrl: {desk.Address}\n"));

        var next = await UntilAsync(await CallAsync("con_next"), b => b.State("tickets") == "fresh");

        Assert.Contains("Meter runs backwards", next["facets"]!["tickets"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Support desk", (string?)next["sources"]!["support"]!["title"]);
    }

    [Fact]
    public async Task A_question_under_way_ends_with_the_version_it_began_with_though_its_file_is_gone()
    {
        await ChangeAsync(() => Write(VisitsFile.Text(_planner.Address)));
        var open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _planner.Open = open.Task;
        var systems = _server.Services.GetRequiredService<ISystems>();
        var visits = systems.All.Single(s => s.Id == "visits");
        var asking = visits.AskAsync(Capability.Appointments, t => visits.Adapter.As<IListAppointments>()!.ListAppointmentsAsync(new(CalderVale.Account), PageRequest.First, t), CancellationToken.None);
        await _planner.CameIn.Task.WaitAsync(Soon);

        await ChangeAsync(() => File.Delete(_folder.File("visits.yaml")));
        Assert.DoesNotContain(systems.All, s => s.Id == "visits");
        open.SetResult();

        var answer = await asking.WaitAsync(Soon);
        Assert.Equal("Meter exchange", Assert.Single(answer.Value!).Subject);
    }

    private static string Text(JsonObject body) => body["facets"]!["appointments"]?.ToJsonString() ?? "";

    private static async Task<JsonArray> CapabilitiesAsync(HttpClient client) => JsonNode.Parse(await client.GetStringAsync("/api/adapters"))!["adapters"]!.AsArray();

    private void Write(string text) => File.WriteAllText(_folder.File("visits.yaml"), text);

    /// <summary>Does something to the folder and waits until the set of systems is another.</summary>
    private async Task ChangeAsync(Action change)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var subscription = _server.Services.GetRequiredService<ISystems>().SubscribeSet(() => changed.TrySetResult());
        change();
        await changed.Task.WaitAsync(Soon);
    }

    /// <summary>A call of Maria's, queued and offered; its id.</summary>
    private async Task<string> CallAsync(string contact)
    {
        var facts = _server.Services.GetRequiredService<FactDictionary>();
        var number = facts.Find("account.number")!.Normalise(CalderVale.Account)!;
        var call = new CallEvents(contact, TimeProvider.System.GetUtcNow().AddSeconds(-3)).Started(0)
            .Fact(1, "account.number", CalderVale.Account, "ivr", hash: _server.Services.GetRequiredService<IFactHash>().Of("account.number", number))
            .Verified(1.5, 2).Queued(2).Offered(2.5, $"int_{contact}", "dana");
        foreach (var e in call.Written) await _server.Services.GetRequiredService<IContactLedger>().AppendAsync(e with { Id = $"{contact}-{e.Id}" }, CancellationToken.None);
        return contact;
    }

    private async Task AskAgainAsync(string contact)
    {
        using var dana = await _server.SignInAsAsync("dana");
        var asked = _planner.Asked;
        var answer = await dana.PostAsync($"/api/contacts/{contact}/facets/appointments", null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        using var patience = new CancellationTokenSource(Soon);
        while (_planner.Asked == asked)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private async Task<JsonObject> UntilAsync(string contact, Func<JsonObject, bool> isSo)
    {
        using var patience = new CancellationTokenSource(Soon);
        var document = $"contact/{contact}";
        var source = _server.Services.GetRequiredService<IEnumerable<IDocumentSource>>().First(s => s.Makes(document));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            if ((await source.ReadAsync(document, "agent@2", patience.Token))?.Body.ToNode() is { } body && isSo(body)) return body;
            await Task.Yield();
        }
    }

    private async Task UntilLoggedAsync(string text)
    {
        using var patience = new CancellationTokenSource(Soon);
        while (!_server.Logs.Lines.Any(l => l.Contains(text, StringComparison.Ordinal)))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
