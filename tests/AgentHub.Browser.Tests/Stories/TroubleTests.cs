using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Stories;

[Collection(Running.Stories.Name)]
public sealed class TroubleTests(Chromium chromium)
{
    [Fact]
    public async Task A_hanging_ERP_holds_up_only_its_own_panels_and_the_wait_is_booked_to_it()
    {
        await using var center = await CallCenter.OpenAsync(chromium, ("AgentHub:Adapters:GiveUp", "00:00:03"));
        var sam = await center.SignInAsync("Sam Cole");
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var ravi = await TheMainJobTests.Ready(center, "Ravi Menon");
        var story = new ScenarioA(center, dana, ravi);
        await story.RingAsync();
        await dana.The("facet-invoices").Has("data-state", "fresh");
        await story.AnswerAsync();

        await center.Sandbox.FaultAsync("erp", new { mode = "hold" });
        await dana.Press("invoice-INV-88214");
        await dana.Locator("[data-testid^='facet-invoiceDetail'][data-state='loading']").IsThere();
        await dana.Locator("[data-testid^='facet-invoiceDetail'][data-waiting]").IsThere();
        await dana.The("facet-tickets").Has("data-state", "fresh");
        await dana.The("note").FillAsync("Still usable while the ERP hangs.");
        await dana.The("note-state").Has("data-state", "saved");
        await dana.Photograph("erp-hanging");
        var held = await center.Sandbox.ReleaseAsync("erp");
        await dana.Locator("[data-testid^='facet-invoiceDetail'][data-state='fresh']").IsThere();

        await sam.The("system-wait-erp").IsThere();
        Assert.InRange(await sam.The("system-wait-erp").Number("data-seconds") * 1000, held.Max() - 50, held.Max() + 250);
        Assert.Empty(center.Complaints);
    }

    [Fact]
    public async Task Systems_that_are_down_show_the_last_copy_with_its_age_and_heal_by_themselves()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        await new ScenarioA(center, dana, dana).RingAsync();
        await dana.The("facet-tickets").Has("data-state", "fresh");

        await center.Sandbox.FaultAsync("tickets", new { mode = "refuse" });
        await dana.Press("refresh-tickets");
        await dana.The("facet-tickets").Has("data-state", "stale");
        await dana.The("facet-tickets").Shows("T-5512");
        await dana.Photograph("tickets-stale");

        await center.Sandbox.FaultAsync("tickets", new { mode = "none" });
        await dana.Press("refresh-tickets");
        await dana.The("facet-tickets").Has("data-state", "fresh");
        Assert.Empty(center.Complaints);
    }

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
        Assert.Empty(center.Complaints);
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
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        line.Join();

        await dana.The("connection").Has("data-state", "live", timeout: 4_000);
        await dana.The("retrieve").IsThere();
        await dana.The("note-state").Has("data-state", "saved");
        await dana.Photograph("line-back");
        await dana.ReloadAsync();
        await Assertions.Expect(dana.The("note")).ToHaveValueAsync("Written while the line was cut.");
        Assert.Empty(center.Complaints);
    }
}
