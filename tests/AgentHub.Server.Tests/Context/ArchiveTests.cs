using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;
using Microsoft.Extensions.DependencyInjection;

namespace AgentHub.Server.Tests.Context;

/// <summary>A system that was replaced: asked when an agent wants it, and never in the way.</summary>
public sealed class ArchiveTests
{
    private const string Contact = "con_1";
    private static readonly ArchiveNotice Replaced = new("erp", new(2027, 6, 30), TimeSpan.FromSeconds(9));

    private static FakeSystem Archive(TimeProvider time, out FakeService holds)
    {
        holds = new(new());
        holds.Held.Add(Reading("r2", CalderVale.Account, "47,902 kWh"));
        holds.Held.Add(Reading("r1", CalderVale.Account, "46,573 kWh"));
        holds.Held.Add(Reading("x1", "7730118555", "11 kWh"));
        return new("amr-2014", "Meter archive", "archive", holds, time) { Archive = Replaced };
    }

    private static TimelineEntry Reading(string id, string customer, string title) =>
        new() { Id = id, CustomerId = customer, At = ContextBench.Start.AddDays(-34), Kind = "meter reading", Title = title, By = "read by engineer" };

    private static CallEvents KnownCaller(string account = CalderVale.Account) =>
        new CallEvents(Contact, ContextBench.Start).Started(0, from: null).Fact(12, "account.number", account).Verified(41, 2);

    [Fact]
    public async Task An_archive_is_asked_nothing_before_an_agent_wants_it_and_says_so_on_its_facet_and_in_the_bar()
    {
        var archive = Archive(TimeProvider.System, out _);
        await using var bench = await ContextBench.StartAsync(more: archive);

        await bench.TellAsync(KnownCaller().Queued(70).Offered(75, "int_a1", "dana"));
        var body = await bench.FacetAsync(Contact, "invoices", "fresh");
        await bench.QuietAsync(Contact);

        Assert.Empty(archive.Asked);
        Assert.Equal(("skipped", "Meter archive is not asked yet and takes about 9 s."), (body.State("timeline"), (string?)body.Facet("timeline")!["message"]));
        Assert.Equal("idle", (string?)body["sources"]!["amr-2014"]!["state"]);
        foreach (var notice in new[] { body.Source("timeline", "amr-2014")!["archive"], body["sources"]!["amr-2014"]!["archive"] })
            Assert.Equal(("Billing ERP", "2027-06-30", 9000), ((string?)notice!["successor"], (string?)notice["offOn"], (double?)notice["takesMs"]));
        Assert.Null(body.Source("invoices", "erp")!["archive"]);
    }

    [Fact]
    public async Task A_number_that_only_the_archive_would_know_makes_nobody_wait_for_it()
    {
        var archive = Archive(TimeProvider.System, out _).Hold();
        await using var bench = await ContextBench.StartAsync(more: archive);

        await bench.TellAsync(KnownCaller("9990000001").Queued(70));

        await bench.UntilAsync(Contact, "agent@2", b => b.State("invoices") is "empty" or "skipped");
        await bench.QuietAsync(Contact);
        Assert.Empty(archive.Asked);
    }

    [Fact]
    public async Task A_system_in_use_is_shown_whole_while_the_archive_beside_it_is_asked()
    {
        var service = new FakeService(new());
        service.Held.Add(Reading("s1", CalderVale.Account, "Called about a bill"));
        await using var bench = await ContextBench.StartAsync(more: [new FakeSystem("service", "Service desk", "service", service, TimeProvider.System), Archive(TimeProvider.System, out _).Hold(Capability.Timeline)]);
        await bench.TellAsync(KnownCaller().Queued(70));
        await bench.FacetAsync(Contact, "timeline", "fresh");

        Ask(bench);

        var waiting = await bench.UntilAsync(Contact, "agent@2", b => (string?)b.Source("timeline", "amr-2014")!["state"] == "loading");
        Assert.Equal(("fresh", 1), (waiting.State("timeline"), waiting.Rows("timeline")));
        ((FakeSystem)bench.Get<ISystems>().All.Single(s => s.Id == "amr-2014")).Release();
        var all = await bench.UntilAsync(Contact, "agent@2", b => b.Rows("timeline") == 3);
        Assert.Equal("fresh", all.State("timeline"));
    }

    [Fact]
    public async Task An_archive_that_must_be_searched_is_searched_when_an_agent_wants_it_and_again_when_that_failed()
    {
        var archive = new FakeSystem("amr-2014", "Old desk", "archive", new FakeTicketDesk(new CalderVale(ContextBench.Start, TimeProvider.System).TicketRecords), TimeProvider.System) { Archive = Replaced };
        archive.Fail(Capability.FindCustomers, Outcome.Unreachable, "cannot be reached");
        await using var bench = await ContextBench.StartAsync(more: archive);
        await bench.TellAsync(KnownCaller().Queued(70));
        var before = await bench.FacetAsync(Contact, "tickets", "fresh");
        await bench.QuietAsync(Contact);
        Assert.Empty(archive.Asked);
        Assert.True((bool?)before.Source("tickets", "amr-2014")!["askable"]);

        Ask(bench, Capability.Tickets);
        var failed = await bench.UntilAsync(Contact, "agent@2", b => (string?)b.Source("tickets", "amr-2014")!["state"] == "failed");
        Assert.Equal(("fresh", true), (failed.State("tickets"), (bool?)failed.Source("tickets", "amr-2014")!["askable"]));
        archive.Heal(Capability.FindCustomers);
        Ask(bench, Capability.Tickets);

        var found = await bench.UntilAsync(Contact, "agent@2", b => (string?)b.Source("tickets", "amr-2014")!["state"] == "fresh");
        Assert.Equal(2 * before.Rows("tickets"), found.Rows("tickets"));
    }

