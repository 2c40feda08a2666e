using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Core;
using AgentHub.Core.Documents;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Desk;

public sealed class DeskHubTests : IAsyncLifetime
{
    private const string Contact = "contact/con_4f1c";
    private readonly FakeContacts _contacts = new();
    private readonly AgentHubServer _server;

    public DeskHubTests() => _server = new AgentHubServer().With(_contacts.Register).At(new StoryTime());

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_agent_who_connects_gets_the_clock_and_the_own_desk()
    {
        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");

        Assert.NotNull((await dana.NextAsync("clock"))["now"]);
        var desk = await dana.NextAsync("snapshot");
        Assert.Equal(("desk", "Dana Whitfield"), ((string?)desk["document"], (string?)desk["body"]!["agent"]!["name"]));
    }

    [Fact]
    public async Task A_supervisor_who_connects_gets_the_board()
    {
        await using var sam = await DeskSocket.ConnectAsync(_server, "sam");

        Assert.Equal("board", (string?)(await sam.NextAsync("snapshot"))["document"]);
    }

    [Fact]
    public async Task A_call_that_is_offered_is_on_the_desk_with_its_context_opened_by_the_hub()
    {
        _contacts.Set(Contact, 1, new JsonObject { ["identity"] = new JsonObject { ["customer"] = new JsonObject { ["name"] = "Maria Okafor" } } });
        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");
        await dana.UntilAsync("desk", _ => true);

        await PlayAsync(BillingDispute.Events(), 8);

        var desk = await dana.UntilAsync("desk", d => (string?)d["interactions"]!["int_a1"]?["caller"] == "Maria Okafor");
        Assert.Equal("offered", (string?)desk["interactions"]!["int_a1"]!["state"]);
        await dana.UntilAsync(Contact, c => (string?)c["identity"]!["customer"]!["name"] == "Maria Okafor");
    }

    [Fact]
    public async Task A_context_that_is_made_after_the_offer_still_arrives()
    {
        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");
        await PlayAsync(BillingDispute.Events(), 8);
        await dana.UntilAsync("desk", d => d["interactions"]!["int_a1"] is not null);

        _contacts.Set(Contact, 1, new JsonObject { ["facts"] = new JsonObject() });
        Changed(Contact);

        await dana.UntilAsync(Contact, _ => true);
    }

    [Fact]
    public async Task A_second_page_opened_in_the_call_gets_desk_and_context()
    {
        _contacts.Set(Contact, 7, new JsonObject { ["facts"] = new JsonObject() });
        using var http = await _server.SignInAsAsync("dana");
        await PlayAsync(BillingDispute.Events(), 10);

        await using var page = await DeskSocket.ConnectAsync(_server, "dana");

        await page.UntilAsync("desk", d => (string?)d["interactions"]!["int_a1"]?["state"] == "connected");
        await page.UntilAsync(Contact, _ => true);
        Assert.Equal(7, page.Documents[Contact].N);
    }

    [Fact]
    public async Task A_finished_interaction_leaves_the_desk_and_takes_its_context_along()
    {
        _contacts.Set(Contact, 1, new JsonObject { ["facts"] = new JsonObject() });
        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");
        await PlayAsync(BillingDispute.Events(), 18);
        await dana.UntilAsync(Contact, _ => true);

        await PlayAsync(BillingDispute.Events());

        Assert.Equal((Contact, "closed"), (await dana.NextAsync("gone")) is var gone ? ((string?)gone["document"], (string?)gone["reason"]) : default);
        var desk = await dana.UntilAsync("desk", d => d["interactions"]!["int_a1"] is null);
        Assert.Equal((1, 374), ((int)desk["today"]!["handled"]!, (double)desk["today"]!["handleSeconds"]!));
    }

