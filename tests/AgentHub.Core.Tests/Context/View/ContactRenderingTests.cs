using System.Text.Json;
using AgentHub.Abstractions;
using AgentHub.Core.Adapters;
using AgentHub.Core.Context.Caller;
using AgentHub.Core.Context.Facets;
using AgentHub.Core.Context.Parts;
using AgentHub.Core.Context.View;
using AgentHub.Core.Context.Wire;
using AgentHub.Core.Interactions;
using AgentHub.Testing.Interactions;
using AgentHub.Testing.Systems;

namespace AgentHub.Core.Tests.Context.View;

/// <summary>What Dana reads before she answers, word for word as the target picture has it.</summary>
public class ContactRenderingTests
{
    [Fact]
    public async Task The_header_says_who_is_calling_how_sure_that_is_and_what_the_level_is_enough_for()
    {
        var document = await RingingAsync();

        Assert.Equal(("Maria Okafor", "MO", "Residential", new DateOnly(2017, 3, 1)),
            (document.Identity.Customer!.Name, document.Identity.Customer.Initials, document.Identity.Customer.Segment, document.Identity.Customer.Since!.Value));
        Assert.Equal(("account number matches", KeyStrength.Strong), (document.Identity.Customer.Proof, document.Identity.Customer.Strength));
        Assert.Equal((2, 3, "billing"), (document.Identity.Verification.Level, document.Identity.Verification.Of, document.Identity.Verification.EnoughFor));
        Assert.Equal(("01632 960147", true, 150), (document.Contact.From, document.Contact.FromOnFile!.Value, document.Contact.WaitedSeconds!.Value));
    }

    [Fact]
    public async Task The_strip_shows_seven_facts_each_with_what_the_systems_say_to_it()
    {
        var document = await RingingAsync();

        Assert.Equal(
            [
                "Reason: Bill too high, Stated, ", "Account: •••• 8420, Matched, crm", "Postcode: •••• 4QT, Matched, crm", "Date of birth: Checked, Matched, ",
                "Invoice: INV-88214, Matched, erp", "Amount disputed: £412.60, Matched, erp", "Meter reading: 48,213, Stated, ",
            ],
            document.Facts.Values.OrderBy(f => f.Order).Select(f => $"{f.Label}: {f.Masked ?? f.Value}, {f.Status}, {f.MatchedWith}"));
        Assert.Equal(2, document.Facts["reason"].Times);
        Assert.Equal(["email"], document.Facts["reason"].Also!.Keys);
        Assert.Equal("ivr", document.Facts["reason"].Channel);
    }

    [Fact]
    public async Task A_fact_stays_stated_while_the_system_that_could_match_it_has_not_answered()
    {
        var filled = await Ringing().FillAsync();
        await filled.PutAsync(new FacetPart
        {
            Stamp = new(filled.NextAsking(), 0), Capability = Capability.Invoices, System = "erp", RecordId = CalderVale.Account, Phase = AskPhase.Asked, AskedAt = filled.Now,
        });

        var facts = ContactRendering.Document(await filled.ViewAsync(Audience.Agent(2))).Facts;

        Assert.Equal((FactStatus.Stated, null), (facts["invoice.number"].Status, facts["invoice.number"].MatchedWith));
        Assert.Equal(FactStatus.Matched, facts["account.number"].Status);
    }

    [Fact]
    public async Task A_postcode_that_no_record_holds_is_contradicted()
    {
        var call = MariasCall.Ringing().Fact(50, "postcode", "ZZ1 1ZZ");

        var document = ContactRendering.Document(await (await new FilledContext(call.Reduce(), call.At(220)).FillAsync()).ViewAsync(Audience.Agent(2)));

        Assert.Equal((FactStatus.Contradicted, "crm"), (document.Facts["postcode"].Status, document.Facts["postcode"].MatchedWith));
    }

