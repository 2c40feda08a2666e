using System.Net;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Testing.Systems;
using static AgentHub.Server.Tests.Capabilities.CapabilityServer;

namespace AgentHub.Server.Tests.Capabilities;

public sealed class CapabilityReadTests
{
    private const string Invoices = $"/api/capabilities/erp/invoices?customer={CalderVale.Account}";
    private const string Payments = $"/api/capabilities/service/payments?customer={CalderVale.Account}";

    [Fact]
    public async Task The_matrix_says_what_each_system_can_be_asked()
    {
        await using var server = new CapabilityServer();
        using var portal = await server.PortalAsync();

        var systems = (await ReadAsync(portal, "/api/capabilities"))["systems"]!.AsArray();

        Assert.Equal(["crm", "erp", "tickets", "service"], systems.Select(s => (string?)s!["system"]));
        Assert.Equal(["findCustomers", "orders", "invoices", "invoiceDetail"], systems[1]!["capabilities"]!.AsArray().Select(c => (string?)c));
    }

    [Fact]
    public async Task A_list_comes_with_everything_the_answer_says()
    {
        await using var server = new CapabilityServer();
        using var portal = await server.PortalAsync();

        var answer = await ReadAsync(portal, Invoices);

        Assert.Equal(("found", "erp", 13, 13), ((string?)answer["outcome"], (string?)answer["system"], (int?)answer["total"], answer["value"]!.AsArray().Count));
        Assert.NotNull(answer["asOf"]);
        Assert.NotNull(answer["tookMs"]);
        Assert.Equal("INV-88214", (string?)answer["value"]![0]!["number"]);
        Assert.Null(answer["reason"]);
    }

    [Fact]
    public async Task Pages_are_read_to_the_end_by_the_cursor_of_the_page_before()
    {
        await using var server = new CapabilityServer();
        for (var number = 1; number <= 7; number++) server.Service.Held.Add(Payment(number));
        using var portal = await server.PortalAsync();
        var (ids, address) = (new List<string?>(), Payments + "&size=3");

        for (string? next = ""; next is not null;)
        {
            var page = await ReadAsync(portal, next.Length == 0 ? address : $"{address}&cursor={Uri.EscapeDataString(next)}");
            ids.AddRange(page["value"]!.AsArray().Select(r => (string?)r!["id"]));
            next = (string?)page["next"];
        }

        Assert.Equal(["p1", "p2", "p3", "p4", "p5", "p6", "p7"], ids);
    }