    [Fact]
    public async Task What_an_archive_failed_at_is_asked_again_only_when_the_agent_wants_it_again()
    {
        var archive = Archive(TimeProvider.System, out _).Fail(Capability.Timeline, Outcome.Unreachable, "cannot be reached");
        await using var bench = await ContextBench.StartAsync(more: archive);
        await bench.TellAsync(KnownCaller().Queued(70));
        await bench.FacetAsync(Contact, "invoices", "fresh");
        Ask(bench);
        await bench.FacetAsync(Contact, "timeline", "failed");

        bench.Time.Advance(TimeSpan.FromMinutes(10));
        await bench.QuietAsync(Contact);
        Assert.Equal(1, archive.Count(Capability.Timeline));

        archive.Heal(Capability.Timeline);
        Ask(bench);
        await bench.FacetAsync(Contact, "timeline", "fresh");
    }

    [Fact]
    public async Task An_agent_sees_what_the_archive_holds_and_its_use_is_counted_once_for_the_contact()
    {
        await using var server = new ContextServer(s => Archive(s, out _));
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");
        using var ada = await server.SignInAsAsync("ada");
        Assert.Equal(0, (int?)(await ReportAsync(ada))["uses"]);

        Assert.Equal(HttpStatusCode.Accepted, (await dana.PostAsync("/api/contacts/con_1/facets/timeline:amr-2014", null)).StatusCode);
        var body = await server.UntilAsync(b => b.State("timeline") == "fresh");
        Assert.Equal(HttpStatusCode.Accepted, (await dana.PostAsync("/api/contacts/con_1/facets/timeline:amr-2014", null)).StatusCode);

        Assert.Equal(("47,902 kWh", "amr-2014", 2), ((string?)body.Facet("timeline")!["items"]!["amr-2014:r2"]!["title"], (string?)body.Facet("timeline")!["items"]!["amr-2014:r2"]!["system"], body.Rows("timeline")));
        var report = await ReportAsync(ada);
        Assert.Equal((1, "Billing ERP", "2027-06-30", 230), ((int?)report["uses"], (string?)report["successorTitle"], (string?)report["offOn"], (int?)report["daysLeft"]));
        Assert.Equal(("timeline", "agent", 1), ((string?)report["by"]![0]!["capability"], (string?)report["by"]![0]!["by"], (int?)report["by"]![0]!["count"]));
        Assert.Equal((12, 1, "2026-11-09"), (report["byWeek"]!.AsArray().Count, (int?)report["byWeek"]![11]!["count"], (string?)report["byWeek"]![11]!["from"]));
    }

    [Fact]
    public async Task Asking_a_facet_again_does_not_ask_its_archive()
    {
        FakeSystem archive = null!;
        await using var server = new ContextServer(s => archive = Archive(s, out _));
        await server.ConnectedAsync();
        using var dana = await server.SignInAsAsync("dana");

        Assert.Equal(HttpStatusCode.Accepted, (await dana.PostAsync("/api/contacts/con_1/facets/timeline", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await dana.PostAsync("/api/contacts/con_1/facets/timeline:crm", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await dana.PostAsync("/api/contacts/con_1/facets/invoices:amr-2014", null)).StatusCode);

        Assert.Empty(archive.Asked);
    }

    [Fact]
    public async Task Below_the_level_the_archive_is_not_asked_and_not_counted()
    {
        FakeSystem archive = null!;
        await using var server = new ContextServer(s => archive = Archive(s, out _));
        await server.ConnectedAsync(level: 1);
        using var dana = await server.SignInAsAsync("dana");
        using var ada = await server.SignInAsAsync("ada");

        var answer = await dana.PostAsync("/api/contacts/con_1/facets/accounts:amr-2014", null);

        Assert.Equal((HttpStatusCode.Forbidden, 0), (answer.StatusCode, (int?)(await ReportAsync(ada))["uses"]));
        Assert.Empty(archive.Asked);
    }

    [Fact]
    public async Task Only_admins_see_whether_an_archive_may_be_switched_off()
    {
        await using var server = new ContextServer(s => Archive(s, out _));
        foreach (var (person, expected) in new[] { ("ada", HttpStatusCode.OK), ("sam", HttpStatusCode.Forbidden), ("dana", HttpStatusCode.Forbidden) })
        {
            using var client = await server.SignInAsAsync(person);
            Assert.Equal(expected, (await client.GetAsync("/api/archives")).StatusCode);
        }
    }

    private static void Ask(ContextBench bench, Capability capability = Capability.Timeline)
    {
        var systems = bench.Get<AgentHub.Server.Context.SystemViews>().Now;
        bench.Contacts.InMemory(new(Contact))!.FanOut.AskArchive(systems.Single(s => s.Id == "amr-2014"), capability);
    }

    private static async Task<JsonNode> ReportAsync(HttpClient ada) => (await ada.GetFromJsonAsync<JsonObject>("/api/archives"))!["archives"]![0]!;
}
