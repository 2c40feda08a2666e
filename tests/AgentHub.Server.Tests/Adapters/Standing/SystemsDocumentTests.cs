using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Tests.Desk;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Adapters.Standing;

/// <summary>What those who run the installation see of the systems, pushed to their page.</summary>
public sealed class SystemsDocumentTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);
    private readonly AgentHubServer _server = new();

    public Task InitializeAsync()
    {
        foreach (var id in new[] { "crm", "erp", "tickets", "amr-2014", "carrier", "network" }) _server.With($"AgentHub:Adapters:Systems:{id}:BaseUrl", "http://127.0.0.1:1");
        _server.With("AgentHub:Adapters:Systems:network:Enabled", "false");
        _server.With("AgentHub:Adapters:Systems:crm:Capabilities:AddNote:Enabled", "false");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task An_admin_is_pushed_how_every_system_stands_and_what_its_answers_say()
    {
        await using var page = await DeskSocket.ConnectAsync(_server, "ada");
        var first = await page.UntilAsync("systems", b => (string?)b["systems"]!["erp"]!["condition"] == "failed");
        Assert.Equal(("project", "failed", "disabled"), ((string?)first["systems"]!["crm"]!["pluggedIn"], (string?)first["systems"]!["erp"]!["condition"], (string?)first["systems"]!["network"]!["condition"]));
        Assert.Equal(("leftOut", "unasked"), ((string?)first["systems"]!["crm"]!["capabilities"]!["addNote"]!["standing"], (string?)first["systems"]!["crm"]!["capabilities"]!["profile"]!["standing"]));
        Assert.Equal("Billing ERP", (string?)first["systems"]!["amr-2014"]!["archive"]!["successor"]);

        var erp = _server.Services.GetRequiredService<ISystems>().All.Single(s => s.Id == "erp");
        await erp.AskAsync(Capability.Invoices, _ => Task.FromResult(Answer.Found<IReadOnlyList<Invoice>>([])), CancellationToken.None).WaitAsync(Soon);

        var after = await page.UntilAsync("systems", b => (int?)b["systems"]!["erp"]!["figures"]!["answers"] == 1);
        Assert.Equal("works", (string?)after["systems"]!["erp"]!["capabilities"]!["invoices"]!["standing"]);
        Assert.Equal("unasked", (string?)after["systems"]!["erp"]!["capabilities"]!["orders"]!["standing"]);
    }

    [Theory]
    [InlineData("dana")]
    [InlineData("sam")]
    public async Task Nobody_else_sees_it(string person)
    {
        await using var page = await DeskSocket.ConnectAsync(_server, person);
        await page.OpenAsync("systems");

        var gone = await page.NextAsync("gone");

        Assert.Equal(("systems", "notYours"), ((string?)gone["document"], (string?)gone["reason"]));
    }

    [Fact]
    public async Task The_data_dictionary_says_where_a_field_comes_from_and_how_sensitive_it_is()
    {
        using var ada = await _server.SignInAsAsync("ada");

        var fields = JsonNode.Parse(await ada.GetStringAsync("/api/adapters/dictionary"))!["fields"]!.AsArray();

        JsonNode Field(string record, string name) => fields.Single(f => (string?)f!["record"] == record && (string?)f["name"] == name)!;
        Assert.Equal(("financial", "erp"), ((string?)Field("invoice", "total")["pii"], (string?)Field("invoice", "total")["systemOfRecord"]));
        Assert.Equal("authentication", (string?)Field("profile", "dateOfBirth")["pii"]);
        Assert.Equal(["crm", "erp", "tickets"], Field("profile", "name")["systems"]!.AsArray().Select(s => (string)s!));
        Assert.Null(Field("profile", "name")["systemOfRecord"]);
        Assert.Equal("amr-2014", (string?)Field("timelineEntry", "id")["archives"]!.AsArray().Single());
        Assert.DoesNotContain(fields, f => (string?)f!["record"] == "payment"); // nobody offers payments
        using var dana = await _server.SignInAsAsync("dana");
        Assert.Equal(HttpStatusCode.Forbidden, (await dana.GetAsync("/api/adapters/dictionary")).StatusCode);
    }

    [Fact]
    public async Task An_admins_page_begins_with_it()
    {
        using var ada = await _server.SignInAsAsync("ada");

        Assert.Equal("systems", (string?)JsonNode.Parse(await ada.GetStringAsync("/api/me"))!["document"]);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync("/api/adapters")).StatusCode);
    }
}
