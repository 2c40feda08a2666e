using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Server.Context;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;

namespace AgentHub.Server.Tests.Context;

public class FanOutTests
{
    private const string Contact = "con_1";

    private static CallEvents Call(string contact = Contact, string? from = null) => new(contact, ContextBench.Start);

    private static CallEvents KnownCaller(string contact = Contact) =>
        Call(contact).Started(0, from: null).Fact(12, "account.number", "7730118420").Verified(41, 2);

    [Fact]
    public async Task A_caller_who_keyed_the_account_is_looked_up_while_waiting_in_the_queue()
    {
        await using var bench = await ContextBench.StartAsync();

        await bench.TellAsync(KnownCaller());
        await bench.QuietAsync(Contact);
        Assert.Empty(bench.World.Erp.Asked);
        await bench.TellAsync(KnownCaller().Queued(70));

        var body = await bench.UntilAsync(Contact, "agent@2", b => b.Identity() == "identified" && new[] { "profile", "orders", "invoices", "tickets" }.All(f => b.State(f) == "fresh"));
        Assert.Equal(("identified", 13), (body.Identity(), body.Rows("invoices")));
        Assert.Equal(0, bench.World.Erp.Count(Capability.FindCustomers)); // the account number is its record id
    }

    [Fact]
    public async Task A_dead_system_delays_no_other_and_its_late_answer_still_merges()
    {
        await using var bench = await ContextBench.StartAsync();
        bench.World.Erp.Hold();

        await bench.TellAsync(KnownCaller().Queued(70));

        var early = await bench.UntilAsync(Contact, "agent@2", b => b.State("profile") == "fresh" && b.State("tickets") == "fresh");
        Assert.Equal(("loading", "loading"), (early.State("orders"), early.State("invoices")));
        Assert.Equal("asking", early["sources"]!["erp"]!["state"]!.GetValue<string>());
        Assert.Null(early.Facet("invoices")!["message"]);

        bench.Time.Advance(TimeSpan.FromSeconds(1.6));
        var slow = await bench.UntilAsync(Contact, "agent@2", b => b.Facet("invoices")?["message"] is not null);
        Assert.Equal("Still waiting for Billing ERP.", slow.Facet("invoices")!["message"]!.GetValue<string>());
        Assert.Equal("slow", slow["sources"]!["erp"]!["state"]!.GetValue<string>());

        bench.World.Erp.Release();
        var late = await bench.UntilAsync(Contact, "agent@2", b => b.State("invoices") == "fresh" && b.State("orders") == "fresh");
        Assert.Equal(13, late.Rows("invoices"));
    }

    [Fact]
    public async Task What_fails_in_AgentHub_itself_is_said_and_tried_again_and_nobody_waits_for_it_for_ever()
    {
        var copies = new FailingCopies { Fails = Capability.Orders };
        await using var bench = await ContextBench.StartAsync(copies: copies);

        await bench.TellAsync(KnownCaller().Queued(70));

        var failed = await bench.UntilAsync(Contact, "agent@2", b => b.Source("orders", "erp")?["retryAt"] is not null && b.State("invoices") == "fresh");
        Assert.Equal("failed", failed.State("orders"));
        copies.Fails = null;
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        await bench.FacetAsync(Contact, "orders", "fresh");
    }

    [Fact]
    public async Task Whatever_a_system_offers_is_asked_and_shown_and_nothing_else_appears()
    {
        var service = new FakeService(new());
        service.Held.Add(new Payment { Id = "p1", Number = "PAY-1", CustomerId = "7730118420", Amount = Money.From(118.20m, "GBP"), Status = new(PaymentStatus.Cleared, "cleared") });
        service.Held.Add(new Payment { Id = "p2", Number = "PAY-2", CustomerId = "1", Amount = Money.From(1m, "GBP"), Status = new(PaymentStatus.Cleared, "cleared") });
        service.Held.Add(new ServiceIncident { Id = "i1", Number = "N-1", Title = "Fibre cut", Status = new(IncidentStatus.Identified, "known") });
        await using var bench = await ContextBench.StartAsync(more: new FakeSystem("service", "Service desk", "service", service, TimeProvider.System));

        await bench.TellAsync(KnownCaller().Queued(70));

        var body = await bench.UntilAsync(Contact, "agent@2", b => b.State("payments") == "fresh" && b.State("serviceStatus") == "fresh" && b.State("accounts") == "empty");
        Assert.Equal(("PAY-1", 1), ((string?)body.Facet("payments")!["items"]!["service:p1"]!["number"], body.Rows("payments")));
        Assert.Equal("Fibre cut", (string?)body.Facet("serviceStatus")!["items"]!["service:i1"]!["title"]);
        Assert.Equal(["profile", "orders", "invoices", "tickets", "accounts", "deliveries", "payments", "entitlements", "appointments", "timeline", "serviceStatus"], body["facets"]!.AsObject().Select(f => f.Key));
        await using var without = await ContextBench.StartAsync();
        await without.TellAsync(KnownCaller().Queued(70));
        Assert.Equal(["profile", "orders", "invoices", "tickets"], (await without.FacetAsync(Contact, "tickets", "fresh"))["facets"]!.AsObject().Select(f => f.Key));
    }

