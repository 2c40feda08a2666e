using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core.Interactions;

namespace AgentHub.Server.Tests.Context;

public class ContactActionsTests
{
    [Fact]
    public async Task Only_the_panel_of_an_opened_invoice_waits_and_its_lines_then_stand_in_it()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");
        server.World.Erp.Hold(Capability.InvoiceDetail);

        Assert.Equal(HttpStatusCode.Accepted, (await dana.PostAsync("/api/contacts/con_1/facets/invoiceDetail:erp:1", null)).StatusCode);

        var waiting = await server.UntilAsync(b => b.State("invoiceDetail:erp:1") == "loading");
        Assert.Equal(("Invoice INV-88214", "fresh", "fresh"), (waiting.Facet("invoiceDetail:erp:1")!["title"]!.GetValue<string>(), waiting.State("invoices"), waiting.State("orders")));
        server.World.Erp.Release();
        var open = await server.UntilAsync(b => b.State("invoiceDetail:erp:1") == "fresh");
        var item = open.Facet("invoiceDetail:erp:1")!["items"]!["erp:1"]!;
        Assert.Equal("Electricity, estimated reading 51,940", item["lines"]!["l1"]!["description"]!.GetValue<string>());
        Assert.Equal(41260, item["invoice"]!["total"]!["minor"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("invoiceDetail:erp:99", HttpStatusCode.NotFound)]
    [InlineData("invoiceDetail:crm:1", HttpStatusCode.NotFound)]
    [InlineData("invoiceDetail:", HttpStatusCode.NotFound)]
    [InlineData("shoes", HttpStatusCode.NotFound)]
    [InlineData("invoices", HttpStatusCode.Accepted)]
    public async Task Only_what_is_on_the_desk_can_be_asked_for(string facet, HttpStatusCode expected)
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");

        Assert.Equal(expected, (await dana.PostAsync($"/api/contacts/con_1/facets/{facet}", null)).StatusCode);
    }

    [Fact]
    public async Task Below_level_two_an_invoice_cannot_be_opened()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync(level: 1);
        using var dana = await server.SignInAsAsync("dana");

        var answer = await dana.PostAsync("/api/contacts/con_1/facets/invoiceDetail:erp:1", null);

        Assert.Equal((HttpStatusCode.Forbidden, "/problems/verification-needed"), (answer.StatusCode, await TypeAsync(answer)));
        Assert.Equal(0, server.World.Erp.Count(Capability.InvoiceDetail));
    }

    [Fact]
    public async Task Asking_again_asks_the_system_and_shows_the_last_copy_meanwhile()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");
        server.World.Erp.Hold(Capability.Invoices);

        await dana.PostAsync("/api/contacts/con_1/facets/invoices", null);

        var stale = await server.UntilAsync(b => b.State("invoices") == "stale");
        Assert.Equal(13, stale.Rows("invoices"));
        server.World.Erp.Release();
        await server.UntilAsync(b => b.State("invoices") == "fresh");
        Assert.Equal(2, server.World.Erp.Count(Capability.Invoices));
    }

    [Fact]
    public async Task An_agent_chooses_who_is_calling_and_the_choice_opens_the_context()
    {
        await using var server = new ContextServer();
        server.Call.Started(0, "01632 960200").Queued(70).Offered(75, "int_a1", "dana").Connected(80, "int_a1");
        await server.TellAsync();
        var body = await server.UntilAsync(b => b.Identity() == "ambiguous");
        var ann = body["identity"]!["candidates"]!.AsObject().First(c => c.Value!["name"]!.GetValue<string>() == "A•••• H••••").Key;
        using var dana = await server.SignInAsAsync("dana");

        Assert.Equal(HttpStatusCode.Conflict, (await dana.PostAsJsonAsync("/api/contacts/con_1/identify", new { interactionId = "int_a1", candidateId = "c0000" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await dana.PostAsJsonAsync("/api/contacts/con_1/identify", new { interactionId = "int_a1", candidateId = ann })).StatusCode);

        var opened = await server.UntilAsync(b => b.Identity() == "identified" && b.State("profile") == "fresh");
        Assert.Equal(("Ann Hargreaves", "chosen by Dana Whitfield", "confirmed"),
            (opened["identity"]!["customer"]!["name"]!.GetValue<string>(), opened["identity"]!["customer"]!["proof"]!.GetValue<string>(), opened["identity"]!["customer"]!["strength"]!.GetValue<string>()));
        Assert.Equal(new("dana"), (await server.StateAsync()).Confirmed!.By);
    }

    [Fact]
    public async Task A_ticket_is_created_once_for_a_key_and_the_tickets_are_read_again()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");
        var before = server.World.Tickets.Count(Capability.Tickets);

        var first = await CreateAsync(dana, "k1", "Re-bill on 4111 1111 1111 1111");
        var again = await CreateAsync(dana, "k1", "Re-bill on 4111 1111 1111 1111");
        var other = await CreateAsync(dana, "k1", "Something else");

        Assert.Equal("T-9001", (await first.Content.ReadFromJsonAsync<JsonObject>())!["reference"]!.GetValue<string>());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity), (again.StatusCode, other.StatusCode));
        var created = Assert.Single(server.World.TicketRecords.Created);
        Assert.Equal("9", created.Customer.RecordId);
        Assert.DoesNotContain("4111 1111", created.Subject, StringComparison.Ordinal);
        Assert.Equal(before + 1, server.World.Tickets.Count(Capability.Tickets));
        Assert.Equal(HttpStatusCode.BadRequest, (await CreateAsync(dana, null, "No key")).StatusCode);
    }

    [Fact]
    public async Task A_ticket_desk_that_does_not_answer_is_named_and_nothing_is_said_to_be_created()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");
        server.World.Tickets.Fail(Capability.CreateTicket, Outcome.TimedOut, "did not answer in 15 s");

        var answer = await CreateAsync(dana, "k1", "Re-bill");

        Assert.Equal((HttpStatusCode.BadGateway, "/problems/system-not-answering"), (answer.StatusCode, await TypeAsync(answer)));
        server.World.Tickets.Heal(Capability.CreateTicket);
        Assert.Equal(HttpStatusCode.OK, (await CreateAsync(dana, "k1", "Re-bill")).StatusCode);
    }

    [Fact]
    public async Task The_document_over_http_is_the_agents_own_level_and_nobody_elses()
    {
        await using var server = new ContextServer();
        await server.ConnectedAsync(level: 1);
        using var dana = await server.SignInAsAsync("dana");
        using var ravi = await server.SignInAsAsync("ravi");

        var json = await dana.GetStringAsync("/api/contacts/con_1/context");

        Assert.Contains("Maria Okafor", json, StringComparison.Ordinal);
        Assert.DoesNotContain("41260", json, StringComparison.Ordinal);
        Assert.DoesNotContain("1984", json, StringComparison.Ordinal);
        Assert.False((await ravi.GetAsync("/api/contacts/con_1/context")).IsSuccessStatusCode);
    }

    private static async Task<HttpResponseMessage> CreateAsync(HttpClient agent, string? key, string subject)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/contacts/con_1/tickets")
        {
            Content = JsonContent.Create(new { interactionId = "int_a1", system = "tickets", subject, body = "She read 48,213." }),
        };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await agent.SendAsync(request);
    }

    private static async Task<string> TypeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["type"]!.GetValue<string>();
}
