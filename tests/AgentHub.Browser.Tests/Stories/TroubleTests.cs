using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Stories;

[Collection(Running.Stories.Name)]
public sealed class TroubleTests(Chromium chromium)
{
    [Fact]
    public async Task A_hanging_ERP_holds_up_only_its_own_panels_and_the_wait_is_booked_to_it()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var sam = await center.SignInAsync("Sam Cole");
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var ravi = await TheMainJobTests.Ready(center, "Ravi Menon");
        var story = new ScenarioA(center, dana, ravi);
        await story.RingAsync();
        await dana.The("facet-invoices").Has("data-state", "fresh");
        await story.AnswerAsync();

        await center.Sandbox.FaultAsync("erp", new { mode = "hold" });
        var began = TimeProvider.System.GetTimestamp();
        await dana.Press("invoice-INV-88214");
        await dana.Locator("[data-testid^='facet-invoiceDetail'][data-state='loading']").IsThere();
        await dana.The("facet-tickets").Has("data-state", "fresh");
        await dana.The("note").FillAsync("Still usable while the ERP hangs.");
        await dana.The("note-state").Has("data-state", "saved");
        await dana.Photograph("erp-hanging");
        var held = await center.Sandbox.ReleaseAsync("erp");
        await dana.Locator("[data-testid^='facet-invoiceDetail'][data-state='fresh']").IsThere();

        await Assertions.Expect(sam.The("board-system-erp")).Not.ToHaveAttributeAsync("data-wait", "0");
        var booked = TimeSpan.FromSeconds(await sam.The("board-system-erp").Number("data-wait"));
        Assert.InRange(booked, TimeSpan.FromMilliseconds(held.Max() - 100), TimeProvider.System.GetElapsedTime(began));
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task Systems_that_are_down_show_the_last_copy_with_its_age_and_heal_by_themselves()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var story = new ScenarioA(center, dana, dana);
        await story.RingAsync();
        await dana.The("facet-tickets").Has("data-state", "fresh");

        await center.Sandbox.FaultAsync("tickets", new { mode = "refuse" });
        await AsksAgain(dana, story.Contact, "tickets");
        await dana.The("facet-tickets").Has("data-state", "stale");
        await dana.The("facet-tickets").Shows("T-5512");
        await dana.The("facet-profile").Has("data-state", "fresh");
        await dana.Photograph("tickets-stale");

        await center.Sandbox.FaultAsync("tickets", new { mode = "none" });
        await dana.Press("retry-tickets");
        await dana.The("facet-tickets").Has("data-state", "fresh");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task A_call_rings_with_what_the_other_systems_know_when_the_ERP_never_answers()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var story = new ScenarioA(center, dana, dana);

        await story.BeginAsync();
        await center.Sandbox.FaultAsync("erp", new { mode = "hang" });
        await dana.The("accept").IsThere(90_000);

        await dana.The("caller-name").Shows("Maria Okafor");
        await dana.The("facet-tickets").Has("data-state", "fresh");
        await dana.The("facet-profile").Shows("14 Weir Lane");
        await dana.The("facet-invoices").Shows("Billing ERP");
        await dana.The("alert-1").Shows("Promise missed");
        await dana.Photograph("erp-never-answers");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    private static Task AsksAgain(IPage page, string contact, string facet) => page.EvaluateAsync(
        "([contact, facet]) => fetch(`/api/contacts/${contact}/facets/${facet}`, { method: 'POST', headers: { 'X-AgentHub': '1' } })", new[] { contact, facet });

    [Fact]
    public async Task A_reload_in_the_call_brings_back_the_same_view_and_the_half_written_note()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var story = new ScenarioA(center, dana, dana);
        await story.RingAsync();
        await story.AnswerAsync();
        await dana.The("note").FillAsync("She says the reading was");

        await dana.ReloadAsync();

        await dana.The("hold").IsThere();
        await dana.The("caller-name").Shows("Maria Okafor");
        await dana.The("facet-invoices").Has("data-state", "fresh");
        await Assertions.Expect(dana.The("note")).ToHaveValueAsync("She says the reading was");
        await dana.The("note-state").Has("data-state", "saved");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task A_line_cut_in_the_call_is_said_at_once_and_nothing_is_lost_when_it_is_back()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        await using var line = new CuttingProxy(center.Server.Port);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield", port: line.Port);
        var story = new ScenarioA(center, dana, dana);
        await story.RingAsync();
        await story.AnswerAsync();

        await line.CutAsync();
        await dana.The("connection").Has("data-state", "lost");
        await dana.Photograph("line-cut");
        await dana.The("note").FillAsync("Written while the line was cut.");
        await center.Sandbox.ContinueAsync(story.Run);
        // The promise is about a line that is gone for so long; browser and socket know no other clock.
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        line.Join();

        await dana.The("connection").Has("data-state", "live", timeout: 4_000);
        await dana.The("retrieve").IsThere();
        await dana.The("note-state").Has("data-state", "saved");
        await dana.Photograph("line-back");
        await dana.ReloadAsync();
        await Assertions.Expect(dana.The("note")).ToHaveValueAsync("Written while the line was cut.");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }
}