    [Fact]
    public async Task Changes_of_a_context_arrive_as_patches()
    {
        _contacts.Set(Contact, 1, new JsonObject { ["a"] = 1, ["b"] = 1 });
        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");
        await dana.OpenAsync(Contact);
        await dana.UntilAsync(Contact, _ => true);

        _contacts.Set(Contact, 2, new JsonObject { ["a"] = 1, ["b"] = 2 });
        Changed(Contact);

        var change = await dana.NextAsync("change");
        while ((string?)change["document"] != Contact) change = await dana.NextAsync("change");
        Assert.Equal((1, 2, """{"b":2}"""), ((long)change["from"]!, (long)change["n"]!, change["patch"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_page_that_comes_back_with_the_newest_version_is_told_that_it_is_live()
    {
        _contacts.Set(Contact, 3, new JsonObject { ["a"] = 1 });
        await using var first = await DeskSocket.ConnectAsync(_server, "dana");
        await first.OpenAsync(Contact);
        await first.UntilAsync(Contact, _ => true);
        var had = first.Documents[Contact];

        await using var again = await DeskSocket.ConnectAsync(_server, "dana");
        again.Documents[Contact] = had;
        await again.OpenAsync(Contact, had.Epoch, had.N);

        var change = await again.NextAsync("change");
        while ((string?)change["document"] != Contact) change = await again.NextAsync("change");
        Assert.Equal((3, 3, "{}"), ((long)change["from"]!, (long)change["n"]!, change["patch"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("board")]
    [InlineData("desk/ravi")]
    [InlineData("desk/dana")]
    [InlineData("contact/../board")]
    [InlineData("payroll")]
    [InlineData("")]
    public async Task What_an_agent_may_not_see_is_gone_before_it_was_there(string document)
    {
        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");

        await dana.OpenAsync(document);

        Assert.Equal(document, (string?)(await dana.NextAsync("gone"))["document"]);
        Assert.DoesNotContain(document, dana.Documents.Keys);
    }

    [Fact]
    public async Task A_closed_document_is_no_longer_sent()
    {
        _contacts.Set(Contact, 1, new JsonObject { ["a"] = 1 });
        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");
        await dana.OpenAsync(Contact);
        await dana.UntilAsync(Contact, _ => true);

        await dana.CallAsync("close", Contact);
        await dana.OpenAsync("contact/none");   // answered after the close was carried out
        await dana.NextAsync("gone");
        _contacts.Set(Contact, 2, new JsonObject { ["a"] = 2 });
        Changed(Contact);
        await dana.OpenAsync("contact/none");
        await dana.NextAsync("gone");

        Assert.Equal(1, dana.Documents[Contact].N);
    }

    [Fact]
    public async Task A_message_that_is_too_large_ends_the_connection()
    {
        await using var dana = await DeskSocket.ConnectAsync(_server, "dana");

        await dana.OpenAsync(new string('x', 5000));

        await dana.ClosedAsync();
    }

    [Fact]
    public async Task A_connection_may_open_only_so_many_documents()
    {
        await using var server = new AgentHubServer().With(_contacts.Register).With("AgentHub:Desk:MaxDocumentsPerConnection", "2");
        for (var i = 0; i < 3; i++) _contacts.Set($"contact/c{i}", 1, new JsonObject { ["a"] = 1 });
        await using var dana = await DeskSocket.ConnectAsync(server, "dana");

        for (var i = 0; i < 3; i++) await dana.OpenAsync($"contact/c{i}");
        await dana.UntilAsync("contact/c0", _ => true);
        await dana.UntilAsync("contact/c1", _ => true);
        await dana.CallAsync("close", "contact/c0");
        await dana.OpenAsync("contact/c2");

        await dana.UntilAsync("contact/c2", _ => true);   // refused before, welcome now
    }

    [Fact]
    public async Task One_page_too_many_ends_the_oldest()
    {
        await using var server = new AgentHubServer().With("AgentHub:Desk:MaxConnectionsPerPerson", "1");
        await using var old = await DeskSocket.ConnectAsync(server, "dana");
        await old.NextAsync("clock");

        await using var young = await DeskSocket.ConnectAsync(server, "dana");

        await old.ClosedAsync();
        await young.UntilAsync("desk", _ => true);
    }

    [Fact]
    public async Task Whoever_wants_to_negotiate_is_told_to_use_web_sockets()
    {
        using var dana = await _server.SignInAsAsync("dana");

        using var answer = await dana.PostAsync("/hubs/desk/negotiate?negotiateVersion=1", null);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("/problems/websockets-only", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Another_transport_is_refused()
    {
        using var dana = await _server.SignInAsAsync("dana");
        dana.DefaultRequestHeaders.Accept.Clear();
        dana.DefaultRequestHeaders.Accept.ParseAdd("text/event-stream");

        using var answer = await dana.GetAsync("/hubs/desk");

        Assert.False(answer.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("board")]
    [InlineData("contact/con_1")]
    public async Task Who_runs_the_installation_sees_neither_desk_nor_board_nor_customer(string document)
    {
        await using var ada = await DeskSocket.ConnectAsync(_server, "ada");
        await ada.OpenAsync(document);

        Assert.Equal(document, (string?)(await ada.NextAsync("gone"))["document"]);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_connect() =>
        await Assert.ThrowsAnyAsync<Exception>(() => DeskSocket.ConnectAsync(_server, "dana", "https://evil.example"));

    private void Changed(string document) => _server.Services.GetRequiredService<IDocumentChanges>().Changed(document);

    private async Task PlayAsync(CallEvents call, int count = int.MaxValue)
    {
        var ledger = _server.Services.GetRequiredService<IContactLedger>();
        foreach (var contactEvent in call.Written.Take(count)) await ledger.AppendAsync(contactEvent, default);
    }
}
