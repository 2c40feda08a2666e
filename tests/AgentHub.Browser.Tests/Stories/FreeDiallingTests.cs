using AgentHub.Browser.Tests.Running;
using Microsoft.Playwright;

namespace AgentHub.Browser.Tests.Stories;

[Collection(Running.StoriesOfSystems.Name)]
public sealed class FreeDiallingTests(Chromium chromium)
{
    [Fact]
    public async Task A_withheld_number_with_keyed_digits_is_identified_on_the_desk()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var simulator = await Simulator.OpenAsync(center);
        var caller = await Simulator.ExampleAsync(center, "two addresses");

        await simulator.ChooseAsync((string)caller["account"]!);
        await simulator.WithholdAsync();
        await simulator.FillInAsync();
        await simulator.TypeAsync("Reason", "Moving house");
        await simulator.CallAsync();

        await dana.The("accept").IsThere();
        await dana.The("caller-name").Shows((string)caller["names"]![0]!);
        await dana.The("verification").Has("data-level", "2");
        await dana.The("fact-account.number").Shows(((string)caller["account"]!)[^4..]);
        await dana.The("fact-reason").Shows("Moving house");
        await dana.Press("accept");
        await dana.The("hold").IsThere();
        await Assertions.Expect(simulator.Page.Locator("#calls .freecall").First).ToContainTextAsync("talking");
        await dana.Photograph("free-call-identified");
        await simulator.Page.Photograph("simulator-free-call");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task A_shared_telephone_shows_who_may_be_calling_and_opens_nobody()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var simulator = await Simulator.OpenAsync(center);
        var caller = await Simulator.ExampleAsync(center, "shared telephone");

        await simulator.ChooseAsync((string)caller["account"]!);
        await simulator.CallAsync();

        await dana.The("accept").IsThere();
        await dana.The("candidates").Shows("2 matches, none opened");
        await dana.The("caller-name").Shows("Unknown caller");
        Assert.DoesNotContain((string)caller["names"]![0]!, await dana.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await dana.Photograph("shared-telephone");

        await simulator.Page.Locator("#calls .freecall").First.GetByRole(AriaRole.Button, new() { Name = "Caller hangs up" }).ClickAsync();
        await dana.The("accept").IsGone();
        await simulator.Page.GetByRole(AriaRole.Button, new() { Name = "Somebody else" }).ClickAsync();
        await simulator.ChooseAsync((string)(await Simulator.ExampleAsync(center, "switchboard"))["account"]!);
        await simulator.CallAsync();

        await dana.The("candidates").Shows("60 matches, none opened");
        await dana.The("candidates").Shows("5 of 60 are named. Ask for the account number.");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task A_history_of_five_thousand_opens_at_once_and_says_what_was_cut()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var dana = await TheMainJobTests.Ready(center, "Dana Whitfield");
        var simulator = await Simulator.OpenAsync(center);

        await simulator.ChooseAsync((string)(await Simulator.ExampleAsync(center, "5,000"))["account"]!);
        await simulator.FillInAsync();
        await simulator.CallAsync();
        await dana.The("accept").IsThere();
        await dana.Press("accept");
        await dana.The("hold").IsThere();

        await dana.The("facet-invoices").Has("data-state", "fresh", timeout: 10_000);
        await dana.The("facet-tickets").Has("data-state", "fresh", timeout: 10_000);
        await dana.The("cut-invoices").Shows("Showing the newest 100 of 5,000.");
        await dana.The("cut-tickets").Shows("Showing 100 of 5,000: open ones first, then the newest.");
        await dana.The("timeline").Shows("Older entries are left out.");
        await dana.Photograph("five-thousand");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }

    [Fact]
    public async Task A_mistake_is_said_at_its_field_and_load_shows_its_figures()
    {
        await using var center = await CallCenter.OpenAsync(chromium);
        var simulator = await Simulator.OpenAsync(center, ColorScheme.Dark, width: 390, height: 844);

        await simulator.Page.GetByLabel("Telephone number").FillAsync("call me");
        await simulator.CallAsync();
        await Assertions.Expect(simulator.Page.Locator("#dial-problem")).ToContainTextAsync("The call was not placed: Telephone number must be a telephone number of 3 to 15 digits");
        await Assertions.Expect(simulator.Page.GetByLabel("Telephone number")).ToBeFocusedAsync();
        await simulator.Page.Photograph("simulator-mistake");

        await simulator.Page.GetByRole(AriaRole.Tab, new() { Name = "Free calls" }).PressAsync("End");
        await simulator.Page.GetByLabel("For, s").FillAsync("2");
        await simulator.Page.GetByLabel("A call lives, s").FillAsync("1");
        await simulator.Page.GetByLabel("Wrap-up, s").FillAsync("0");
        await simulator.Page.GetByRole(AriaRole.Button, new() { Name = "Start", Exact = true }).ClickAsync();
        await Assertions.Expect(simulator.Page.Locator("#figures-state")).ToContainTextAsync("over: 2 s are over", new() { Timeout = 60_000 });
        await Assertions.Expect(simulator.Page.Locator("#figures")).ToContainTextAsync("Calls placed10");
        var figures = await center.Sandbox.LoadAsync();
        Assert.Equal((10, 0), ((int)figures["calls"]!["over"]!, (int)figures["events"]!["refused"]!));
        await simulator.Page.Photograph("simulator-load");
        var wider = await simulator.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth || document.querySelector('main').scrollWidth > document.querySelector('main').clientWidth");
        Assert.False(wider, "The page is wider than the screen.");
        Assert.True(center.Complaints.Count == 0, string.Join("\n", center.Complaints));
    }
}