    [Fact]
    public async Task What_hurts_comes_worst_first_in_the_words_of_the_picture()
    {
        var document = await RingingAsync();

        Assert.Equal(
            [
                "Bad|Promise missed by 19 h 12 min|Promise missed by 19 h|T-5512 Bill too high, due Wed 14:05|Ticket desk",
                "Warn|Invoice 3.2× usual|Invoice 3.2× usual|£412.60, 12-month mean £130.00|Billing ERP",
                "Warn|Third contact about this bill|Third contact|Website, e-mail, phone in 12 days|Contacts, last 14 days",
            ],
            document.Alerts.Values.OrderBy(a => a.Order).Select(a => $"{a.Severity}|{a.Title}|{a.Brief}|{a.Detail}|{a.SystemTitle}"));
        var chart = document.Alerts.Values.Single(a => a.Chart is not null).Chart!.Values;
        Assert.Equal(13, chart.Count);
        Assert.Equal(412.60m, chart["12"]);
    }

    [Fact]
    public async Task The_timeline_tells_all_channels_newest_first()
    {
        var document = await RingingAsync();

        Assert.Equal(
            [
                "Ringing: Ringing at your desk | ",
                "Queued: Queued for Billing, 2:30 | ",
                "Ivr: IVR: verified to level 2 | Keyed account, postcode, date of birth; chose billing",
                "Ticket: Promised answer missed | ",
                "Email: E-mail opened T-5512, answer promised in 24 h | “This cannot be right, £412.60 for one month?”",
                "Web: Opened INV-88214 on the website | Gave meter reading 48,213",
                "Invoice: INV-88214 issued, £412.60 | ",
                "Invoice: INV-87102 issued, £118.20 | ",
                "Ticket: T-4980 closed | ",
            ],
            document.Timeline.Items.Values.OrderBy(i => i.Order).Select(i => $"{i.Kind}: {i.Title} | {i.Said}"));
        Assert.False(document.Timeline.More);
        Assert.Equal(document.Timeline.Items.Values.OrderByDescending(i => i.At).Select(i => i.At), document.Timeline.Items.Values.OrderBy(i => i.Order).Select(i => i.At));
    }

    [Fact]
    public async Task Once_a_colleague_is_on_the_contact_the_timeline_names_whom_it_means()
    {
        var call = MariasCall.Ringing().Connected(226, BillingDispute.Dana).Held(360, BillingDispute.Dana).Retrieved(430, BillingDispute.Dana)
            .Offered(535, BillingDispute.Ravi, "ravi", "consult", BillingDispute.Dana, "Metering").ConsultStarted(540, BillingDispute.Dana, BillingDispute.Ravi)
            .ConsultEnded(580, BillingDispute.Dana, BillingDispute.Ravi).Transferred(580, BillingDispute.Dana, BillingDispute.Ravi, note: "Her reading is right.").Connected(580, BillingDispute.Ravi);

        var document = ContactRendering.Document(await new FilledContext(call.Reduce(), call.At(590)).ViewAsync(Audience.Agent(2)));

        var titles = document.Timeline.Items.Values.OrderBy(i => i.Order).Select(i => i.Title).ToArray();
        Assert.Contains("Call with Ravi Menon", titles);
        Assert.Contains("Call with Dana Whitfield, 5:54", titles);
        Assert.Contains("On hold 1:10, research", titles);
        Assert.Contains("Dana Whitfield asked Ravi Menon, 0:40", titles);
        Assert.Contains("Dana Whitfield handed over to Ravi Menon", titles);
        Assert.Equal(("Her reading is right.", "needs metering"), (document.Agents[BillingDispute.Dana].Note, document.Agents[BillingDispute.Dana].HandOverReason));
    }

    [Fact]
    public async Task A_page_that_the_website_names_is_told_by_its_name()
    {
        var call = new CallEvents().Started(0).Add(0, EventTypes.FactGiven, new
        {
            key = "meter.reading", value = "48213", hash = "h", by = "customer", channel = "web", step = "INV-88214", at = new CallEvents().At(0).AddDays(-12),
        });

        var document = ContactRendering.Document(await new FilledContext(call.Reduce(), call.At(10)).ViewAsync(Audience.Agent(0)));

        Assert.Contains("Opened INV-88214 on the website", document.Timeline.Items.Values.Select(i => i.Title));
    }