    [Fact]
    public async Task Every_answer_is_announced_alone()
    {
        await using var bench = await ContextBench.StartAsync();
        bench.World.Erp.Hold(Capability.Orders, Capability.Invoices);

        await bench.TellAsync(KnownCaller().Queued(70));
        await bench.FacetAsync(Contact, "tickets", "fresh");
        bench.World.Erp.Release(Capability.Orders);
        var orders = await bench.FacetAsync(Contact, "orders", "fresh");
        Assert.Equal("loading", orders.State("invoices"));
        bench.World.Erp.Release(Capability.Invoices);

        await bench.FacetAsync(Contact, "invoices", "fresh");
    }

    [Fact]
    public async Task Two_contacts_of_one_customer_ask_each_question_once()
    {
        await using var bench = await ContextBench.StartAsync();
        bench.World.Erp.Hold();

        await bench.TellAsync(KnownCaller("con_1").Queued(70));
        await bench.TellAsync(KnownCaller("con_2").Queued(71));
        await bench.FacetAsync("con_1", "tickets", "fresh");
        await bench.FacetAsync("con_2", "tickets", "fresh");
        await bench.UntilAsync("con_2", "agent@2", b => b.Source("invoices", "erp")?["askedAt"] is not null);
        bench.World.Erp.Release();

        await bench.FacetAsync("con_1", "invoices", "fresh");
        await bench.FacetAsync("con_2", "invoices", "fresh");
        Assert.Equal((1, 1), (bench.World.Erp.Count(Capability.Invoices), bench.World.Erp.Count(Capability.Orders)));
    }

    [Fact]
    public async Task A_transfer_within_the_soft_time_to_live_asks_nothing_and_a_later_one_shows_the_old_copy_meanwhile()
    {
        await using var bench = await ContextBench.StartAsync();
        var call = KnownCaller().Queued(70).Offered(75, "int_a1", "dana").Connected(80, "int_a1");
        await bench.TellAsync(call);
        await bench.FacetAsync(Contact, "invoices", "fresh");
        await bench.QuietAsync(Contact);
        var asked = bench.World.Erp.Asked.Count + bench.World.Crm.Asked.Count + bench.World.Tickets.Asked.Count;

        await bench.TellAsync(call.Offered(120, "int_b2", "ravi", "consult", "int_a1", "Metering"));
        await bench.UntilAsync(Contact, "agent@2", b => b["agents"]?["int_b2"] is not null);
        await bench.QuietAsync(Contact);
        Assert.Equal(asked, bench.World.Erp.Asked.Count + bench.World.Crm.Asked.Count + bench.World.Tickets.Asked.Count);

        bench.World.Erp.Hold();
        await bench.TellAsync(call.Offered(400, "int_c3", "tom", "consult", "int_a1", "Metering"));
        var stale = await bench.FacetAsync(Contact, "invoices", "stale");
        Assert.Equal("Billing ERP is asked again: showing the copy of 09:15.", stale.Facet("invoices")!["message"]!.GetValue<string>());
        Assert.Equal(13, stale.Rows("invoices"));
        bench.World.Erp.Release();
        await bench.FacetAsync(Contact, "invoices", "fresh");
    }

    [Fact]
    public async Task A_system_that_fails_leaves_the_last_good_copy_marked_with_its_time_and_is_asked_again_by_itself()
    {
        await using var bench = await ContextBench.StartAsync();
        var call = KnownCaller().Queued(70).Offered(75, "int_a1", "dana");
        await bench.TellAsync(call);
        await bench.FacetAsync(Contact, "invoices", "fresh");
        bench.World.Erp.Fail(Capability.Invoices, Outcome.Refused, "says: period closing");

        await bench.TellAsync(call.Offered(400, "int_b2", "ravi", "consult", "int_a1"));

        var stale = await bench.UntilAsync(Contact, "agent@2", b => b.Source("invoices", "erp")?["retryAt"] is not null);
        Assert.Equal(("stale", 13), (stale.State("invoices"), stale.Rows("invoices")));
        Assert.Equal("Billing ERP says: period closing: showing the copy of 09:15.", stale.Facet("invoices")!["message"]!.GetValue<string>());
        await bench.QuietAsync(Contact);
        bench.World.Erp.Heal(Capability.Invoices);
        bench.Time.Advance(TimeSpan.FromSeconds(15));
        await bench.FacetAsync(Contact, "invoices", "fresh");
    }