    [Fact]
    public async Task A_page_is_not_taken_for_the_whole_list_where_the_system_does_not_say_how_many_it_holds()
    {
        await using var server = new CapabilityServer();
        server.Service.SaysTotal = false;
        for (var number = 1; number <= 4; number++) server.Service.Held.Add(Payment(number));
        using var portal = await server.PortalAsync();

        var first = await ReadAsync(portal, Payments + "&size=3");
        var last = await ReadAsync(portal, $"{Payments}&size=3&cursor={Uri.EscapeDataString((string)first["next"]!)}");

        Assert.Equal((3, 1), (first["value"]!.AsArray().Count, last["value"]!.AsArray().Count));
        Assert.Null(first["total"]);
        Assert.Null(last["total"]);
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_made_up_reaches_no_system()
    {
        await using var server = new CapabilityServer();
        for (var number = 1; number <= 7; number++) server.Service.Held.Add(Payment(number));
        using var portal = await server.PortalAsync();
        var next = Uri.EscapeDataString((string)(await ReadAsync(portal, Payments + "&size=3"))["next"]!);
        var asked = server.System.Asked.Count;

        foreach (var address in new[] { Payments + "&cursor=3", Payments.Replace(CalderVale.Account, "7730118555", StringComparison.Ordinal) + "&cursor=" + next, Payments.Replace("payments", "deliveries", StringComparison.Ordinal) + "&cursor=" + next })
        {
            var answer = await portal.GetAsync(address);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal("cursor", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["errors"]![0]!["at"]);
        }
        Assert.Equal(asked, server.System.Asked.Count);
    }

    [Fact]
    public async Task Rows_of_somebody_else_do_not_leave_AgentHub()
    {
        await using var server = new CapabilityServer();
        server.World.ErpRecords.IgnoresFilters = true;
        server.World.CrmRecords.IgnoresFilters = true;
        using var portal = await server.PortalAsync();

        var nobodys = await ReadAsync(portal, Invoices.Replace(CalderVale.Account, "1", StringComparison.Ordinal));
        var found = await ReadAsync(portal, $"/api/capabilities/crm/find?kind=customerNumber&value={CalderVale.Account}");

        Assert.Equal((0, 13), (nobodys["value"]!.AsArray().Count, (int?)nobodys["dropped"]));
        Assert.Equal("101", (string?)Assert.Single(found["value"]!.AsArray())!["recordId"]);
        Assert.Equal(2, (int?)found["dropped"]);
    }

    [Fact]
    public async Task A_date_of_birth_never_leaves()
    {
        await using var server = new CapabilityServer();
        using var portal = await server.PortalAsync();

        var profile = (await ReadAsync(portal, "/api/capabilities/crm/profile?customer=101"))["value"]!;

        Assert.Equal("Maria Okafor", (string?)profile["name"]);
        Assert.DoesNotContain("1984", profile.ToJsonString());
    }

    [Theory]
    [InlineData(Outcome.Denied, "denied")]
    [InlineData(Outcome.Refused, "refused")]
    [InlineData(Outcome.TimedOut, "timedOut")]
    public async Task What_the_system_did_is_in_the_answer_and_what_became_of_the_request_in_the_status(Outcome outcome, string word)
    {
        await using var server = new CapabilityServer();
        server.World.Erp.Fail(Capability.Invoices, outcome, "says: period closing", TimeSpan.FromSeconds(9));
        using var portal = await server.PortalAsync();

        var answer = await ReadAsync(portal, Invoices);

        Assert.Equal((word, "says: period closing", 9), ((string?)answer["outcome"], (string?)answer["reason"], (double?)answer["retryAfter"]));
        Assert.Null(answer["value"]);
    }

    [Theory]
    [InlineData("/api/capabilities/nope/orders?customer=1", 404, "/problems/no-such-system")]
    [InlineData("/api/capabilities/crm/orders?customer=1", 404, "/problems/no-such-capability")]
    [InlineData("/api/capabilities/erp/orders", 400, "/problems/malformed-request")]
    [InlineData("/api/capabilities/erp/orders?customer=1&size=101", 400, "/problems/malformed-request")]
    [InlineData("/api/capabilities/erp/orders?customer=1&size=-1", 400, "/problems/malformed-request")]
    [InlineData("/api/capabilities/crm/find?kind=shoe&value=1", 400, "/problems/malformed-request")]
    [InlineData("/api/capabilities/crm/find?kind=phone&value=hello", 400, "/problems/malformed-request")]
    [InlineData("/api/capabilities/service/service-status", 400, "/problems/malformed-request")]
    public async Task A_question_that_makes_no_sense_is_told_why(string address, int status, string problem)
    {
        await using var server = new CapabilityServer();
        using var portal = await server.PortalAsync();

        var answer = await portal.GetAsync(address);

        Assert.Equal((status, problem), ((int)answer.StatusCode, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["type"]));
    }

    [Fact]
    public async Task Programs_never_take_the_turns_of_people_on_calls()
    {
        await using var server = new CapabilityServer();
        server.World.Erp.Hold(Capability.Invoices);
        using var portal = await server.PortalAsync();
        var first = portal.GetAsync(Invoices);
        var second = portal.GetAsync(Invoices);
        while (server.World.Erp.Count(Capability.Invoices) < 2) await Task.Yield();

        var third = await portal.GetAsync(Invoices);

        Assert.Equal((HttpStatusCode.TooManyRequests, "1"), (third.StatusCode, third.Headers.RetryAfter!.ToString()));
        server.World.Erp.Release();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [(await first).StatusCode, (await second).StatusCode]);
        Assert.Equal(HttpStatusCode.OK, (await portal.GetAsync(Invoices)).StatusCode);
    }

    [Fact]
    public async Task An_agent_reads_customers_in_calls_only_and_a_program_may_what_its_scope_says()
    {
        await using var server = new CapabilityServer();
        using var dana = await server.Server.SignInAsAsync("dana");
        using var ada = await server.Server.SignInAsAsync("ada");
        using var reader = await server.PortalAsync("agenthub.customers");

        Assert.Equal(HttpStatusCode.Forbidden, (await dana.GetAsync(Invoices)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ada.GetAsync(Invoices)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(Invoices)).StatusCode);
        var write = await PostAsync(reader, "/api/capabilities/service/callbacks", "k", "{}");
        Assert.Equal((403, "agenthub.customers.change"), (write.Status, (string?)write.Body["scope"]));
    }
}