    [Fact]
    public async Task Facets_carry_the_rows_with_source_and_age()
    {
        var document = await RingingAsync();

        Assert.Equal(["invoices", "orders", "profile", "tickets"], document.Facets.Keys.Order());
        Assert.All(document.Facets.Values, f => Assert.Equal(FacetState.Fresh, f.State));
        Assert.Equal(13, document.Facets["invoices"].Items.Count);
        Assert.Equal(180, document.Facets["invoices"].Sources["erp"].TookMs);
        var profile = Assert.IsType<ProfileItem>(document.Facets["profile"].Items["crm:101"]);
        Assert.Equal(["m.okafor@example.com", "01632 960147", "14 Weir Lane, Calder Vale", "E-mail; calls before 10:00"],
            new[] { "email", "phone", "address", "prefers" }.Select(f => profile.Fields![f].Value));
        var ticket = Assert.IsType<TicketItem>(document.Facets["tickets"].Items["tickets:5512"]);
        Assert.Equal(("T-5512", "Billing back office", 1), (ticket.Number, ticket.Owner, ticket.Order));
    }

    [Theory]
    [InlineData(0, new[] { "412.6", "41260", "T-5512", "Bill too high\"", "m.okafor", "Weir Lane", "960147\"}", "SO-1001", "calls before" })]
    [InlineData(1, new[] { "41260", "SO-1001", "88214 issued" })]
    public async Task What_needs_a_higher_level_is_nowhere_in_the_payload(int level, string[] never)
    {
        var call = new CallEvents("con_4f1c").Started(0, from: null).Fact(12, "account.number", "7730118420").Verified(41, level).Queued(70).Offered(220, "int_a1", "dana");
        var filled = await new FilledContext(call.Reduce(), call.At(220)).FillAsync();
        await filled.ReadAsync(new("erp", Capability.InvoiceDetail, CalderVale.Account, "1"));

        var json = JsonSerializer.Serialize(ContactRendering.Document(await filled.ViewAsync(Audience.Agent(level))), Json.Document);

        Assert.Contains("Maria Okafor", json, StringComparison.Ordinal);
        Assert.All(never, secret => Assert.DoesNotContain(secret, json, StringComparison.Ordinal));
        Assert.Contains("\"forbidden\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_date_of_birth_is_in_no_payload(int level)
    {
        var filled = await Ringing().FillAsync();

        var json = JsonSerializer.Serialize(ContactRendering.Document(await filled.ViewAsync(Audience.Agent(level))), Json.Document)
            + JsonSerializer.Serialize(ContactRendering.Document(await filled.ViewAsync(Audience.Supervisor)), Json.Document)
            + JsonSerializer.Serialize((await filled.ContextAsync()).Parts.Values.ToArray(), Json.Wire);

        Assert.DoesNotContain("1984", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_on_the_number_calling_is_shown_as_not_confirmed_without_what_needs_a_level()
    {
        var call = new CallEvents().Started(0).Verified(41, 3).Queued(70).Offered(220, "int_a1", "dana");

        var document = ContactRendering.Document(await (await new FilledContext(call.Reduce(), call.At(220)).FillAsync()).ViewAsync(Audience.Agent(3)));

        Assert.Equal(IdentityState.Candidates, document.Identity.State);
        Assert.Equal(("Maria Okafor", "number on file, not confirmed", KeyStrength.Weak),
            (document.Identity.Customer!.Name, document.Identity.Customer.Proof, document.Identity.Customer.Strength));
        Assert.Equal("M•••• O••••", Assert.Single(document.Identity.Candidates!.Values).Name);
        Assert.Equal(FacetState.Forbidden, document.Facets["invoices"].State);
        Assert.Empty(document.Alerts);
        Assert.DoesNotContain("email", Assert.IsType<ProfileItem>(document.Facets["profile"].Items.Values.Single()).Fields!.Keys);
    }

    [Fact]
    public async Task An_ambiguous_caller_opens_nothing_and_says_what_to_do()
    {
        var call = new CallEvents().Started(0, "01632 960200").Queued(70).Offered(220, "int_a1", "dana");

        var document = ContactRendering.Document(await (await new FilledContext(call.Reduce(), call.At(220)).FillAsync()).ViewAsync(Audience.Agent(0)));

        Assert.Equal(IdentityState.Ambiguous, document.Identity.State);
        Assert.Null(document.Identity.Customer);
        Assert.Equal(["A•••• H••••", "P•••• H••••"], document.Identity.Candidates!.Values.Select(c => c.Name).Order());
        Assert.All(document.Facets.Values, f => Assert.Equal((FacetState.Skipped, 0), (f.State, f.Items.Count)));
        Assert.Equal("Several people fit. Nothing is opened until one of them is chosen.", document.Facets["profile"].Message);
    }

    [Fact]
    public async Task Any_order_of_answers_gives_the_same_document()
    {
        string? first = null;
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var filled = await Ringing().FillAsync(random.Next);

            var json = JsonSerializer.Serialize(ContactRendering.Document(await filled.ViewAsync(Audience.Agent(2))), Json.Document);

            first ??= json;
            Assert.True(first == json, $"seed {seed}");
        }
    }

    [Fact]
    public async Task What_a_system_does_not_let_us_see_is_said_and_no_copy_stands_in_for_it()
    {
        var filled = await Ringing().FillAsync();
        var key = new CopyKey("erp", Capability.Invoices, CalderVale.Account);
        var asked = FacetPhases.Asked(key, filled.NextAsking(), filled.Now, new() { AsOf = filled.Now.AddHours(-1), Data = new() { Invoices = [] } }, true, 0);
        await filled.PutAsync(FacetPhases.Answered(asked, new() { Outcome = Outcome.Denied, Reason = "does not allow this to our account", AsOf = filled.Now }, null));

        var facet = ContactRendering.Facet(await filled.ViewAsync(Audience.Agent(2)), Capability.Invoices)!;

        Assert.Equal((FacetState.Denied, "Not allowed to see. Billing ERP does not allow this to our account."), (facet.State, facet.Message));
        Assert.Empty(facet.Items);
        Assert.Null(facet.Sources["erp"].CopyAsOf);
    }

    [Fact]
    public async Task A_system_that_does_not_let_us_search_was_asked_all_the_same()
    {
        var filled = Ringing();
        filled.World.Tickets.Fail(Capability.FindCustomers, Outcome.Denied, "does not allow this to our account");
        await filled.FillAsync();

        var source = ContactRendering.Document(await filled.ViewAsync(Audience.Agent(2))).Sources["tickets"];

        Assert.Equal(SystemCondition.Ok, source.State);
    }

    [Fact]
    public async Task Rows_that_lack_something_say_what()
    {
        var filled = await Ringing().FillAsync();
        var part = (await filled.ContextAsync()).Find<FacetPart>(FacetPart.FieldOf(Capability.Tickets, "tickets", null))!;
        await filled.PutAsync(part with { Stamp = new(filled.NextAsking(), 2), Missing = "without the comments" });

        var facet = ContactRendering.Facet(await filled.ViewAsync(Audience.Agent(2)), Capability.Tickets)!;

        Assert.Equal((FacetState.Partial, "Ticket desk without the comments.", 2), (facet.State, facet.Message, facet.Items.Count));
    }

    private static FilledContext Ringing()
    {
        var call = MariasCall.Ringing();
        return new(call.Reduce(), call.At(220));
    }

    private static async Task<ContactDocument> RingingAsync() =>
        ContactRendering.Document(await (await Ringing().FillAsync()).ViewAsync(Audience.Agent(2)));
}