    [Fact]
    public async Task Without_a_copy_a_failure_says_in_the_systems_own_words_what_failed_and_retries_end()
    {
        await using var bench = await ContextBench.StartAsync(new ContextOptions { MaxRetries = 2 });
        bench.World.Erp.Fail(Capability.Invoices, Outcome.Refused, "says: period closing");

        await bench.TellAsync(KnownCaller().Queued(70));

        var failed = await bench.FacetAsync(Contact, "invoices", "failed");
        Assert.Equal("Read failed. Billing ERP says: period closing. No copy was kept.", failed.Facet("invoices")!["message"]!.GetValue<string>());
        for (var minute = 0; minute < 10; minute++)
        {
            await bench.QuietAsync(Contact);
            bench.Time.Advance(TimeSpan.FromMinutes(1));
        }
        await bench.QuietAsync(Contact);
        Assert.Equal(3, bench.World.Erp.Count(Capability.Invoices));
    }

    [Fact]
    public async Task What_a_system_denies_is_shown_as_such_without_the_last_copy_and_not_asked_again_by_itself()
    {
        await using var bench = await ContextBench.StartAsync();
        var call = KnownCaller().Queued(70).Offered(75, "int_a1", "dana");
        await bench.TellAsync(call);
        await bench.FacetAsync(Contact, "invoices", "fresh");
        bench.World.Erp.Fail(Capability.Invoices, Outcome.Denied, "does not allow this to our account");

        await bench.TellAsync(call.Offered(400, "int_b2", "ravi", "consult", "int_a1"));

        var denied = await bench.FacetAsync(Contact, "invoices", "denied");
        Assert.Equal(("Not allowed to see. Billing ERP does not allow this to our account.", 0), (denied.Facet("invoices")!["message"]!.GetValue<string>(), denied.Rows("invoices")));
        for (var minute = 0; minute < 10; minute++)
        {
            await bench.QuietAsync(Contact);
            bench.Time.Advance(TimeSpan.FromMinutes(1));
        }
        await bench.QuietAsync(Contact);
        Assert.Equal(2, bench.World.Erp.Count(Capability.Invoices));

        bench.World.Erp.Hold(Capability.Invoices);
        await bench.TellAsync(KnownCaller("con_2").Queued(1100));
        var waiting = await bench.UntilAsync("con_2", "agent@2", b => b.Source("invoices", "erp")?["askedAt"] is not null);
        Assert.Equal(("loading", 0), (waiting.State("invoices"), waiting.Rows("invoices")));
        bench.World.Erp.Heal(Capability.Invoices);
        bench.World.Erp.Release(Capability.Invoices);
        await bench.FacetAsync("con_2", "invoices", "fresh");
    }

    [Fact]
    public async Task A_system_that_does_not_let_us_search_is_said_so_on_its_facets_and_not_asked_again_by_itself()
    {
        await using var bench = await ContextBench.StartAsync();
        bench.World.Tickets.Fail(Capability.FindCustomers, Outcome.Denied, "does not allow this to our account");

        await bench.TellAsync(KnownCaller().Queued(70));

        await bench.FacetAsync(Contact, "tickets", "denied");
        await bench.QuietAsync(Contact);
        var asked = bench.World.Tickets.Count(Capability.FindCustomers);
        bench.Time.Advance(TimeSpan.FromMinutes(5));
        await bench.QuietAsync(Contact);
        Assert.Equal(asked, bench.World.Tickets.Count(Capability.FindCustomers));
    }

    [Fact]
    public async Task A_system_that_recovers_is_asked_at_once_for_what_had_failed()
    {
        await using var bench = await ContextBench.StartAsync(new ContextOptions { MaxRetries = 0 });
        bench.World.Erp.Fail(Capability.Invoices, Outcome.Unreachable, "cannot be reached");
        bench.World.Erp.Become(new(SystemCondition.Failed, ContextBench.Start));
        await bench.TellAsync(KnownCaller().Queued(70));
        await bench.FacetAsync(Contact, "invoices", "failed");
        await bench.QuietAsync(Contact);

        bench.World.Erp.Heal(Capability.Invoices);
        bench.World.Erp.Become(new(SystemCondition.Ok, ContextBench.Start));

        await bench.FacetAsync(Contact, "invoices", "fresh");
    }

