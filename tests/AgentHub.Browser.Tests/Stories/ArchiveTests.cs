using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Stories;

[Collection(Running.StoriesOfSystems.Name)]
public sealed class ArchiveTests(Chromium chromium)
{
    private const string Fate = "replaced by Billing ERP · off on 30 Jun 2027";

    [Fact]
    public async Task The_old_meter_system_is_asked_when_Dana_wants_it_is_badged_wherever_it_is_seen_and_its_wait_is_booked_to_it()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var sam = await center.SignInAsync("Sam Cole");
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var story = new ScenarioA(center, dana, dana);
        await story.RingAsync();
        await dana.The("facet-invoices").Has("data-state", "fresh");

        await dana.The("facet-timeline").Has("data-state", "skipped");
        await dana.The("archive-amr-2014").Shows("Archive · " + Fate);
        await dana.The("archive-amr-2014").Shows("not asked yet and takes about 9 s");
        await dana.The("system-amr-2014").Shows("Meter archive not asked");
        // The carrier and the network status of the other scenarios stand on the desk too.
        await dana.The("facet-deliveries").Shows("CVE0018402");
        await dana.The("facet-serviceStatus").Has("data-state", "empty");
        await dana.Photograph("archive-ringing");
        await story.AnswerAsync();

        await center.Sandbox.FaultAsync("amr-2014", new { mode = "hold" });
        var began = TimeProvider.System.GetTimestamp();
        await dana.The("ask-amr-2014").Shows("Ask, about 9 s");
        await dana.Press("ask-amr-2014");
        await dana.The("archive-amr-2014").Has("data-state", "loading");
        await dana.The("facet-invoices").Has("data-state", "fresh");
        await dana.Photograph("archive-asked");
        var held = await center.Sandbox.ReleaseAsync("amr-2014");
        await dana.The("facet-timeline").Has("data-state", "fresh");

        var row = dana.The("facet-timeline").Locator("li").First;
        await row.Shows("47,902 kWh");
        await row.Shows("read by engineer");
        await row.GetByTestId("archived").Shows("archive: Meter archive, " + Fate);
        await dana.The("system-amr-2014").Has("data-state", "ok");
        await dana.The("facet-timeline").First.ScrollIntoViewIfNeededAsync();
        await dana.Photograph("archive-answered");
        await dana.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await dana.ReloadAsync();
        await row.Shows("47,902 kWh");
        await dana.The("facet-timeline").First.ScrollIntoViewIfNeededAsync();
        await dana.Photograph("archive-answered-dark");
        Assert.Contains("Meter archive", await dana.The("facet-timeline").First.AriaSnapshotAsync());

        await Assertions.Expect(sam.The("board-system-amr-2014")).Not.ToHaveAttributeAsync("data-wait", "0");
        var booked = TimeSpan.FromSeconds(await sam.The("board-system-amr-2014").Number("data-wait"));
        Assert.InRange(booked, TimeSpan.FromMilliseconds(held.Max() - 100), TimeProvider.System.GetElapsedTime(began));
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }
}
