using System.Text.RegularExpressions;
using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Stories;

[Collection(Running.StoriesOfSystems.Name)]
public sealed class SystemsPageTests(Chromium chromium)
{
    [Fact]
    public async Task Ada_sees_how_every_system_stands_what_it_can_be_asked_and_tries_one_out()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var ada = await center.SignInAsync("Ada Quist");
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var story = new ScenarioA(center, dana, dana);
        await story.RingAsync();
        await dana.The("facet-invoices").Has("data-state", "fresh");

        await Answers(ada.The("adapter-erp"));
        await ada.The("adapter-amr-2014").Shows("replaced by Billing ERP, to 30 Jun 2027");
        await WasAsked(ada.The("can-erp-invoices"));
        await WasAsked(ada.The("can-crm-findCustomers"));
        await ada.The("can-crm-addNote").Has("data-standing", "unasked");
        await ada.Photograph("systems-light");

        await TryAsync(ada, "crm", "profile", "7730118420");
        await ada.The("try-said").Shows("found");
        await ada.Locator("ah-try-it").Shows("M••••");
        await TryAsync(ada, "erp", "invoices", "7730118420");
        await ada.The("try-said").Shows("13 rows");
        await TryAsync(ada, "crm", "profile", "9990000001");
        await ada.The("try-said").Shows("CRM knows nobody by this key.");
        await TryAsync(ada, "erp", "invoices", "7730118420");
        await ada.The("try-said").Shows("13 rows");

        await center.Sandbox.FaultAsync("erp", new { mode = "error", status = 503 });
        await TryAsync(ada, "erp", "invoices", "7730118420");
        await ada.The("adapter-erp").Has("data-condition", "failed");
        await ada.The("can-erp-findCustomers").Has("data-standing", "failing");
        await Answers(ada.The("adapter-crm"));
        await ada.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ada.Photograph("systems-failed-dark");
        await center.Sandbox.FaultAsync("erp", new { mode = "none" });
        await Answers(ada.The("adapter-erp"));

        await ada.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await SwitchesAsync(ada, dana);
        await ada.Press("dictionary");
        await ada.The("field-invoice-total").Shows("Billing ERP");
        await ada.The("field-invoice-total").Shows("financial");
        await ada.The("field-invoice-total").First.ScrollIntoViewIfNeededAsync();
        await ada.Photograph("systems-dictionary");
        await ada.SetViewportSizeAsync(1024, 768);
        await ada.Photograph("systems-1024");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    /// <summary>By keyboard: off after saying what that means, seen at the desk, and on again.</summary>
    private static async Task SwitchesAsync(IPage ada, IPage dana)
    {
        await ada.The("off-tickets").FocusAsync();
        await ada.Keyboard.PressAsync("Enter");
        await ada.The("adapter-tickets").Shows("Nobody asks Ticket desk until it is switched on again");
        await ada.Photograph("systems-switch-off");
        await ada.Keyboard.PressAsync("Shift+Tab");
        await ada.Keyboard.PressAsync("Enter");
        await ada.The("adapter-tickets").Has("data-condition", "disabled");
        await ada.The("adapter-tickets").Shows("Ticket desk was switched off by Ada Quist");
        await dana.The("system-tickets").Has("data-state", "disabled");
        await ada.Photograph("systems-switched-off");
        await ada.Press("on-tickets");
        await Answers(ada.The("adapter-tickets"));
        await ada.Press("reload-tickets");
        await Answers(ada.The("adapter-tickets"));
        await dana.The("facet-tickets").Has("data-state", "fresh");
    }

    // Quick or slow is the machine's business here.
    private static Task Answers(ILocator adapter) => Assertions.Expect(adapter).ToHaveAttributeAsync("data-condition", new Regex("^(ready|degraded)$"), new() { Timeout = 60_000 });

    private static Task WasAsked(ILocator capability) => Assertions.Expect(capability).ToHaveAttributeAsync("data-standing", new Regex("^(works|slow)$"), new() { Timeout = 60_000 });

    private static async Task TryAsync(IPage ada, string system, string capability, string number)
    {
        await ada.The("try-system").SelectOptionAsync(system);
        await ada.The("try-capability").SelectOptionAsync(capability);
        await ada.The("try-value").FillAsync(number);
        await ada.The("try-value").PressAsync("Enter");
        await ada.The("try-ask").Has("aria-disabled", "false");
        await ada.The("try-said").IsThere();
    }
}