    [Fact]
    public async Task Rows_of_somebody_else_are_left_out_and_counted()
    {
        await using var bench = await ContextBench.StartAsync();
        bench.World.ErpRecords.IgnoresFilters = true;
        bench.World.ErpRecords.Orders.Add(bench.World.ErpRecords.Orders[0] with { Id = "o9", Number = "SO-9999", CustomerId = "7730118555" });

        await bench.TellAsync(KnownCaller().Queued(70));

        var body = await bench.FacetAsync(Contact, "orders", "partial");
        Assert.Equal(("1 row of somebody else was left out.", 1), (body.Facet("orders")!["message"]!.GetValue<string>(), body.Rows("orders")));
        Assert.DoesNotContain("SO-9999", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_on_the_number_calling_are_never_opened()
    {
        await using var bench = await ContextBench.StartAsync();

        await bench.TellAsync(Call().Started(0, "01632 960200").Verified(41, 2).Queued(70).Offered(75, "int_a1", "dana"));

        var body = await bench.UntilAsync(Contact, "agent@2", b => b.Identity() == "ambiguous");
        await bench.QuietAsync(Contact);
        Assert.Equal(2, body["identity"]!["candidates"]!.AsObject().Count);
        Assert.All(new[] { bench.World.Crm, bench.World.Erp, bench.World.Tickets }, s => Assert.All(s.Asked, c => Assert.Equal(Capability.FindCustomers, c)));
    }

    [Fact]
    public async Task An_account_number_that_comes_later_upgrades_the_proposal_without_asking_again()
    {
        await using var bench = await ContextBench.StartAsync();
        var call = Call().Started(0).Verified(41, 2).Queued(70).Offered(75, "int_a1", "dana");
        await bench.TellAsync(call);
        var weak = await bench.UntilAsync(Contact, "agent@2", b => b.Identity() == "candidates" && b.State("profile") == "fresh");
        Assert.Equal("forbidden", weak.State("invoices"));
        await bench.QuietAsync(Contact);

        await bench.TellAsync(call.Fact(90, "account.number", "7730118420", "voice"));

        var strong = await bench.UntilAsync(Contact, "agent@2", b => b.Identity() == "identified");
        await bench.QuietAsync(Contact);
        Assert.Equal(13, strong.Rows("invoices"));
        Assert.Equal((1, 1), (bench.World.Erp.Count(Capability.Invoices), bench.World.Crm.Count(Capability.Profile)));
    }

    [Fact]
    public async Task That_nobody_was_found_is_believed_only_for_a_while()
    {
        await using var bench = await ContextBench.StartAsync();
        var call = Call().Started(0, "01632 960999").Queued(70);
        await bench.TellAsync(call);
        await bench.QuietAsync(Contact);
        bench.World.CrmRecords.Customers.Add(new() { RecordId = "200", Name = "New Customer", Phones = ["01632 960999"] });

        await bench.TellAsync(call.Offered(80, "int_a1", "dana"));
        await bench.QuietAsync(Contact);
        Assert.Equal(1, bench.World.Crm.Count(Capability.FindCustomers));
        await bench.TellAsync(call.Offered(140, "int_b2", "ravi"));

        var body = await bench.UntilAsync(Contact, "agent@0", b => b.Identity() == "candidates");
        Assert.Equal("New Customer", body["identity"]!["customer"]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task When_the_contact_closes_what_is_on_its_way_is_cancelled_and_memory_is_given_back()
    {
        await using var bench = await ContextBench.StartAsync();
        bench.World.Erp.Hold();
        var call = KnownCaller().Queued(70).Offered(75, "int_a1", "dana").Connected(80, "int_a1");
        await bench.TellAsync(call);
        await bench.FacetAsync(Contact, "tickets", "fresh");

        await bench.TellAsync(call.Disconnected(90, "int_a1").Ended(90).Completed(100, "int_a1"));
        await bench.QuietAsync(Contact);

        Assert.Equal(2, bench.World.Erp.Cancelled.Count);
        Assert.NotNull(await bench.Documents.ReadAsync("contact/" + Contact, "supervisor", CancellationToken.None));
        bench.Time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(0, bench.Contacts.Count);
        Assert.Null(await bench.Documents.ReadAsync("contact/" + Contact, "supervisor", CancellationToken.None));
    }

    [Fact]
    public async Task More_contacts_than_memory_may_hold_are_let_go_and_come_back_with_their_next_event()
    {
        await using var bench = await ContextBench.StartAsync(new ContextOptions { MaxContacts = 10 });
        for (var i = 0; i < 15; i++) await bench.TellAsync(Call($"con_{i}").Started(i, from: null));
        await bench.QuietAsync("con_14");

        bench.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(10, bench.Contacts.Count);
        Assert.NotNull(await bench.Documents.ReadAsync("contact/con_0", "supervisor", CancellationToken.None));
    }
}
